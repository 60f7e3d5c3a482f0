/** The log of drafts and what is made of it, without the rest of the library: for threads that need nothing else. */
export { DraftLog, type StoredDraft } from './stores/draft-log.js';
export { packLog } from './stores/draft-packing.js';
export { type DraftSnapshot, keepSnapshot, readWrittenBytes, type WrittenBytes } from './stores/draft-snapshots.js';
