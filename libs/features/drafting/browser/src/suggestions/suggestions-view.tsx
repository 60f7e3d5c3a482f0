import { Fragment } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useKeptFocus } from '../kept-focus.js';
import { type SuggestionEntry, SuggestionsPanel, type SuggestionsPanelOptions } from './suggestions-panel.js';
import type { ToldChange } from './told-changes.js';

/** Where the list stands beside the text; elsewhere it is folded, above it. */
const wide = '(min-width: 76rem)';

/** The suggestions beside a text: what one does with them, and what one sees of them. */
export function suggestionsPanel(options: SuggestionsPanelOptions) {
  const panel = new SuggestionsPanel(options);
  return { panel, view: <SuggestionsView panel={panel} /> };
}

/** The list of open suggestions, in the order of the text. */
function SuggestionsView({ panel }: { readonly panel: SuggestionsPanel }) {
  const { t, entries, total, current, mayWrite, maySuggest, suggestAddress } = panel;
  const place = useRef<HTMLDetailsElement>(null);
  useKeptFocus(place, () => place.current?.querySelector('summary')?.focus());
  const isEmpty = entries.value.length === 0;
  // Who writes does so in the text; for the others this is the way to have it changed.
  if (isEmpty && (mayWrite || !maySuggest)) return null;
  return (
    <details class="room-suggestions" open={matchMedia(wide).matches} ref={place}>
      <summary>
        <h2>{t('room.suggestions.title', { count: total.value })}</h2>
      </summary>
      {!isEmpty && <DrawingChoice panel={panel} />}
      <ol class="plain">
        {entries.value.map((entry) => (
          <EntryView
            key={entry.number}
            panel={panel}
            entry={entry}
            isCurrent={entry.clause !== undefined && entry.clause === current.value}
          />
        ))}
      </ol>
      {total.value > entries.value.length && !isEmpty && (
        <p class="small quiet">{t('room.suggestions.more', { count: entries.value.length })}</p>
      )}
      {maySuggest && (
        <p>
          <a href={suggestAddress.value}>{t('room.suggestions.suggest')}</a>
        </p>
      )}
    </details>
  );
}

const DrawingChoice = ({ panel }: { readonly panel: SuggestionsPanel }) => (
  <label class="room-suggestions-choice">
    <input
      type="checkbox"
      checked={panel.isDrawn.value}
      onChange={({ currentTarget }) => panel.draw(currentTarget.checked)}
    />
    {panel.t('room.suggestions.in-text')}
  </label>
);

interface EntryViewProps {
  readonly panel: SuggestionsPanel;
  readonly entry: SuggestionEntry;
  readonly isCurrent: boolean;
}

/** One suggestion; it is drawn again only where it differs, since there may be hundreds. */
function EntryView({ panel, entry, isCurrent }: EntryViewProps) {
  const { t } = panel;
  const { number, clause, label, changes, reason, author, href } = entry;
  const go = (event: Event) => {
    event.preventDefault();
    panel.goTo(clause!);
  };
  return useMemo(
    () => (
      <li class="room-suggestion" aria-current={isCurrent ? 'true' : undefined}>
        <h3>
          {clause === undefined ? (
            label
          ) : (
            <a href={`#c-${clause}`} onClick={go}>
              {label}
            </a>
          )}
        </h3>
        {changes.length > 0 && (
          <p class="room-suggested">
            {changes.map((change, index) => (
              <Fragment key={index}>
                <ChangeView panel={panel} change={change} />{' '}
              </Fragment>
            ))}
          </p>
        )}
        <p class="small">{reason}</p>
        <p class="small quiet">
          {author} · <a href={href}>{t('room.suggestions.see', { number })}</a>
        </p>
      </li>
    ),
    [JSON.stringify(entry), isCurrent],
  );
}

function ChangeView({ panel: { t }, change }: { readonly panel: SuggestionsPanel; readonly change: ToldChange }) {
  if (change.kind === 'deletion') return <del>{change.words}</del>;
  if (change.kind === 'insertion') return <ins>{change.words}</ins>;
  return <span>{t(`room.suggestions.${change.kind}`)}</span>;
}
