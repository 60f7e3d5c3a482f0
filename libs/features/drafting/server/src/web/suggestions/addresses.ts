import type { PageAddress } from '@articulado/pages';

/** Where the suggestions of a process are listed. */
export const suggestionsAddress = (slug: string): string => `/processes/${slug}/draft/suggestions`;

export const suggestionAddress = (slug: string, number: number): string => `${suggestionsAddress(slug)}/${number}`;

/** Where one chooses the clause that one wants to change. @param contribution - number of the one because of which; 0 for none */
export const chooseClauseAddress = (slug: string, contribution = 0): string =>
  `${suggestionsAddress(slug)}/new${because(contribution)}`;

/** Where one says what is to become of a clause. @param contribution - as above */
export const suggestAddress = (slug: string, clauseId: string, contribution = 0): string =>
  `${suggestionsAddress(slug)}/new/${encodeURIComponent(clauseId)}${because(contribution)}`;

const because = (contribution: number) => (contribution > 0 ? `?contribution=${contribution}` : '');

/** Number of the contribution because of which something is suggested; 0 for none. */
export const contributionIn = ({ search }: Pick<PageAddress, 'search'>): number =>
  /^\d{1,9}$/.test(search['contribution'] ?? '') ? Number(search['contribution']) : 0;

/** The public page of a contribution. */
export const contributionAddress = (slug: string, number: number): string =>
  `/processes/${slug}/contributions/${number}`;

/** Where a contribution is answered. */
export const deskAddress = (slug: string, number: number): string => `/processes/${slug}/desk?number=${number}`;
