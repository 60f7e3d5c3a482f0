import { Module } from '@nestjs/common';
import { CreateProcess } from './create-process.js';
import { EndMembership } from './end-membership.js';
import { InviteMember } from './invite-member.js';
import { MembershipsResolver } from './memberships.resolver.js';
import { ProcessChangesResolver } from './process-changes.resolver.js';
import { ProcessesResolver } from './processes.resolver.js';

@Module({
  providers: [
    CreateProcess,
    InviteMember,
    EndMembership,
    ProcessesResolver,
    ProcessChangesResolver,
    MembershipsResolver,
  ],
  exports: [CreateProcess, InviteMember, EndMembership],
})
export class ProcessesModule {}
