import type { Page } from '@articulado/pages';
import { clausePage } from './clause-page.js';
import { closeConsultationPage } from './close-consultation-page.js';
import { contributionPage } from './contribution-page.js';
import { correctAnswerPage } from './correct-answer-page.js';
import { deskPage } from './desk-page.js';
import { extendConsultationPage } from './extend-consultation-page.js';
import { followCodePage, followPage } from './follow-page.js';
import { openConsultationPage } from './open-consultation-page.js';
import { redactPage } from './redact-page.js';
import { registerPage } from './register-page.js';
import { versionPage } from './version-page.js';
import { versionSearchPage } from './version-search-page.js';

/** The pages of this feature. */
export const consultationPages: readonly Page[] = [
  versionPage,
  versionSearchPage,
  clausePage,
  registerPage,
  contributionPage,
  followPage,
  followCodePage,
  deskPage,
  correctAnswerPage,
  redactPage,
  openConsultationPage,
  closeConsultationPage,
  extendConsultationPage,
];
