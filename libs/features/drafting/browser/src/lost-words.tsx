import type { LostWords } from '@articulado/draft-document';
import { withVisibleAtoms } from '@articulado/editor';
import type { Translate } from '@articulado/messages/room';
import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Button } from './button.js';
import { readDismissed, writeDismissed } from './dismissed-words.js';
import { useKeptFocus } from './kept-focus.js';

/** What one may do with words without a place. */
export interface LostWordsActions {
  /** Puts a clause back. */
  restore(words: LostWords): void;
  /** Told how many there are when there are new ones. */
  came(count: number): void;
  /** Brings the focus back to the text. */
  toText(): void;
}

/** Words that were written into a clause which somebody deleted at the same time: offered back, never dropped silently. */
export class LostWordsPanel {
  readonly open = signal<readonly LostWords[]>([]);
  private readonly dismissed: Set<string>;
  /** What was found last. */
  private lost: readonly LostWords[] = [];

  constructor(
    readonly t: Translate,
    private readonly draftId: string,
    readonly actions: LostWordsActions,
  ) {
    this.dismissed = new Set(readDismissed(draftId));
  }

  show(lost: readonly LostWords[]): void {
    this.lost = lost;
    const found = new Map(lost.map((words) => [keyOf(words), words]));
    for (const key of this.dismissed) found.delete(key);
    const kept = this.open.value.filter((words) => found.has(keyOf(words)));
    for (const words of kept) found.delete(keyOf(words));
    const news = [...found.values()];
    if (news.length === 0 && kept.length === this.open.value.length) return;
    this.open.value = [...kept, ...news];
    if (news.length > 0) this.actions.came(this.open.value.length);
  }

  dismiss(words: LostWords): void {
    this.dismissed.add(keyOf(words));
    writeDismissed(this.draftId, [...this.dismissed]);
    this.show(this.lost);
  }
}

const keyOf = ({ clause, words }: LostWords) => JSON.stringify([clause, words]);

export function LostWordsView({ panel }: { readonly panel: LostWordsPanel }) {
  const { t, actions, open } = panel;
  const place = useRef<HTMLElement>(null);
  useKeptFocus(place, () => {
    const next = place.current!.querySelector('button');
    if (next) next.focus();
    else actions.toText();
  });
  return (
    <section class="room-words is-warn" aria-labelledby="room-lost-title" hidden={open.value.length === 0} ref={place}>
      <h2 id="room-lost-title">{t('room.lost.title')}</h2>
      <p class="small">{t('room.lost.explain')}</p>
      {open.value.map((words) => (
        <LostWordsEntry key={keyOf(words)} panel={panel} words={words} />
      ))}
    </section>
  );
}

function LostWordsEntry({ panel, words }: { readonly panel: LostWordsPanel; readonly words: LostWords }) {
  const { t, actions } = panel;
  return (
    <div class="room-word">
      <blockquote>{withVisibleAtoms(words.words)}</blockquote>
      {words.whole !== words.words && (
        <details>
          <summary>{t('room.lost.whole')}</summary>
          <blockquote>{withVisibleAtoms(words.whole)}</blockquote>
        </details>
      )}
      <div class="button-row">
        <Button variant="is-small" onPress={() => actions.restore(words)}>
          {t('room.lost.restore')}
        </Button>
        <Button variant="is-quiet is-small" onPress={() => panel.dismiss(words)}>
          {t('room.lost.dismiss')}
        </Button>
      </div>
    </div>
  );
}
