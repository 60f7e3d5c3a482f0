import type { FileProblem, InputProblem, RefusalCode } from '@articulado/base';
import type { UnfinishedProblem } from '@articulado/policy-text';
import { enumOf } from './enum-of.js';

export const RefusalCodeEnum = enumOf<RefusalCode>('RefusalCode', 'Why an operation was refused.', {
  'not-permitted': 'The viewer does not have the permission. Details: permission.',
  'not-found': 'Something that the input names does not exist, or may not be seen. Details: subject.',
  'invalid-input': 'Fields of the input are not valid. Details: invalidFields.',
  'already-exists': 'There is one already. Details: subject.',
  'institution-name':
    'The name is, or looks like, that of an institution that the viewer does not speak for. Details: organization.',
  'step-not-allowed': 'The process cannot take that step from its stage. Details: stage, mutation.',
  'process-suspended': 'The process is suspended: nothing is done in it until it is resumed.',
  'process-closed': 'The process was closed unfinished.',
  'same-as-before': 'That is what it says already: nothing would be corrected.',
  'gate-closed': 'Gates of the stage are not open. Details: stage, gates.',
  'consultation-not-open': 'The version is not being consulted on. Details: opensAt, closesAt.',
  'consultation-open': 'A consultation is planned or open. Details: versionNumber.',
  'consultation-too-short': 'The consultation would end before its minimum time. Details: earliestAt.',
  'consultation-not-lengthened': 'The new end is not later than the present one. Details: closesAt.',
  'stage-just-entered': 'The stage was entered too short a time ago to be left. Details: stage, earliestAt.',
  'dates-out-of-order': 'The end is not after the beginning. Details: opensAt, closesAt.',
  'quote-not-found': 'The clause does not contain the quote. Details: clauseId.',
  'quote-ambiguous': 'The clause contains the quote more than once. Details: clauseId.',
  'clause-not-found': 'There is no such clause, or it cannot carry the change. Details: clauseId.',
  'already-answered': 'The contribution is answered. Details: contributionNumber.',
  'not-answered': 'The contribution has no answer. Details: contributionNumber.',
  'nothing-corrected': 'The answer says that already. Details: contributionNumber.',
  'change-not-shown':
    'The stage that asks for accepted changes is passed, and the latest version does not show this one. Details: contributionNumber, clauseId.',
  'already-redacted': 'The contribution is redacted. Details: contributionNumber.',
  'change-missing': 'An acceptance names no clause. Details: contributionNumber.',
  'not-the-latest-version': 'There is a later version. Details: versionNumber, latestVersionNumber.',
  'nothing-changed': 'The draft is the same as the latest version. Details: versionNumber.',
  'wrote-in-the-text': 'Whoever wrote in a text may not sign it. Details: versionNumber.',
  'already-signed': 'The institution has signed the version at this stage. Details: organization, versionNumber.',
  'approver-by-institution': 'Nobody is invited to approve: the representative of the institution appoints.',
  'appointment-over': 'The appointment was answered already, has expired or was ended.',
  'appointment-not-accepted': 'Whoever was appointed has not accepted yet.',
  'signed-for-another': 'The same person has signed at this stage for another institution. Details: organization.',
  'last-coordinator': 'A process keeps at least one coordinator.',
  'code-wrong-or-expired': 'The code is wrong, used or expired.',
  'only-by-link': 'Too many codes were wrong in a row: only the link in an e-mail signs in.',
  'account-disabled': 'An administrator has disabled the account.',
  'last-administrator': 'The platform keeps at least one administrator.',
  'too-many-attempts': 'Too many attempts. Details: retryAfterSeconds.',
  busy: 'The server is busy; the same request may be sent again. Details: retryAfterSeconds.',
  'file-not-text': 'The file is not text.',
  'file-too-large': 'The file is too large. Details: limitMegabytes.',
  'file-empty': 'The file has no text.',
  'file-not-readable': 'The file cannot be read. Details: fileProblem.',
  'draft-not-empty': 'The draft has text, and the input does not say which one the file was compared with.',
  'draft-changed': 'Clauses were changed since the file was compared. Details: clauses.',
  'draft-same': 'The draft has that very text.',
  'text-invalid': 'The text is not valid. Details: textProblem, clauseId.',
  'text-unfinished': 'Something in the text looks unfinished. Details: unfinished.',
  'references-lost': 'References or marks of notes have no target. Details: references.',
});

export const InputProblemEnum = enumOf<InputProblem>('InputProblem', 'What is not valid in a field of an input.', {
  required: 'It is empty.',
  'too-long': 'It is longer than the limit.',
  'too-short': 'It is shorter than the limit.',
  'control-characters': 'It contains characters that no text may have.',
  'several-lines': 'It has several lines, and stands in one.',
  malformed: 'It does not have the required form.',
  'unknown-value': 'It is not one of the values there are.',
  'in-the-past': 'It is in the past.',
  'out-of-range': 'It is out of range.',
});

export const UnfinishedProblemEnum = enumOf<UnfinishedProblem>(
  'UnfinishedProblem',
  'What looks unfinished in a clause.',
  {
    'raw-mark': 'A mark of another program, or a blank that nobody filled.',
    empty: 'It has no words, and holds nothing.',
    'holds-nothing': 'It is a heading with nothing under it.',
    'number-twice': 'An earlier clause has its number.',
    'number-in-words': 'Its words begin with its number, which is printed before them.',
  },
);

export const FileProblemEnum = enumOf<FileProblem>('FileProblem', 'Why a file cannot be read.', {
  damaged: 'It is damaged.',
  encrypted: 'It is encrypted.',
  'other-format': 'It has another format.',
  'has-macros': 'It contains macros.',
  'declares-entities': 'Its XML declares entities.',
  'too-many-parts': 'It has too many parts.',
  'too-large-unpacked': 'It is too large when unpacked.',
  'too-deep': 'It is nested too deeply.',
  'too-costly': 'It takes too long to read.',
});
