import type { Page } from '@articulado/pages';
import { comparePage } from './compare-page.js';
import { draftingRoomPage } from './drafting-room-page.js';
import { importDraftPage } from './import-draft-page.js';
import { undoImportPage } from './undo-import-page.js';

/** The pages of this feature. */
export const draftingPages: readonly Page[] = [draftingRoomPage, importDraftPage, undoImportPage, comparePage];
