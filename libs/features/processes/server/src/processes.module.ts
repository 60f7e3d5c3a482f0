import { Module } from '@nestjs/common';
import { AnswerApproverAppointment } from './answer-approver-appointment.js';
import { AppointApprover } from './appoint-approver.js';
import { ApproversResolver, ProcessApproversResolver } from './approvers.resolver.js';
import { ConfirmApprover } from './confirm-approver.js';
import { CreateProcess } from './create-process.js';
import { EndMembership } from './end-membership.js';
import { InviteMember } from './invite-member.js';
import { MembershipsResolver } from './memberships.resolver.js';
import { OpenPasskeyRecovery } from './open-passkey-recovery.js';
import { ProcessChangesResolver } from './process-changes.resolver.js';
import { ProcessesResolver } from './processes.resolver.js';
import { TellFormerMember } from './tell-former-member.js';

@Module({
  providers: [
    CreateProcess,
    InviteMember,
    AppointApprover,
    AnswerApproverAppointment,
    ConfirmApprover,
    EndMembership,
    OpenPasskeyRecovery,
    TellFormerMember,
    ProcessesResolver,
    ProcessChangesResolver,
    MembershipsResolver,
    ApproversResolver,
    ProcessApproversResolver,
  ],
  exports: [CreateProcess, InviteMember, EndMembership, TellFormerMember],
})
export class ProcessesModule {}
