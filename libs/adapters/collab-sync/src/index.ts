export { closeCodes, type CloseReason, type RefusedUpdate } from './close-codes.js';
export { type DraftEdit, editDraft } from './edit-draft.js';
export { CollabServer, type CollabServerOptions } from './collab-server.js';
export type { Admission, Concerned, Standing, StillMay, SyncDoors } from './doors.js';
export { defaultLimits, type SyncLimits } from './limits.js';
export { type News, newsBy } from './news.js';
export type { LawfulWatch, WatchDraft } from './room-document.js';
export type { Snapshots } from './rooms.js';
export { SnapshotWriter, type SnapshotWriterOptions } from './snapshot-writer.js';
