export { checkBranch } from './check-branch.js';
export { closeCodes, type CloseReason, type RefusedUpdate } from './close-codes.js';
export { type DraftEdit, editDraft } from './edit-draft.js';
export { CollabServer, type CollabServerOptions } from './collab-server.js';
export type {
  GrantedAccess,
  AuthorizationFilter,
  Authorization,
  CurrentAccess,
  SyncAuthorizer,
} from './authorization.js';
export { clockInLog } from './client-id-lender.js';
export { defaultLimits, type SyncLimits } from './limits.js';
export { type DraftBus, draftBusOn } from './draft-bus.js';
export type { ValidWatch, WatchDraft } from './room-document.js';
export type { Snapshots } from './rooms.js';
export { SnapshotWriter, type SnapshotWriterOptions } from './snapshot-writer.js';
