import { replacedStretch, wordChanges } from '@articulado/comparison';
import { Card, ContributionKindTag, Quote, useT, When, WordChanges } from '@articulado/ui';
import { contributionAddress } from './addresses.js';
import { AnswerView } from './answer-view.js';
import { type ApiContribution, authorOf, wordsOf } from './contribution.js';

interface Props {
  readonly slug: string;
  readonly contribution: ApiContribution;
  /** Words of the clause as its author read it, to set a proposed wording against. */
  readonly words: string;
}

/** A contribution whole, with its answer. */
export function FullContribution({ slug, contribution, words }: Props) {
  const t = useT();
  const { number, kind, submittedAt } = contribution;
  return (
    <Card
      id={`aporte-${number}`}
      title={t('consultation.number', { number })}
      href={contributionAddress(slug, number)}
      above={<ContributionKindTag kind={kind} />}
      foot={<AnswerView answer={contribution.answer} slug={slug} number={number} />}
    >
      <ContributionText contribution={contribution} words={words} />
      <p className="hint">
        {authorOf(t, contribution)} · <When at={submittedAt} />
      </p>
    </Card>
  );
}

interface TextProps extends Omit<Props, 'slug'> {
  /** The clause stands above with the quote marked in it. */
  readonly isQuoteMarked?: boolean;
}

/** What was said: the words it speaks of, what it says, and how it would have them read. */
export function ContributionText({ contribution, words, isQuoteMarked }: TextProps) {
  const t = useT();
  const { quote, proposedText, redaction } = contribution;
  return (
    <>
      {quote && !isQuoteMarked && <Quote source={t('consultation.quoted')}>{quote}</Quote>}
      <p className={redaction ? 'quiet' : 'said-words'}>{wordsOf(t, contribution)}</p>
      {proposedText && (
        <figure className="proposed">
          <figcaption>{t('consultation.proposed')}</figcaption>
          <p className="said-words">
            <ProposedWords before={replacedWords(contribution, words, proposedText)} after={proposedText} />
          </p>
        </figure>
      )}
    </>
  );
}

/** The words whose place a proposal takes: those quoted, with those beside them that it repeats, or the whole clause. */
function replacedWords({ quote, quoteStart }: ApiContribution, words: string, proposal: string): string {
  if (!quote) return words;
  if (quoteStart === null) return quote;
  const { from, to } = replacedStretch(words, { from: quoteStart, to: quoteStart + quote.length }, proposal);
  return words.slice(from, to);
}

/** Least share of the words, in characters, that a proposal keeps where showing what changes says more than showing it whole. */
const leastKept = 0.3;

function ProposedWords({ before, after }: { readonly before: string; readonly after: string }) {
  const pieces = wordChanges(before, after);
  const kept = pieces.reduce((sum, { op, text }) => (op === 'same' ? sum + text.length : sum), 0);
  return kept < leastKept * Math.max(before.length, after.length) ? after : <WordChanges pieces={pieces} />;
}
