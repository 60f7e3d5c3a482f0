import type { ProcessOfPage } from '@articulado/pages';

/** Where things of a process are found. Identifiers come from the API, so that they need no escaping but those of clauses from forms. */
export const processAddress = (slug: string) => `/processes/${slug}`;
export const versionAddress = (slug: string, number: number) => `/processes/${slug}/versions/${number}`;
/** Of the newest version; `undefined` where none is frozen yet. */
export const latestVersionAddress = ({ slug, versions }: ProcessOfPage): string | undefined =>
  versions.nodes[0] && versionAddress(slug, versions.nodes[0].number);
export const clauseAddress = (slug: string, version: number, clauseId: string) =>
  `${versionAddress(slug, version)}/clauses/${encodeURIComponent(clauseId)}`;
export const versionSearchAddress = (slug: string, number: number) => `${versionAddress(slug, number)}/search`;
export const registerAddress = (slug: string) => `/processes/${slug}/contributions`;
export const contributionAddress = (slug: string, number: number) => `/processes/${slug}/contributions/${number}`;
export const correctionAddress = (slug: string, number: number) => `${contributionAddress(slug, number)}/correct`;
export const redactionAddress = (slug: string, number: number) => `${contributionAddress(slug, number)}/redact`;
export const compareAddress = (slug: string, before: number, after: number) =>
  `/processes/${slug}/compare/${before}/${after}`;
export const suggestionAddress = (slug: string, number: number) => `/processes/${slug}/draft/suggestions/${number}`;
export const suggestAddress = (slug: string, clauseId: string) =>
  `/processes/${slug}/draft/suggestions/new/${encodeURIComponent(clauseId)}`;
export const deskAddress = (slug: string) => `/processes/${slug}/desk`;
export const openingAddress = (slug: string) => `/processes/${slug}/consultations/new`;
export const closingAddress = (slug: string) => `/processes/${slug}/consultations/close`;
export const extensionAddress = (slug: string) => `/processes/${slug}/consultations/extend`;
export const followAddress = (code: string) => `/follow/${encodeURIComponent(code)}`;

/** Addresses are typed by people: what is no number names nothing. */
export const wholeNumber = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0);
