export { ApproverAppointmentRow } from './processes/approver-appointment.row.js';
export {
  ApproverMeasureRow,
  type MeasureKind,
  type MeasureSide,
} from './processes/approver-measure.row.js';
export { AnswerRow } from './consultation/answer.row.js';
export { ConsultationRow } from './consultation/consultation.row.js';
export { ContributionRow } from './consultation/contribution.row.js';
export { CorrectionRow } from './corrections/correction.row.js';
export { DraftRow } from '@articulado/draft-log';
export { DraftImportRow } from './drafting/draft-import.row.js';
export { JobRow } from './jobs/job.row.js';
export { KnownDeviceRow } from './accounts/known-device.row.js';
export { MailRow } from './jobs/mail.row.js';
export { MembershipRow } from './processes/membership.row.js';
export { OrganizationRow, sectors, type Sector } from './accounts/organization.row.js';
export { PasskeyRow } from './accounts/passkey.row.js';
export { PersonRow } from './accounts/person.row.js';
export { ProcessRow } from './processes/process.row.js';
export { PublicationRow } from './approval/publication.row.js';
export { RecordCursorRow } from './record/record-cursor.row.js';
export { RecordEntryRow } from './record/record-entry.row.js';
export { RegisterLineRow } from './consultation/register-line.row.js';
export { RepresentativeRow } from './accounts/representative.row.js';
export { SessionRow } from './accounts/session.row.js';
export { SignoffRow } from './approval/signoff.row.js';
export {
  SuggestionRow,
  type StoredEffects,
  type SuggestionStatus,
} from './suggestions/suggestion.row.js';
export { SupersededAnswerRow } from './consultation/superseded-answer.row.js';
export { SupersededInstitutionRow } from './accounts/superseded-institution.row.js';
export { StatusChangeRow } from './processes/status-change.row.js';
export { StageStepRow } from './processes/stage-step.row.js';
export { VersionRow } from './drafting/version.row.js';
