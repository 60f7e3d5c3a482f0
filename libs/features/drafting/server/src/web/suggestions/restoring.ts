import type { PageAddress } from '@articulado/pages';

/** Whether the page shows what a suggestion does if the clauses that are gone come back. */
export const isRestoring = ({ search }: Pick<PageAddress, 'search'>): boolean => search['restore'] === 'yes';
