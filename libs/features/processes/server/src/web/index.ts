import type { Page } from '@articulado/pages';
import { correctProcessPage } from './correct-process-page.js';
import { homePage } from './home-page.js';
import { membersPage } from './members-page.js';
import { newProcessPage } from './new-process-page.js';
import { processStatusPage } from './process-status-page.js';
import { processPage } from './process-page.js';

/** The pages of this feature. */
export const processesPages: readonly Page[] = [
  homePage,
  newProcessPage,
  processPage,
  processStatusPage,
  correctProcessPage,
  membersPage,
];
