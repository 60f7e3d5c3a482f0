import type { ClauseId } from '@articulado/base';
import { numberClauses, type PolicyText } from '@articulado/policy-text';
import { useT } from '../speak.js';
import { clauseNames } from './clause-names.js';
import type { ClauseSlots } from './clause-view.js';
import { PassageView } from './passage-view.js';
import { passagesOf } from './text-blocks.js';
import { placesOf, TextPlacesProvider } from './text-places.js';

export interface PolicyTextViewProps extends ClauseSlots {
  readonly text: PolicyText;
  /** Printed numbers, for a text that is only a part: its articles count from the first of the whole. */
  readonly numbers?: ReadonlyMap<ClauseId, string>;
  /** What clauses are called where links lead to them, if the page knows it already, or for a text that is only a part. */
  readonly names?: ReadonlyMap<ClauseId, string>;
  /** For a text that is only a part: where a clause of the rest is found, to which a reference or a mark leads. */
  readonly elsewhere?: (clause: ClauseId) => string | undefined;
  /** BCP 47 language of the words, when it isn't the page's. */
  readonly language?: string;
  /** Level of the outermost heading; default 2, beneath the page's `<h1>`. */
  readonly headingLevel?: number;
  /** Loads the quote picker: selecting words offers to quote them. */
  readonly canQuote?: boolean;
  /** Where the picker leads when the clause has no form on this page; `{clause}` and `{quote}` are filled in. */
  readonly quoteHref?: string;
}

/**
 * The text of a policy, the heart of the public page: a serif column, numbers in the margin, what people said beside the article they
 * said it about. Every clause has the anchor `#c-<id>`.
 */
export function PolicyTextView({
  text,
  numbers = numberClauses(text),
  names: known,
  elsewhere,
  language,
  headingLevel = 2,
  canQuote,
  quoteHref,
  ...slots
}: PolicyTextViewProps) {
  const t = useT();
  const names = known ?? (slots.clauseHref ? clauseNames(t, text, numbers) : new Map<ClauseId, string>());
  return (
    <div
      className={slots.beside ? 'policy has-beside' : 'policy'}
      lang={language}
      data-island={canQuote ? 'quote-picker' : undefined}
      data-quote-label={canQuote ? t('text.quote') : undefined}
      data-quote-href={canQuote ? quoteHref : undefined}
    >
      <TextPlacesProvider value={placesOf(text, { numbers, names }, elsewhere)}>
        {passagesOf(text).map((passage) => (
          <PassageView
            key={passage.clauses[0]!.id}
            passage={passage}
            numbers={numbers}
            headingLevel={headingLevel}
            slots={slots}
          />
        ))}
      </TextPlacesProvider>
    </div>
  );
}
