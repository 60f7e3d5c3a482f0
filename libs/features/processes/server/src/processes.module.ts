import { Module } from '@nestjs/common';
import { AnswerApproverAppointment } from './answer-approver-appointment.js';
import { AppointApprover } from './appoint-approver.js';
import { ApproversResolver, ProcessApproversResolver } from './approvers.resolver.js';
import { CloseProcess } from './close-process.js';
import { ConfirmApprover } from './confirm-approver.js';
import { CorrectProcess } from './correct-process.js';
import { CreateProcess } from './create-process.js';
import { EndMembership } from './end-membership.js';
import { InstitutionsToLeadResolver } from './institutions-to-lead.resolver.js';
import { InviteMember } from './invite-member.js';
import { ResendInvitation } from './resend-invitation.js';
import { ActOnApprover } from './measures/act-on-approver.js';
import { EndApprover } from './measures/end-approver.js';
import { LiftMeasure } from './measures/lift-measure.js';
import { MeasuresResolver, MembershipMeasuresResolver, OwnSuspensionsResolver } from './measures/measures.resolver.js';
import { SuspendApprover } from './measures/suspend-approver.js';
import { MembershipsResolver } from './memberships.resolver.js';
import { AdministratorRecoveryResolver } from './recoveries/administrator-recovery.resolver.js';
import { RecoverAdministrator } from './recoveries/recover-administrator.js';
import { OpenAddressRecovery } from './recoveries/open-address-recovery.js';
import { OpenPasskeyRecovery } from './recoveries/open-passkey-recovery.js';
import { RecoveriesResolver } from './recoveries/recoveries.resolver.js';
import { ProcessChangesResolver } from './process-changes.resolver.js';
import { ProcessStatusResolver } from './process-status.resolver.js';
import { ProcessesResolver } from './processes.resolver.js';
import { ReplacementsResolver } from './replacements.resolver.js';
import { ResendAppointment } from './resend-appointment.js';
import { SubstituteApprover } from './substitute-approver.js';
import { ResumeProcess } from './resume-process.js';
import { SuspendProcess } from './suspend-process.js';
import { TellFormerMember } from './tell-former-member.js';
import { TellMembers } from './tell-members.js';
import { ViewerTasksResolver } from './viewer-tasks/viewer-tasks.resolver.js';

@Module({
  providers: [
    CreateProcess,
    InstitutionsToLeadResolver,
    InviteMember,
    ResendInvitation,
    AppointApprover,
    AnswerApproverAppointment,
    ConfirmApprover,
    ResendAppointment,
    SubstituteApprover,
    ActOnApprover,
    SuspendApprover,
    EndApprover,
    LiftMeasure,
    EndMembership,
    OpenPasskeyRecovery,
    OpenAddressRecovery,
    RecoveriesResolver,
    RecoverAdministrator,
    AdministratorRecoveryResolver,
    TellFormerMember,
    TellMembers,
    CorrectProcess,
    SuspendProcess,
    ResumeProcess,
    CloseProcess,
    ProcessStatusResolver,
    ProcessesResolver,
    ProcessChangesResolver,
    MembershipsResolver,
    ApproversResolver,
    ProcessApproversResolver,
    ReplacementsResolver,
    MeasuresResolver,
    MembershipMeasuresResolver,
    OwnSuspensionsResolver,
    ViewerTasksResolver,
  ],
  exports: [CreateProcess, InviteMember, EndMembership, TellFormerMember, TellMembers],
})
export class ProcessesModule {}
