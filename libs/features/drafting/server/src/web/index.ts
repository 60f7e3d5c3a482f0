import type { Page } from '@articulado/pages';
import { chooseVersionsPage } from './compare/choose-versions-page.js';
import { comparePage } from './compare/compare-page.js';
import { compareTextPage } from './compare/compare-text-page.js';
import { draftingRoomPage } from './drafting-room-page.js';
import { importDraftPage } from './import-draft-page.js';
import { undoImportPage } from './undo-import-page.js';

/** The pages of this feature. */
export const draftingPages: readonly Page[] = [
  draftingRoomPage,
  importDraftPage,
  undoImportPage,
  comparePage,
  compareTextPage,
  chooseVersionsPage,
];
