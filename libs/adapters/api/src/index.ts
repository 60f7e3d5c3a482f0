export {
  type Act,
  actForInstitution,
  actOn,
  actOnPlatform,
  type ActRequest,
  type InstitutionAct,
  isRepresentative,
} from './act.js';
export {
  type AppointmentInput,
  AppointmentInputView,
  AppointmentView,
  checkAppointment,
  identityHash,
  termsOf,
} from './appointment.js';
export { actingAs } from './acting.js';
export { type Coding, codingFor } from './coding-for.js';
export { connectionOf } from './connection.js';
export { CurrentContext, CurrentViewer } from './current-viewer.js';
export { DateTimeScalar } from './date-time.scalar.js';
export { type DomainEventDetails, DomainEvents } from './domain-events.js';
export { enumOf } from './enum-of.js';
export { refuseInstitutionName } from './institution-name.js';
export { JsonScalar } from './json.scalar.js';
export { Loaders } from './loaders.js';
export { coarseNetworkOf, networkOf } from './network-of.js';
export { Needs, needsKey, Public } from './needs.js';
export { orRefusal, outcomeOf } from './outcome.js';
export { checkSize, type PageArguments, PagedList } from './paged-list.js';
export { type PasskeySite, passkeySiteOf } from './passkey-site.js';
export { PasskeyStepUp } from './passkey-step-up.js';
export { Platform } from './platform.js';
export { factsOf, type SigningFacts, signingFactsOf, signoffToCount } from './process-facts.js';
export { type Limit, RateLimits } from './rate-limit.js';
export { readCookie } from './read-cookie.js';
export { problemType, sendProblem } from './problem-details.js';
export { refusalText } from '@articulado/messages';
export { RefusalView } from './refusal.view.js';
export { Sessions } from './sessions.js';
export { permissionContextOf } from './permission-context.js';
export { type BoundAct, StepUp } from './step-up.js';
export { actorOf, actorWith, type ApiContext, type Client, permit, type Viewer } from './viewer.js';
export { clauseKindDescriptions, ClauseKindEnum } from './views/clause-kind.view.js';
export { ClauseView } from './views/clause.view.js';
export { ClauseChangeView, LinkChangeView, type VersionPair } from './views/clause-change.view.js';
export { GateTypeEnum } from './views/gate-type.view.js';
export { OrganizationView } from './views/organization.view.js';
export { credentialField, PasskeyChallengeView } from './views/passkey-challenge.view.js';
export { PermissionEnum } from './views/permission.view.js';
export { ProcessView } from './views/process.view.js';
export { MemberRoleEnum, RoleEnum } from './views/role.view.js';
export { SectorEnum } from './views/sector.view.js';
export { StageIdEnum } from './views/stage-id.view.js';
export { textOfVersion, VersionView } from './views/version.view.js';
