import { enumOf } from '@articulado/api';
import type { EntryType } from '@articulado/record';

export const RecordEntryTypeEnum = enumOf<EntryType>(
  'RecordEntryType',
  'An official act of the record: its mutation in the past.',
  {
    'process.created': 'A process was created.',
    'member.invited': 'Somebody was given a role.',
    'membership.ended': 'A membership was ended.',
    'passkey-recovery.opened': 'A coordinator said that a member has lost every passkey.',
    'passkey-recovery.confirmed': 'An administrator removed the passkeys that a member has lost.',
    'draft.imported': 'A file was imported into the draft.',
    'approver.appointed': 'An institution named who approves for it.',
    'approver.accepted': 'Whoever was named to approve for an institution accepted.',
    'approver.declined': 'Whoever was named to approve for an institution declined.',
    'approver.confirmed': 'A coordinator of another institution confirmed an approver.',
    'import.undone': 'An import was undone.',
    'version.frozen': 'A version was frozen.',
    'consultation.opened': 'A consultation was opened.',
    'consultation.closed': 'A consultation was closed before its date.',
    'contribution.submitted': 'A contribution was submitted.',
    'contribution.answered': 'A contribution was answered.',
    'contribution.redacted': 'The words of a contribution were redacted by an order.',
    'answer.corrected': 'An answer was corrected; the earlier one is kept beside it.',
    'stage.advanced': 'The process advanced to its next stage.',
    'stage.returned': 'The process was returned to an earlier stage.',
    'version.signed': 'An institution signed a version.',
    'version.published': 'A version was published.',
  },
);
