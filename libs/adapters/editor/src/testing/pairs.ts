import fc from 'fast-check';
import { countable, fourClauses } from './histories.js';
import type { OperationName } from './operations.js';
import { EditingSession } from './editing-session.js';

type OperationCall = [OperationName, number, number];

/** What both had done before: nothing; or two clauses stored far apart were moved together and merged, and one was split. */
const preludes: OperationCall[][] = [
  [],
  [
    ['move', 3, 1],
    ['merge', 2, 0],
    ['split', 0, 3],
  ],
];
/** What each does it to: the same clause, neighbours, at the start, in the middle, at the end. */
const places: [number, number][] = [
  [1, 3],
  [2, 0],
  [1, 6],
  [2, 9],
];

const names = countable.filter((name) => name !== 'undo' && name !== 'redo');

/** Every pair of operations. */
export const pairs = names.flatMap((one, i) =>
  names.slice(i).map((other): [OperationName, OperationName] => [one, other]),
);

interface Case {
  readonly clients: number[];
  readonly prelude: OperationCall[];
  readonly first: [number, number];
  readonly second: [number, number];
  /** Whether the first person takes the operation back, once both have seen both. */
  readonly thenUndo: boolean;
}

const cases: readonly Case[] = [true, false].flatMap((thenUndo) =>
  [
    [10, 20],
    [20, 10],
  ].flatMap((clients) =>
    preludes.flatMap((prelude) =>
      places.flatMap((first) => places.map((second) => ({ clients, prelude, first, second, thenUndo }))),
    ),
  ),
);

/** `count` of the cases, chosen by chance; all of them without it. */
export const casesToTry = (seed: number, count?: number): readonly Case[] =>
  count === undefined ? cases : fc.sample(fc.constantFrom(...cases), { numRuns: count, seed });

/** Lets two people do two things at once, and says what is wrong then. */
export function meetAfter(
  one: OperationName,
  other: OperationName,
  { clients, prelude, first, second, thenUndo }: Case,
): string[] {
  const session = new EditingSession(fourClauses, clients);
  for (const act of prelude) session.act(0, ...act);
  session.meetAll();
  session.act(0, one, ...first);
  session.act(1, other, ...second);
  if (thenUndo) {
    session.meetAll();
    session.act(0, 'undo', 0, 0);
  }
  session.meetAll();
  const faults = session.faults();
  session.close();
  return faults;
}
