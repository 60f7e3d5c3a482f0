import { enumOf } from '@articulado/api';
import type { UnkeptChange } from '@articulado/comparison';
import type { Assurance, Decision, Opinion, ParticipationLevel } from '@articulado/workflow';

export const DecisionEnum = enumOf<Decision>('Decision', 'What an institution says of a version.', {
  approve: 'It approves.',
  'approve-with-reservations': 'It approves and states reservations.',
  return: 'It sends the version back with reasons.',
  dissent: 'It does not approve and does not hold the others up.',
});

export const OpinionEnum = enumOf<Opinion>(
  'Opinion',
  'What an institution is asked for at a stage, beside its approval.',
  {
    technical: 'A technical opinion.',
    legal: 'A legal opinion.',
    financial: 'A financial opinion.',
  },
);

export const AssuranceEnum = enumOf<Assurance>('Assurance', 'How sure it is that the signer was the signer.', {
  'session-and-code': 'Signed in, and a code sent to the e-mail address at the moment of signing: the lower assurance.',
  passkey: 'A passkey of the signer signed the very act, with a finger, a face or a PIN; others can check it.',
  certificate: 'A certificate.',
});

/** Why a sign-off no longer counts. */
export type VoidReason = 'newer-version' | 'returned';
export const VoidReasonEnum = enumOf<VoidReason>('VoidReason', 'Why a sign-off no longer counts.', {
  'newer-version': 'A newer version was frozen.',
  returned: 'The process was returned to that stage or an earlier one.',
});

export const ParticipationLevelEnum = enumOf<ParticipationLevel>(
  'ParticipationLevel',
  'How far the public takes part, by the IAP2 spectrum of public participation.',
  {
    inform: 'The public is told.',
    consult: 'The public is asked.',
    involve: 'The public takes part in the work.',
    collaborate: 'The public is a partner in each decision.',
    empower: 'The public decides.',
  },
);

/** Where a stage is, seen from the one that the process is at. */
export type StageState = 'done' | 'current' | 'next';
export const StageStateEnum = enumOf<StageState>('StageState', 'Whether a process has passed a stage.', {
  done: 'It has passed it.',
  current: 'It is at it.',
  next: 'It has yet to reach it.',
});

/** Direction of a step. */
export type StepDirection = 'advance' | 'return';
export const StepDirectionEnum = enumOf<StepDirection>('StepDirection', 'Direction of a step.', {
  advance: 'To the next stage.',
  return: 'To an earlier stage.',
});

export const UnkeptChangeEnum = enumOf<UnkeptChange>(
  'UnkeptChange',
  'What happened to a clause, or to one that it holds, without other words: it keeps no promise to change it.',
  {
    recut: 'It was split or merged, and its words are the same.',
    respaced: 'Only white space is other.',
    moved: 'It stands elsewhere among the other clauses.',
    linkChanged: 'The same words lead elsewhere, or define another term.',
    numberChanged: 'It was given another number, or none any more.',
    kindChanged: 'It has another kind or depth.',
    formatChanged: 'Other words of it are bold or italic.',
    referenceChanged: 'Its references print the new numbers of the clauses they lead to.',
    encodingChanged: 'It reads the same and its bytes differ.',
  },
);
