import { runsOr, seedNow } from '@articulado/base/testing/seed';
import { canonicalJson, type ClauseId, type Json } from '@articulado/base';
import { type Clause, type PolicyText, type Run, wordsOf } from '@articulado/policy-text';
import { anyText } from '@articulado/policy-text/testing';
import fc from 'fast-check';
import { changedClauses, type Comparison, compareTexts, AncestorIndex, runChanges, wordChanges } from './index.js';
import { type ChangeKind, kindsToReadAgain } from './comparison.js';
import { type WordChange } from './comparison.js';
import { longestIncreasing } from './longest-increasing.js';

const seed = seedNow();
const numRuns = runsOr(300, 5_000);

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

/** Each character with the marks that it has. */
const signsOf = (runs: readonly Run[]) => runs.flatMap((run) => [...run.text].map((text) => ({ ...run, text })));

const allMoved = ({ counts }: Comparison) => counts.moved + counts.movedAlong;

/** Clauses that both texts have with other words, or the same between other borders: which of these may depend on the direction. */
const others = ({ changes }: Comparison) =>
  changes
    .filter(({ before, after }) => before && after)
    .filter(({ kinds }) => ['textChanged', 'split', 'merged', 'recut'].some((kind) => kinds.has(kind as ChangeKind)))
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
  it('LAW1: word changes make up both wordings exactly, composed, and never two of a sort in a row', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = wordChanges(before, after);
        expect(side(changes, 'added')).toBe(before.normalize());
        expect(side(changes, 'removed')).toBe(after.normalize());
        expect(changes.every(({ op, text: shown }, index) => shown !== '' && op !== changes[index - 1]?.op)).toBe(true);
        expect(changes.some(({ op }) => op !== 'same')).toBe(before.normalize() !== after.normalize());
      }),
      { seed, numRuns: numRuns * 5 },
    );
  });

  it('LAW2: a text is no different from itself', () => {
    fc.assert(
      fc.property(anyText, (some) => {
        expect(compareTexts(some, structuredClone(some)).changes).toEqual([]);
        expect(changedClauses(some, structuredClone(some)).size).toBe(0);
      }),
      { seed, numRuns },
    );
  });

  it('LAW3: the other way round, added is removed, and all else stays', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const [there, back] = [compareTexts(before, after), compareTexts(after, before)];
        expect(ids(back, 'added')).toEqual(ids(there, 'removed'));
        expect(ids(back, 'removed')).toEqual(ids(there, 'added'));
        expect(others(back)).toEqual(others(there));
        for (const kind of ['respaced', 'kindChanged', 'numberChanged', 'referenceChanged', 'encodingChanged'] as const)
          expect([kind, ids(back, kind)]).toEqual([kind, ids(there, kind)]);
        expect(allMoved(back)).toBe(allMoved(there));
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

  it('CO19: what goes along stands in the same clause as before, and the outermost one that took it along has moved', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const changes = new Map(compareTexts(before, after).changes.map((change) => [change.clauseId, change]));
        const ancestors = [new AncestorIndex(before), new AncestorIndex(after)];
        for (const { clauseId, kinds, movedWith } of changes.values()) {
          expect(kinds.has('movedAlong')).toBe(movedWith !== undefined);
          if (!movedWith) continue;
          expect(changes.get(movedWith)!.kinds.has('moved')).toBe(true);
          for (const text of ancestors) expect(text.of(clauseId)).toContain(movedWith);
        }
      }),
      { seed, numRuns },
    );
  });

  it('LAW5: the changes account for every clause of both texts, in the order of the later one', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
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

  it('LAW6: whoever reads the changed clauses has read all that says something else, or says it elsewhere', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const read = compareTexts(before, after).changes.filter(({ kinds }) =>
          kindsToReadAgain.some((kind) => kinds.has(kind)),
        );
        expect([...changedClauses(before, after)].sort()).toEqual(read.map(({ clauseId }) => clauseId).sort());
      }),
      { seed, numRuns },
    );
  });

  it('LAW7: two texts with other bytes are never told as the same, and two with the same bytes always', () => {
    const bytesOf = (text: PolicyText) => canonicalJson(text as unknown as Json);
    fc.assert(
      fc.property(anyText, anyText, fc.nat(11), (before, other, place) => {
        const isOne = bytesOf(before) === bytesOf(other);
        expect(compareTexts(before, other).changes.length > 0).toBe(!isOne);
        // The same clauses but for one, so that small differences are met one by one.
        const after = before.map((clause, index) => {
          const different = other.find(({ id }) => id === clause.id);
          return index === place && different ? different : clause;
        });
        expect(compareTexts(before, after).changes.length > 0).toBe(bytesOf(before) !== bytesOf(after));
      }),
      { seed, numRuns: Math.max(900, numRuns) },
    );
  });

  it('CO17: what is told as cut otherwise has the words that it had, on both sides together', () => {
    const ends = fc.array(fc.nat(20), { maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), ends, ends, fc.nat(30), (length, one, other, replaced) => {
        const all = Array.from({ length }, (_, place) => `palabra${place}`);
        const [before, after] = [
          cut(all, one),
          cut(all.with(replaced % length, replaced < length ? 'otra' : all[replaced % length]!), other),
        ];
        for (const { redivision, kinds } of compareTexts(before, after).changes) {
          expect(redivision !== undefined).toBe(
            ['split', 'merged', 'recut'].some((kind) => kinds.has(kind as ChangeKind)),
          );
          if (!redivision) continue;
          const joined = (text: PolicyText, of: readonly ClauseId[]) =>
            text
              .filter(({ id }) => of.includes(id))
              .map(wordsOf)
              .join('')
              .replaceAll(' ', '');
          expect(joined(after, redivision.to)).toBe(joined(before, redivision.from));
        }
      }),
      { seed, numRuns },
    );
  });

  it('LAW7: one member of one clause is enough', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(11), fc.nat(5), (text, others, place, member) => {
        const clause = text[place % Math.max(1, text.length)];
        const other = others[0];
        if (!clause || !other) return;
        const changed = changedMember(clause, other, member);
        const after = text.map((one) => (one === clause ? changed : one));
        const differs = canonicalJson(clause as unknown as Json) !== canonicalJson(changed as unknown as Json);
        expect(compareTexts(text, after).changes.map(({ clauseId }) => clauseId)).toEqual(differs ? [clause.id] : []);
      }),
      { seed, numRuns: Math.max(900, numRuns) },
    );
  });

  it(`CO20: tells of the marks of all words, of those that came and went as well (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        for (const { kinds, before: was, after: is, words } of compareTexts(before, after).changes) {
          const [mine, theirs] = [was?.clause.content ?? [], is?.clause.content ?? []];
          const runs = runChanges(mine, theirs, words);
          const cut = (side: 'before' | 'after') =>
            runs.flatMap((piece) => (piece[side] ? [{ ...piece[side], text: piece.text }] : []));
          expect([signsOf(cut('before')), signsOf(cut('after'))]).toEqual([signsOf(mine), signsOf(theirs)]);
          const isOtherwise = runs.some(
            ({ before: one, after: other }) => one && other && (one.bold !== other.bold || one.italic !== other.italic),
          );
          expect(isOtherwise).toBe(kinds.has('formatChanged'));
        }
      }),
      { seed, numRuns },
    );
  });
});

/** Words as clauses, cut at some places. */
function cut(all: readonly string[], places: readonly number[]): Clause[] {
  const inside = [...new Set(places)].filter((place) => place > 0 && place < all.length).sort((a, b) => a - b);
  return [0, ...inside].map((from, index, starts) => ({
    id: `c${index}` as ClauseId,
    kind: 'article',
    depth: 0,
    content: [{ text: `${all.slice(from, starts[index + 1]).join(' ')} ` }],
  }));
}

/** A clause with one member as another clause has it. */
function changedMember(clause: Clause, other: Clause, member: number): Clause {
  const { number: _none, ...withoutNumber } = clause;
  const changes: Clause[] = [
    { ...clause, content: other.content },
    { ...clause, depth: other.depth },
    other.number === undefined ? withoutNumber : { ...clause, number: other.number },
    clause.cell && other.cell ? { ...clause, cell: { ...clause.cell, row: other.cell.row } } : clause,
    clause.cell && other.cell ? { ...clause, cell: { ...clause.cell, column: other.cell.column } } : clause,
    clause.cell ? { ...clause, cell: { ...clause.cell, table: 'other' } } : clause,
  ];
  return changes[member]!;
}
