export type { ClockOf } from './abandoned-client-ids.js';
export { type Lease, type LeaseTimes, type LentId, usualLeaseTimes } from './client-id-lease.js';
export { ClientIdLeases } from './client-id-leases.js';
export { BusMessageTooLong, ClusterBus, longestBusMessage } from './cluster-bus.js';
export {
  type Appended,
  storedUpdatesOf,
  type DraftBatch,
  DraftLog,
  type DraftUpdate,
  type UpdatesSince,
  type NumberedUpdate,
  type StoredDraft,
} from './draft-log.js';
export { packLog } from './draft-packing.js';
export { type DraftSnapshot, keepSnapshot, readWrittenBytes, type WrittenBytes } from './draft-snapshots.js';
export { DraftRow } from './draft.row.js';
export { DraftsStore } from './drafts.store.js';
export { SnapshotsStore } from './snapshots.store.js';
