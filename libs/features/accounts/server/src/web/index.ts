import type { Page } from '@articulado/pages';
import { accountPage } from './account-page.js';
import { adminPage } from './admin-page.js';
import { appointmentPage } from './appointment-page.js';
import { demoPage } from './demo-page.js';
import { firstAdministratorPage } from './first-administrator-page.js';
import { healthPage } from './health-page.js';
import { institutionPage } from './institution-page.js';
import { mailsPage } from './mails-page.js';
import { signInPage } from './sign-in-page.js';
import { personPage } from './person-page.js';
import { signInLinkPage } from './sign-in-link-page.js';
import { signOutPage } from './sign-out-page.js';

/** The pages of this feature. */
export const accountsPages: readonly Page[] = [
  signInPage,
  signInLinkPage,
  signOutPage,
  accountPage,
  adminPage,
  healthPage,
  personPage,
  institutionPage,
  appointmentPage,
  mailsPage,
  demoPage,
  firstAdministratorPage,
];
