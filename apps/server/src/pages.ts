import { accountsPages } from '@articulado/accounts/web';
import { approvalPages } from '@articulado/approval/web';
import { consultationPages } from '@articulado/consultation/web';
import { draftingPages } from '@articulado/drafting/web';
import { failedJobsPages } from '@articulado/failed-jobs/web';
import { informationPages } from '@articulado/information/web';
import { processesPages } from '@articulado/processes/web';
import { publicationPages } from '@articulado/publication/web';
import type { Page } from '@articulado/pages';

/** All pages of the platform. */
export const pages: readonly Page[] = [
  ...processesPages,
  ...accountsPages,
  ...draftingPages,
  ...consultationPages,
  ...approvalPages,
  ...publicationPages,
  ...failedJobsPages,
  ...informationPages,
];
