/** What comes in an idle moment after the room: one file, or what it shares with the room would be a file of its own, to be waited for. */
export { searchPanel } from './find/find-view.js';
export { openHelpDialog } from './help-dialog.js';
export { readPasted } from './pasted-source.js';
export { suggestionsPanel } from './suggestions/suggestions-view.js';
export { openTableDialog } from './table-dialog.js';
