import type { ClauseId } from '@articulado/base';
import type { Clause, PolicyText, Run } from '@articulado/policy-text';
import { wordsOf } from '@articulado/policy-text';
import fc from 'fast-check';
import {
  changedClauses,
  type ChangeKind,
  type Comparison,
  compareTexts,
  type WordChange,
  wordChanges,
} from './index.js';
import { longestIncreasing } from './longest-increasing.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const numRuns = process.env.LONG ? 5_000 : 300;

const word = fc.constantFrom(
  'datos',
  'de',
  'la',
  'ley',
  "k'iche'",
  '57-2008',
  '.',
  ',',
  ' ',
  '  ',
  'á',
  '😀',
  'a\u0301',
  '\n',
);
const words = fc.oneof(
  fc.array(word, { maxLength: 14 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const run: fc.Arbitrary<Run> = fc.record(
  { text: word, bold: fc.constant(true as const), italic: fc.constant(true as const) },
  { requiredKeys: ['text'] },
);
const clause = (id: number): fc.Arbitrary<Clause> =>
  fc.record({
    id: fc.constant(`c${id}` as ClauseId),
    kind: fc.constantFrom('article', 'paragraph', 'content'),
    depth: fc.nat(2),
    content: fc.array(run, { maxLength: 5 }),
  });
/** Two texts of some of the same twelve clauses, each in any order. */
const text: fc.Arbitrary<PolicyText> = fc
  .shuffledSubarray(Array.from({ length: 12 }, (_, id) => id))
  .chain((ids) => fc.tuple(...ids.map(clause)));

const side = (changes: readonly WordChange[], other: WordChange['op']) =>
  changes
    .filter(({ op }) => op !== other)
    .map((change) => change.text)
    .join('');
const ids = ({ changes }: Comparison, kind: ChangeKind) =>
  changes
    .filter(({ kinds }) => kinds.has(kind))
    .map(({ clauseId }) => clauseId)
    .sort();

/** Length of the longest rising row, the slow and obvious way. */
function longestRising(list: readonly number[]): number {
  const lengths: number[] = [];
  list.forEach((value, place) => {
    lengths[place] = 1 + Math.max(0, ...lengths.filter((_, earlier) => list[earlier]! < value));
  });
  return Math.max(0, ...lengths);
}

describe(`laws of comparison (seed ${seed})`, () => {
  it('LAW1: word changes make up both wordings exactly, and never two of a sort in a row', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = wordChanges(before, after);
        expect(side(changes, 'added')).toBe(before);
        expect(side(changes, 'removed')).toBe(after);
        expect(changes.every(({ op, text: shown }, index) => shown !== '' && op !== changes[index - 1]?.op)).toBe(true);
        expect(changes.some(({ op }) => op !== 'same')).toBe(before !== after);
      }),
      { seed, numRuns: numRuns * 5 },
    );
  });

  it('LAW2: a text is no different from itself', () => {
    fc.assert(
      fc.property(text, (some) => {
        expect(compareTexts(some, structuredClone(some)).changes).toEqual([]);
        expect(changedClauses(some, structuredClone(some)).size).toBe(0);
      }),
      { seed, numRuns },
    );
  });

  it('LAW3: the other way round, added is removed, and reworded and recast stay', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [there, back] = [compareTexts(before, after), compareTexts(after, before)];
        expect(ids(back, 'added')).toEqual(ids(there, 'removed'));
        expect(ids(back, 'removed')).toEqual(ids(there, 'added'));
        expect(ids(back, 'reworded')).toEqual(ids(there, 'reworded'));
        expect(ids(back, 'recast')).toEqual(ids(there, 'recast'));
        expect(back.counts.moved).toBe(there.counts.moved);
      }),
      { seed, numRuns },
    );
  });

  it('LAW4: as few clauses as possible have moved', () => {
    const order = fc.nat(40).chain((size) =>
      fc.shuffledSubarray(
        Array.from({ length: size }, (_, place) => place),
        { minLength: size },
      ),
    );
    const textOf = (places: readonly number[]) =>
      places.map((place): Clause => ({ id: `c${place}` as ClauseId, kind: 'article', depth: 0, content: [] }));
    fc.assert(
      fc.property(order, (places) => {
        const sorted = [...places].sort((one, other) => one - other);
        const { counts } = compareTexts(textOf(sorted), textOf(places));
        expect(counts.moved).toBe(places.length - longestRising(places));
        expect([...longestIncreasing(places)].reverse()).toEqual(
          sorted.filter((place) => longestIncreasing(places).has(place)),
        );
      }),
      { seed, numRuns },
    );
  });

  it('LAW5: the changes account for every clause of both texts, in the order of the later one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { changes, counts } = compareTexts(before, after);
        const later = changes.filter((change) => change.after).map(({ clauseId }) => clauseId);
        expect(later).toEqual(after.map(({ id }) => id).filter((id) => later.includes(id)));
        expect(counts.same + later.length).toBe(after.length);
        expect(counts.same + changes.filter((change) => change.before).length).toBe(before.length);
        expect(new Set(changes.map(({ clauseId }) => clauseId)).size).toBe(changes.length);
        for (const { before: old, after: young, words: told } of changes) {
          expect(side(told, 'added')).toBe(old ? wordsOf(old.clause) : '');
          expect(side(told, 'removed')).toBe(young ? wordsOf(young.clause) : '');
        }
      }),
      { seed, numRuns },
    );
  });

  it('LAW6: whoever reads the changed clauses has read all that changed but looks', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const read = compareTexts(before, after).changes.filter(({ kinds }) =>
          [...kinds].some((kind) => kind !== 'restyled'),
        );
        expect([...changedClauses(before, after)].sort()).toEqual(read.map(({ clauseId }) => clauseId).sort());
      }),
      { seed, numRuns },
    );
  });
});
