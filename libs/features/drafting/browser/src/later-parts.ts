/** What comes in an idle moment after the room: one file, or what it shares with the room would be a file of its own, to be waited for. */
export { searchPanel } from './find/find-view.js';
export { readPasted } from './pasted-source.js';
