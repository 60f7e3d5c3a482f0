import type { Page } from '@articulado/pages';

/** The pages of this feature. */
export const consultationPages: readonly Page[] = [];
