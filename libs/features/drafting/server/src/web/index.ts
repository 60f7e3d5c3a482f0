import type { Page } from '@articulado/pages';
import { chooseVersionsPage } from './compare/choose-versions-page.js';
import { comparePage } from './compare/compare-page.js';
import { compareTextPage } from './compare/compare-text-page.js';
import { draftingRoomPage } from './drafting-room-page.js';
import { importDraftPage } from './import-draft-page.js';
import { chooseClausePage } from './suggestions/choose-clause-page.js';
import { suggestPage } from './suggestions/suggest-page.js';
import { suggestionPage } from './suggestions/suggestion-page.js';
import { suggestionsPage } from './suggestions/suggestions-page.js';
import { undoImportPage } from './undo-import-page.js';

/** The pages of this feature. */
export const draftingPages: readonly Page[] = [
  draftingRoomPage,
  importDraftPage,
  undoImportPage,
  suggestionsPage,
  suggestionPage,
  chooseClausePage,
  suggestPage,
  comparePage,
  compareTextPage,
  chooseVersionsPage,
];
