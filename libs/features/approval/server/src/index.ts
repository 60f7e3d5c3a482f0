export { AdvanceStage, type AdvanceStageInput } from './advance-stage.js';
export { ApprovalModule } from './approval.module.js';
export { NameSigners, type NamingOfSigners } from './name-signers.js';
export { RequestSigningCode } from './request-signing-code.js';
export { ReturnStage, type ReturnStageInput } from './return-stage.js';
export { SignVersion, type SignVersionInput } from './sign-version.js';
