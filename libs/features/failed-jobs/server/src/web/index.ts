import type { Page } from '@articulado/pages';
import { jobsPage } from './jobs-page.js';

/** The pages of this feature. */
export const failedJobsPages: readonly Page[] = [jobsPage];
