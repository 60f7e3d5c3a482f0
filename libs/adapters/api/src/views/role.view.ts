import type { MemberRole, Role } from '@articulado/permissions';
import { enumOf } from '../scalars/enum-of.js';

const memberRoleDescriptions: Readonly<Record<MemberRole, string>> = {
  coordinator: 'Runs the process.',
  drafter: 'Writes in the draft.',
  facilitator: 'Helps those who contribute, and reads the draft.',
  approver: 'Signs versions for an institution.',
  observer: 'Reads everything and writes nothing.',
};

export const MemberRoleEnum = enumOf<MemberRole>(
  'MemberRole',
  'A role that a membership gives.',
  memberRoleDescriptions,
);

export const RoleEnum = enumOf<Role | 'representative'>('Role', 'What somebody is to a process.', {
  administrator: 'Runs the platform.',
  ...memberRoleDescriptions,
  representative: 'Speaks for an institution; acts so in the record.',
  participant: 'Is signed in and has no role in the process.',
  visitor: 'Is not signed in.',
});
