export { closeCodes, type CloseReason, type RefusedUpdate } from './close-codes.js';
export { CollabServer, type CollabServerOptions } from './collab-server.js';
export type { Admission, Concerned, Standing, StillMay, SyncDoors } from './doors.js';
export { defaultLimits, type SyncLimits } from './limits.js';
export type { LawfulWatch, WatchDraft } from './room-document.js';
