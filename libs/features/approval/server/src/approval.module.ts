import { Module } from '@nestjs/common';
import { AdvanceStage } from './advance-stage.js';
import { ApprovalResolver } from './approval.resolver.js';
import { ProcessApprovalResolver, SignoffResolver } from './process-approval.resolver.js';
import { NameSignersResolver } from './name-signers.resolver.js';
import { NameSigners } from './name-signers.js';
import { RequestSigningCode } from './request-signing-code.js';
import { RequestSigningPasskey } from './request-signing-passkey.js';
import { ReturnStage } from './return-stage.js';
import {
  GateResolver,
  NamedInstitutionResolver,
  StagesResolver,
  ProcessStageResolver,
  StageStepResolver,
} from './stages.resolver.js';
import { SigningProof } from './signing-proof.js';
import { SignVersion } from './sign-version.js';
import { UnusualSignsResolver } from './unusual-signs.resolver.js';

@Module({
  providers: [
    AdvanceStage,
    ReturnStage,
    NameSigners,
    RequestSigningCode,
    RequestSigningPasskey,
    SigningProof,
    SignVersion,
    ApprovalResolver,
    NameSignersResolver,
    ProcessApprovalResolver,
    StagesResolver,
    ProcessStageResolver,
    StageStepResolver,
    GateResolver,
    NamedInstitutionResolver,
    SignoffResolver,
    UnusualSignsResolver,
  ],
})
export class ApprovalModule {}
