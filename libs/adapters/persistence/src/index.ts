export * from './clock.js';
export * from './data-source.js';
export * from './embedded-postgres.js';
export * from './facts/facts.js';
export { processFactNow } from './facts/process-fact-now.js';
export * from './facts/record-act.js';
export { gatherFacts, streamFacts } from './facts/stream-facts.js';
export * from './unit-of-work.js';
export {
  longestBusMessage,
  BusMessageTooLong,
  ClusterBus,
} from './cluster-bus.js';
export * from './job-data.js';
export { oneAtATime } from './one-at-a-time.js';
export { platformSecret } from './platform-secret.js';
export * from './rows/index.js';
export * from './sha256.js';
export * from './server-processes.js';
export type { ClockOf } from './stores/abandoned-client-ids.js';
export * from './stores/client-id-lease.js';
export { ClientIdLeases } from './stores/client-id-leases.js';
export * from './stores/draft-log.js';
export * from './stores/draft-snapshots.js';
export { consultationState } from './stores/consultations.store.js';
export type { ClauseCount, ContributionOutcome, ContributionFilter } from './stores/contributions.store.js';
export { type Letter, sealedSubject } from './stores/mail.store.js';
export type { HeldSession } from './stores/sessions.store.js';
export type { VersionHeading } from './stores/versions.store.js';
