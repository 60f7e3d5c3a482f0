import fc from 'fast-check';
import { clauseNamed, initialUpdateOf } from './editors.js';
import { type OperationName, operationNames } from './operations.js';
import { runsOr, seedNow } from '@articulado/base/testing/seed';
import { EditingSession } from './editing-session.js';

/** Copies of words can't be told from doubled words, so histories that count words insert new ones instead. */
export const countable = operationNames.filter((name) => name !== 'copy');

export const fourClauses = initialUpdateOf(
  ['papepa', 'pappep', 'epappa', 'aappea'].map((text, i) => clauseNamed('abcd'[i]!, text)),
);

export type HistoryStep =
  | { readonly editor: number; readonly meet: true }
  | { readonly editor: number; readonly operation: readonly [OperationName, number, number] };

const oftenTyping = [...countable, 'type', 'type', 'type'] as OperationName[];
/** What makes clauses of parts of others, over and over. */
const building: OperationName[] = [
  'type',
  'split',
  'split',
  'merge',
  'merge',
  'merge',
  'move',
  'move with parts',
  'indent',
  'span',
  'delete',
  'undo',
];

const stepsOf = (names: readonly OperationName[]) => {
  const operation = fc.tuple(fc.constantFrom(...names), fc.nat(20), fc.nat(20));
  const step: fc.Arbitrary<HistoryStep> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ editor: fc.nat(2), operation }) },
    { weight: 2, arbitrary: fc.record({ editor: fc.nat(2), meet: fc.constant(true as const) }) },
  );
  return fc.array(step, { minLength: 8, maxLength: 40, size: 'max' });
};

export interface Tally {
  histories: number;
  operations: number;
  empties: number;
  /** Letters found among the lost words. */
  offeredBack: number;
}

/** Random histories of three editors, who meet the server now and then; one in three of them is of building alone. */
export const histories = fc.oneof(
  { weight: 2, arbitrary: stepsOf(oftenTyping) },
  { weight: 1, arbitrary: stepsOf(building) },
);

/** Plays a history to its end. @returns what was wrong with it */
export function play(steps: readonly HistoryStep[], tally?: Tally): string[] {
  const session = new EditingSession(fourClauses, [100, 107, 114]);
  try {
    for (const each of steps) {
      if ('meet' in each) session.meet(each.editor);
      else session.act(each.editor, ...each.operation);
    }
    session.meetAll();
    if (tally) {
      tally.histories++;
      tally.operations += steps.filter((each) => !('meet' in each)).length;
      tally.offeredBack += session.offeredBack();
      if (session.toString() === '') tally.empties++;
    }
    return session.faults(false);
  } finally {
    session.close();
  }
}

/** Plays random histories and asserts that nothing is wrong at their end. */
export function runHistories(usual: number): Tally {
  const tally: Tally = { histories: 0, operations: 0, empties: 0, offeredBack: 0 };
  fc.assert(
    fc.property(histories, (steps) => expect(play(steps, tally)).toEqual([])),
    {
      numRuns: runsOr(usual),
      seed: seedNow(),
    },
  );
  return tally;
}
