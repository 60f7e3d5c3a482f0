import type { Translate } from '@articulado/messages';
import type { ApiClause } from '@articulado/pages';
import type { ContributionKindShown, DispositionShown } from '@articulado/ui';

/** What a page asks of a contribution to show it in a few lines. */
export const contributionWords = `fragment ContributionWords on Contribution {
  number kind clauseId versionNumber quote quoteStart body proposedText authorName authorOrganization submittedAt
  answer { disposition reason changedClauseId answeredAt change { before versionNumber shown } }
}`;

/** The same and where it stands, for pages that show it apart from its text. Needs the fragments `ContributionWords` and `ClauseWords`. */
export const contributionInPlace = `fragment ContributionInPlace on Contribution {
  ...ContributionWords clause { ...ClauseWords } ancestors { kind number }
}`;

/** A contribution as the API gives it. */
export interface ApiContribution {
  readonly number: number;
  readonly kind: ContributionKindShown;
  readonly clauseId: string;
  readonly versionNumber: number;
  readonly quote: string | null;
  readonly quoteStart: number | null;
  readonly body: string;
  readonly proposedText: string | null;
  readonly authorName: string | null;
  readonly authorOrganization: string | null;
  readonly submittedAt: string;
  readonly answer: ApiAnswer | null;
}

export interface ApiAnswer {
  readonly disposition: Exclude<DispositionShown, 'pending'>;
  readonly reason: string;
  readonly changedClauseId: string | null;
  readonly answeredAt: string;
  readonly change: { readonly before: number; readonly versionNumber: number | null; readonly shown: boolean } | null;
}

export interface PlacedContribution extends ApiContribution {
  readonly clause: ApiClause;
  readonly ancestors: readonly Pick<ApiClause, 'kind' | 'number'>[];
}

/** Who speaks, as they chose to be shown. */
export function authorOf(
  t: Translate,
  { authorName, authorOrganization }: Pick<ApiContribution, 'authorName' | 'authorOrganization'>,
): string {
  return [authorName, authorOrganization].filter(Boolean).join(' · ') || t('consultation.author.unnamed');
}

export const dispositionOf = ({ answer }: Pick<ApiContribution, 'answer'>): DispositionShown =>
  answer?.disposition ?? 'pending';

/** The beginning of a text, cut between words. */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`;
}
