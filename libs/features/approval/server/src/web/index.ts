import type { Page } from '@articulado/pages';
import { approvalPage } from './approval-page.js';

/** The pages of this feature. */
export const approvalPages: readonly Page[] = [approvalPage];
