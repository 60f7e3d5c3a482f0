/** Where the suggestions of a process are listed. */
export const suggestionsAddress = (slug: string): string => `/processes/${slug}/draft/suggestions`;

export const suggestionAddress = (slug: string, number: number): string => `${suggestionsAddress(slug)}/${number}`;

/** Where one chooses the clause that one wants to change. */
export const chooseClauseAddress = (slug: string): string => `${suggestionsAddress(slug)}/new`;

export const suggestAddress = (slug: string, clauseId: string): string =>
  `${chooseClauseAddress(slug)}/${encodeURIComponent(clauseId)}`;

/** The public page of a contribution. */
export const contributionAddress = (slug: string, number: number): string =>
  `/processes/${slug}/contributions/${number}`;

/** Where a contribution is answered. */
export const deskAddress = (slug: string, number: number): string => `/processes/${slug}/desk?number=${number}`;
