export { type Clock, systemClock } from './unit-of-work/clock.js';
export { makeDataSource } from './data-source.js';
export { processFact } from './processes/process.fact.js';
export type { AppointmentTerms } from './accounts/appointment-terms.js';
export { approverAppointmentFactNow, membershipFactNow } from './processes/facts-now.js';
export { approverMeasureFact } from './processes/approver-measure.fact.js';
export { versionFact } from './drafting/version.fact.js';
export { consultationFact } from './consultation/consultation.fact.js';
export { contributionFact, erasedContribution } from './consultation/contribution.fact.js';
export type { Redaction } from './consultation/redaction.js';
export { answerFact, erasedAnswer, supersededAnswerFact } from './consultation/answer.fact.js';
export { signoffFact } from './approval/signoff.fact.js';
export { publicationFact } from './approval/publication.fact.js';
export { processFactNow } from './record/process-fact-now.js';
export { type Acting, recordAct, recordActs } from './record/record-act.js';
export { gatherFacts, streamFacts } from './record/stream-facts.js';
export { type StoreClass, Stores } from './unit-of-work/stores.js';
export { UnitOfWork } from './unit-of-work/unit-of-work.js';
export { type JobData, type JobName } from './jobs/job-data.js';
export type { Key, ListCount, Slice } from './unit-of-work/keyset.js';
export { platformSecret } from './platform-secret.js';
export {
  AnswerRow,
  ApproverAppointmentRow,
  ApproverMeasureRow,
  type MeasureKind,
  type MeasureSide,
  ConsultationRow,
  ContributionRow,
  CorrectionRow,
  DraftImportRow,
  DraftRow,
  JobRow,
  MailRow,
  MembershipRow,
  OrganizationRow,
  PasskeyRow,
  PersonRow,
  ProcessRow,
  PublicationRow,
  RecordCursorRow,
  RecordEntryRow,
  RepresentativeRow,
  type Sector,
  sectors,
  type SessionRow,
  SignoffRow,
  StageStepRow,
  StatusChangeRow,
  type StoredEffects,
  SuggestionRow,
  type SuggestionStatus,
  SupersededAnswerRow,
  SupersededInstitutionRow,
  VersionRow,
} from './tables.js';
export type { CorrectedSubject, EarlierValues } from './corrections/correction.row.js';
export { CorrectionsStore } from './corrections/corrections.store.js';
export { correctionsIn } from './corrections/recorded-corrections.js';
export { newSalt, sha256 } from './sha256.js';
export { consultationState, ConsultationsStore } from './consultation/consultations.store.js';
export { ContributionsStore } from './consultation/contributions.store.js';
export { type ContributionFilter, type PromisedChange } from './consultation/contribution-filter.js';
export { type DispositionCount, RegisterStore } from './consultation/register.store.js';
export { type NewMail, maskedSubject, MailStore } from './jobs/mail.store.js';
export { type AttemptLimits, type CodeKey, OneTimeCodesStore } from './accounts/one-time-codes.store.js';
export { type ChallengeKey, type HeldPasskey, PasskeyChallengesStore } from './accounts/passkey-challenges.store.js';
export { PasskeysStore } from './accounts/passkeys.store.js';
export type { PasskeyEvidence } from './approval/passkey-evidence.js';
export { type HeldSession, SessionsStore } from './accounts/sessions.store.js';
export { type VersionHeading, VersionsStore } from './drafting/versions.store.js';
export { DraftImportsStore } from './drafting/draft-imports.store.js';
export { JobsStore } from './jobs/jobs.store.js';
export { isAddressRecoveryOpen, isRecoveryOpen, openerOf, type Recovery } from './processes/recovery.js';
export { MembershipsStore } from './processes/memberships.store.js';
export { KnownDevicesStore } from './accounts/known-devices.store.js';
export { QueryBatcher } from './public-revisions/query-batcher.js';
export { PublicRevisions } from './public-revisions/public-revisions.js';
export { institutionFact } from './accounts/institution.fact.js';
export type { InstitutionNames } from './accounts/institution-editions.js';
export { OrganizationsStore } from './accounts/organizations.store.js';
export { PeopleStore } from './accounts/people.store.js';
export { ApproverMeasuresStore } from './processes/approver-measures.store.js';
export { ApproverAppointmentsStore } from './processes/approver-appointments.store.js';
export { isInOffice, isTermOver, RepresentativesStore } from './accounts/representatives.store.js';
export { ordinalsOf, timeZoneOf } from './processes/process.row.js';
export { ProcessesStore } from './processes/processes.store.js';
export { RecordCursorsStore } from './record/record-cursors.store.js';
export { RecordStore } from './record/record.store.js';
export { SuggestionsStore } from './suggestions/suggestions.store.js';
export { erasedSuggestion } from './suggestions/erased-suggestion.js';
export { suggestionFact } from './suggestions/suggestion.fact.js';
export { SignoffsStore } from './approval/signoffs.store.js';
