export { type Clock, systemClock } from './clock.js';
export { makeDataSource } from './data-source.js';
export {
  answerFact,
  consultationFact,
  contributionFact,
  membershipFact,
  processFact,
  publicationFact,
  signoffFact,
  versionFact,
} from './facts/facts.js';
export { processFactNow } from './facts/process-fact-now.js';
export { type Acting, recordAct } from './facts/record-act.js';
export { gatherFacts, streamFacts } from './facts/stream-facts.js';
export { type StoreClass, Stores } from './stores.js';
export { UnitOfWork } from './unit-of-work.js';
export { type JobData, type JobName } from './job-data.js';
export type { Key, Slice } from './keyset.js';
export { platformSecret } from './platform-secret.js';
export {
  AnswerRow,
  ConsultationRow,
  ContributionRow,
  DraftImportRow,
  DraftRow,
  JobRow,
  MailRow,
  MembershipRow,
  OrganizationRow,
  PersonRow,
  ProcessRow,
  PublicationRow,
  RecordCursorRow,
  RecordEntryRow,
  type Sector,
  sectors,
  SignoffRow,
  StageStepRow,
  VersionRow,
} from './rows/index.js';
export { newSalt, sha256 } from './sha256.js';
export { consultationState, ConsultationsStore } from './stores/consultations.store.js';
export {
  type ClauseCount,
  type ContributionOutcome,
  type ContributionFilter,
  ContributionsStore,
} from './stores/contributions.store.js';
export { type Letter, sealedSubject, MailStore } from './stores/mail.store.js';
export { type CodeKey, OneTimeCodesStore } from './stores/one-time-codes.store.js';
export { type HeldSession, SessionsStore } from './stores/sessions.store.js';
export { type VersionHeading, VersionsStore } from './stores/versions.store.js';
export { DraftImportsStore } from './stores/draft-imports.store.js';
export { JobsStore } from './stores/jobs.store.js';
export { MembershipsStore } from './stores/memberships.store.js';
export { OrganizationsStore } from './stores/organizations.store.js';
export { PeopleStore } from './stores/people.store.js';
export { ProcessesStore } from './stores/processes.store.js';
export { RecordCursorsStore } from './stores/record-cursors.store.js';
export { RecordStore } from './stores/record.store.js';
export { SignoffsStore } from './stores/signoffs.store.js';
