import type { ClauseId } from '@articulado/base';
import type { Translate } from '@articulado/messages/room';
import { maxNumberLength } from '@articulado/policy-text';
import { useMemo, useRef } from 'preact/hooks';
import { clauseLabel } from './clause-label.js';
import { useKeptFocus } from './kept-focus.js';
import { LiveText } from './live-words.js';
import type { Outline } from './outline.js';
import type { OutlineEntry } from './outline-entries.js';

/** The contents: a field for an article's number above the headings. */
export function OutlineView({ outline }: { readonly outline: Outline }) {
  const { t } = outline;
  return (
    <details class="room-outline" open={outline.isOpenAtFirst} ref={outline.place}>
      <summary>{t('room.outline')}</summary>
      <FindArticle outline={outline} />
      <nav class="contents" aria-label={t('room.outline')}>
        <OutlineList outline={outline} />
      </nav>
    </details>
  );
}

function FindArticle({ outline }: { readonly outline: Outline }) {
  const { t, answer } = outline;
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    outline.find(field.current!.value.trim());
  };
  return (
    <form class="room-find" role="search" onSubmit={submit}>
      <label for="room-find">{t('room.outline.find')}</label>
      <span class="room-find-row">
        <input class="input" id="room-find" autocomplete="off" maxlength={maxNumberLength} ref={field} />
        <button type="submit" class="button is-quiet is-small">
          {t('room.outline.go')}
        </button>
      </span>
      <p class="problem" role="status">
        {answer.value && <LiveText {...answer.value} />}
      </p>
    </form>
  );
}

function OutlineList({ outline }: { readonly outline: Outline }) {
  const { t, entries, current } = outline;
  const list = useRef<HTMLOListElement>(null);
  useKeptFocus(list, () => outline.place.current?.querySelector('summary')?.focus());
  return (
    <ol class="plain" ref={list}>
      {entries.value?.length === 0 && <li class="quiet small">{t('room.outline.empty')}</li>}
      {entries.value?.map((entry) => (
        <OutlineLine
          key={entry.id}
          t={t}
          entry={entry}
          isCurrent={entry.id === current.value}
          press={(id) => outline.press(id)}
        />
      ))}
    </ol>
  );
}

interface OutlineLineProps {
  readonly t: Translate;
  readonly entry: OutlineEntry;
  readonly isCurrent: boolean;
  press(id: ClauseId): void;
}

/** A heading; it is drawn again only where it differs, since a law has hundreds. */
function OutlineLine({ t, entry, isCurrent, press }: OutlineLineProps) {
  return useMemo(() => {
    const { id, kind, number, words, level } = entry;
    const isNamedByItself = kind === 'recitals' || kind === 'transitionals';
    const go = (event: Event) => {
      event.preventDefault();
      press(id);
    };
    return (
      <li class={`is-level-${level}`}>
        <a href={`#c-${id}`} data-goto={id} aria-current={isCurrent ? 'true' : undefined} onClick={go}>
          {!(isNamedByItself && words !== '') && <span class="contents-number">{clauseLabel(t, kind, number)}</span>}{' '}
          {words === '' && !isNamedByItself ? t('room.untitled') : words}
        </a>
      </li>
    );
  }, [entry, isCurrent]);
}
