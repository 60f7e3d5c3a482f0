import { type Clause, numberClauses, type PolicyText } from '@articulado/policy-text';
import type { ReactNode } from 'react';
import { useT } from '../speak.js';
import { ClauseView, type ClauseSlots } from './clause-view.js';
import { PolicyTable } from './policy-table.js';
import { textBlocks } from './text-blocks.js';

export interface PolicyTextViewProps extends ClauseSlots {
  readonly text: PolicyText;
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
 * The text of a policy, the heart of the public page: a serif column, numbers in the margin, what people said beside the clause they said
 * it about. Every clause has the anchor `#c-<id>`.
 */
export function PolicyTextView({
  text,
  language,
  headingLevel = 2,
  canQuote,
  quoteHref,
  ...slots
}: PolicyTextViewProps) {
  const t = useT();
  const numbers = numberClauses(text);
  return (
    <div
      className={slots.beside ? 'policy has-beside' : 'policy'}
      lang={language}
      data-island={canQuote ? 'quote-picker' : undefined}
      data-quote-label={canQuote ? t('text.quote') : undefined}
      data-quote-href={canQuote ? quoteHref : undefined}
    >
      {textBlocks(text).map((block) =>
        block.type === 'table' ? (
          <PolicyTable key={`table-${block.id}`} block={block} numbers={numbers} slots={slots} />
        ) : (
          <ClauseView
            key={block.clause.id}
            clause={block.clause}
            number={numbers.get(block.clause.id)}
            level={Math.min(6, headingLevel + block.headingsAbove)}
            indent={block.indent}
            slots={slots}
          />
        ),
      )}
    </div>
  );
}

export type ClauseSlot = (clause: Clause) => ReactNode;
