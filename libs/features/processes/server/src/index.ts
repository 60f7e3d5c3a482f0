export { AppointApprover } from './appoint-approver.js';
export { AnswerApproverAppointment } from './answer-approver-appointment.js';
export { ConfirmApprover } from './confirm-approver.js';
export { CreateProcess, type NewProcess } from './create-process.js';
export { EndMembership, type EndOfMembership } from './end-membership.js';
export { type Invitation, InviteMember } from './invite-member.js';
export { ProcessesModule } from './processes.module.js';
export { TellMembers } from './tell-members.js';
export { TellFormerMember } from './tell-former-member.js';
