import { Module } from '@nestjs/common';
import { CreateProcess } from './create-process.js';
import { EndMembership } from './end-membership.js';
import { InviteMember } from './invite-member.js';
import { MembershipsResolver } from './memberships.resolver.js';
import { ProcessChangesResolver } from './process-changes.resolver.js';
import { ProcessesResolver } from './processes.resolver.js';
import { TellFormerMember } from './tell-former-member.js';

@Module({
  providers: [
    CreateProcess,
    InviteMember,
    EndMembership,
    TellFormerMember,
    ProcessesResolver,
    ProcessChangesResolver,
    MembershipsResolver,
  ],
  exports: [CreateProcess, InviteMember, EndMembership, TellFormerMember],
})
export class ProcessesModule {}
