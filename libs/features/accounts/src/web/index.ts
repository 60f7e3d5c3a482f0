import type { Page } from '@articulado/pages';

/** The pages of this feature. */
export const accountsPages: readonly Page[] = [];
