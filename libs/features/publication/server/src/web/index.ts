import type { Page } from '@articulado/pages';
import { policyPage } from './policy-page.js';
import { recordPage } from './record-page.js';

/** The pages of this feature. */
export const publicationPages: readonly Page[] = [policyPage, recordPage];
