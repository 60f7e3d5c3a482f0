export { translatorOfProcess } from './translator-of-process.js';
export {
  type Act,
  actForInstitution,
  actOn,
  actOnPlatform,
  type ActRequest,
  type InstitutionAct,
  institutionContextOf,
  isRepresentative,
  isRepresented,
  todayIn,
} from './acts/act.js';
export {
  type AppointmentInput,
  AppointmentInputView,
  AppointmentView,
  checkAppointment,
  identityHash,
  termsIn,
  termsOf,
} from './acts/appointment.js';
export { type Appointee, appointeeOf, isPassedOn } from './acts/appointee.js';
export { appointmentExpiry } from './acts/appointment-expiry.js';
export { isOpenAppointment, isOvertaken, waitsForAnswer } from './acts/appointment-waits.js';
export { actingAs } from './acts/acting.js';
export { checkKnownCorrections, type KnownCorrections } from './acts/check-known-corrections.js';
export { checkConfirmedByPasskey } from './acts/confirmed-by-passkey.js';
export { type Coding, codingFor } from './coding-for.js';
export { connectionOf } from './lists/connection.js';
export { correctionsShown } from './viewer/corrections-shown.js';
export { CurrentContext, CurrentViewer } from './viewer/current-viewer.js';
export { DateTimeScalar } from './scalars/date-time.scalar.js';
export { type DomainEventDetails, DomainEvents } from './domain-events.js';
export { enumOf } from './scalars/enum-of.js';
export { refuseInstitutionName } from './acts/institution-name.js';
export { JsonScalar } from './scalars/json.scalar.js';
export { loadPermissionContext } from './viewer/load-permission-context.js';
export { Loaders } from './viewer/loaders.js';
export { isSuspending, measuresOf } from './viewer/measures-of.js';
export { inForce, membershipsOf } from './viewer/memberships-of.js';
export { representedBy } from './viewer/represented-by.js';
export { coarseNetworkOf, networkOf } from './limits/network-of.js';
export { Needs, permissionMetadataKey, Public } from './acts/needs.js';
export { orRefusal, outcomeOf } from './acts/outcome.js';
export { checkSize, type PageArguments, PagedList } from './lists/paged-list.js';
export { type PasskeySite, passkeySiteOf } from './acts/passkey-site.js';
export { PasskeyStepUp } from './acts/passkey-step-up.js';
export { Platform } from './platform.js';
export {
  gateInputsOf,
  gateInputsOfAll,
  suspensionsOf,
  type SignoffInputs,
  suspensionsIn,
  signoffInputsOf,
  signoffToCount,
} from './acts/gate-inputs.js';
export { type Limit, RateLimits } from './limits/rate-limit.js';
export { readCookie } from './viewer/read-cookie.js';
export { problemType, sendProblem } from './refusals/problem-details.js';
export { refusalText } from '@articulado/messages';
export { RefusalView } from './refusals/refusal.view.js';
export { statusChangesOf } from './viewer/status-changes-of.js';
export { supersededInstitutionsOf } from './viewer/superseded-institutions-of.js';
export { Sessions } from './viewer/sessions.js';
export { ownContextOf, permissionContextOf } from './acts/permission-context.js';
export { type BoundAct, StepUp } from './acts/step-up.js';
export {
  actorOf,
  actorWith,
  type ApiContext,
  type Client,
  refusalUnlessPermitted,
  type Viewer,
} from './viewer/viewer.js';
export { clauseKindDescriptions, ClauseKindEnum } from './views/clause-kind.view.js';
export { ClauseView } from './views/clause.view.js';
export { ClauseChangeView, LinkChangeView, type VersionPair } from './views/clause-change.view.js';
export { CorrectionView, knownCorrectionsField } from './views/correction.view.js';
export { GateTypeEnum } from './views/gate-type.view.js';
export { OrganizationView } from './views/organization.view.js';
export { credentialField, PasskeyChallengeView } from './views/passkey-challenge.view.js';
export { PermissionEnum } from './views/permission.view.js';
export { ProcessStatusEnum } from './views/process-status.view.js';
export { ProcessView } from './views/process.view.js';
export { MemberRoleEnum, RoleEnum } from './views/role.view.js';
export { SectorEnum } from './views/sector.view.js';
export { OrdinalStyleEnum } from './views/ordinal-style.view.js';
export { SuggestionStatusEnum } from './views/suggestion-status.view.js';
export { StageIdEnum } from './views/stage-id.view.js';
export { textOfVersion, VersionView } from './views/version.view.js';
