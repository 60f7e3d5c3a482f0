import type { Page } from '@articulado/pages';
import { accessibilityPage } from './accessibility-page.js';
import { contactPage } from './contact-page.js';
import { helpPage } from './help-page.js';
import { privacyPage } from './privacy-page.js';

/** The pages of this feature. */
export const informationPages: readonly Page[] = [helpPage, accessibilityPage, privacyPage, contactPage];
