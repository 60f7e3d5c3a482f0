import type { Page } from '@articulado/pages';

/** The pages of this feature. */
export const publicationPages: readonly Page[] = [];
