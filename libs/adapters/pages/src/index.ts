export { Api } from './api.js';
export { AppointmentDocument, sayDocument } from './appointment-document.js';
export { OwnSuspensions, suspensionFragment } from './own-suspensions.js';
export { SignerNow } from './signer-now.js';
export { AppointmentFields, appointmentFrom } from './appointment-fields.js';
export { AssetList, assetsPath } from './assets.js';
export { correctionFormProps, correctionFragment, knownCorrectionsIn } from './correction.js';
export { SaidNow } from './said-now.js';
export { graphql, type ResultOf } from './graphql.js';
export { askedPage, pageNumber, paginationOf } from './list-page.js';
export { momentOf } from './moment-of.js';
export type { MessageStatus } from './message-page.js';
export { encodeVariables } from './encode-variables.js';
export { ownAddress } from './own-address.js';
export {
  form,
  formAddress,
  formProps,
  sentField,
  page,
  sharedSection,
  type Page,
  type PageAddress,
  type PageForm,
  type PageProps,
  type Posted,
  type ReviewForm,
} from './page.js';
export type { ProcessOfPage } from './process-of-page.js';
export { PageServer } from './page-server.js';
export { type ApiClause, clauseFragment, policyTextOf } from './policy-text.js';
export { refusalFields } from './read-refusal.js';
export { isSameOrigin, ownOrigins } from './same-origin.js';
export { securityHeaders } from './security-headers.js';
export { sayReplaced } from './say-replaced.js';
export { SubstituteForm } from './substitute-form.js';
export { RowReasonForm, rowFormProps } from './row-form.js';
