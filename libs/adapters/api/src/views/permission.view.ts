import type { Permission } from '@articulado/permissions';
import { enumOf } from '../enum-of.js';

export const PermissionEnum = enumOf<Permission>(
  'Permission',
  'A line of the table of permissions (docs/permissions.md).',
  {
    'process.create': 'Create a process.',
    'institution.create': 'Add an organization.',
    'representative.appoint': 'Appoint who represents an institution.',
    'representative.end': 'End that somebody represents an institution.',
    'approver.appoint': 'Appoint who approves for an institution.',
    'approver.confirm': 'Confirm who approves for another institution.',
    'people.read':
      'Read the names and addresses of people: an administrator of all, a coordinator of those in their own processes.',
    'process.manage': 'See the pages that manage a process.',
    'member.invite': 'Invite somebody into a process.',
    'membership.end': 'End a membership.',
    'draft.read': 'Read the draft.',
    'draft.write': 'Write in the draft.',
    'draft.import': 'Import a file into the draft, and undo it.',
    'version.freeze': 'Freeze a version.',
    'consultation.open': 'Open a consultation.',
    'consultation.close': 'Close a consultation before its date.',
    'contribution.submit': 'Submit a contribution.',
    'contribution.answer': 'Answer a contribution.',
    'desk.read': 'See the answering desk.',
    'stage.advance': 'Advance a process to its next stage.',
    'stage.return': 'Return a process to an earlier stage.',
    'version.sign': 'Sign a version.',
    'version.publish': 'Publish a version.',
    'record.read': 'Read the public record.',
    'outbox.read': 'Read the outbox.',
    'account.disable': 'See an account, disable it, and enable it again.',
    'administrator.appoint': 'Appoint an administrator, and end that somebody is one.',
    'jobs.read': 'See what is done in the background, and what of it failed.',
    'job.retry': 'Let a failed job be attempted again.',
  },
);
