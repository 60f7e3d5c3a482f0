import type { Translate } from '@articulado/messages';
import { clauseFragment, graphql, type ResultOf } from '@articulado/pages';
import type { DispositionShown } from '@articulado/ui';

/** What a page asks of a contribution to show it in a few lines. */
export const contributionWords = graphql(`fragment ContributionWords on Contribution {
  number kind clauseId versionNumber quote quoteStart body proposedText authorName authorOrganization isNameVerified isOrganizationVerified submittedAt
  redaction { by ground document }
  answer { disposition reason redaction { by ground document } changedClauseId answeredAt correction
    supersededAnswers { disposition reason redaction { by ground document } answeredAt supersededAt correction }
    change { before versionNumber clauseId shown } }
}`);

/** What became of the words that a contribution is about, in the latest version. */
export const contributionAnchor = graphql(`fragment ContributionAnchor on Contribution {
  anchor { versionNumber status clauseId }
}`);
export type ApiAnchor = NonNullable<ResultOf<typeof contributionAnchor>['anchor']>;

/** The same and where it stands, for pages that show it apart from its text. */
export const contributionInPlace = graphql(
  `fragment ContributionInPlace on Contribution {
    ...ContributionWords clause { ...ClauseWords } ancestors { kind number }
  }`,
  [contributionWords, clauseFragment],
);

/** A contribution as the API gives it. */
export type ApiContribution = ResultOf<typeof contributionWords>;
export type ApiAnswer = NonNullable<ApiContribution['answer']>;
export type PlacedContribution = ResultOf<typeof contributionInPlace>;

type ShownAuthor = Pick<
  ApiContribution,
  'authorName' | 'authorOrganization' | 'isNameVerified' | 'isOrganizationVerified' | 'redaction'
>;

/** Who speaks, as they chose to be shown; what they typed themselves says so, once where that is all of it. */
export function authorOf(t: Translate, author: ShownAuthor): string {
  const { authorName, authorOrganization, isNameVerified, isOrganizationVerified } = author;
  if (author.redaction) return t('consultation.author.redacted');
  if (!authorName && !authorOrganization) return t('consultation.author.unnamed');
  const isNothingVerified = !isNameVerified && !isOrganizationVerified;
  if (isNothingVerified) return unverified(t, [authorName, authorOrganization].filter(Boolean).join(' · '));
  const marked = (name: string | null, isVerified: boolean | null) =>
    name && !isVerified ? unverified(t, name) : name;
  return [marked(authorName, isNameVerified), marked(authorOrganization, isOrganizationVerified)]
    .filter(Boolean)
    .join(' · ');
}

const unverified = (t: Translate, name: string): string => t('name.unverified', { name });

/** What it says, or that an order erased it. */
export const wordsOf = (t: Translate, { body, redaction }: Pick<ApiContribution, 'body' | 'redaction'>): string =>
  redaction ? redactedWords(t, redaction) : body;

/** Why an answer was given, or that an order erased it. */
export const reasonOf = (t: Translate, { reason, redaction }: Pick<ApiAnswer, 'reason' | 'redaction'>): string =>
  redaction ? redactedWords(t, redaction) : reason;

const redactedWords = (t: Translate, { by, ground, document }: NonNullable<ApiContribution['redaction']>): string =>
  document ? t('consultation.redacted.document', { by, ground, document }) : t('consultation.redacted', { by, ground });

export const dispositionOf = ({ answer }: Pick<ApiContribution, 'answer'>): DispositionShown =>
  answer?.disposition ?? 'pending';

/** The beginning of a text, cut between words. */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`;
}
