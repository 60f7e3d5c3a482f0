import { runsOr, seedNow } from '@articulado/base/testing/seed';
import {
  type Clause,
  joinRuns,
  type PolicyText,
  printReferences,
  readableWords,
  type Run,
} from '@articulado/policy-text';
import { anyText } from '@articulado/policy-text/testing';
import fc from 'fast-check';
import { compareTexts } from '../index.js';
import { anyTree, swapped, textOf } from '../testing/any-tree.js';
import { fromFile } from '../testing/from-file.js';
import { withKnownIds } from './with-known-ids.js';

const seed = seedNow();
const numRuns = runsOr(1_000, 10_000);

/** A file has no marks of what it does not hold. */
const anyWholeText = anyText.map((text): PolicyText => {
  const ids = new Set<string>(text.map(({ id }) => id));
  const isThere = ({ note, reference }: Run) => ids.has(note ?? reference?.target ?? text[0]!.id);
  return text.map((clause) => ({ ...clause, content: joinRuns(clause.content.filter(isThere)) }));
});

/** Clauses whose words no other one of their kind says: kind and words → clause. */
function saidOnce(text: PolicyText): Map<string, Clause> {
  const groups = Map.groupBy(
    text.filter((clause) => readableWords(clause) !== ''),
    (clause) => `${clause.kind} ${readableWords(clause)}`,
  );
  return new Map([...groups].flatMap(([key, [clause, ...others]]) => (others.length === 0 ? [[key, clause!]] : [])));
}

describe('a text that is read again from a file', () => {
  it(`MA1: changes nothing where it says the same (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.oneof(anyWholeText, anyTree.map(textOf)), (text) => {
        const again = withKnownIds(text, fromFile(text));
        expect(again).toEqual(printReferences(text));
        expect(compareTexts(printReferences(text), again).changes).toEqual([]);
      }),
      { seed, numRuns },
    );
  });

  it(`MA1, MA2, MA3: keeps what is said once where two of a part changed places (seed ${seed})`, () => {
    const place = fc.nat(1_000);
    fc.assert(
      fc.property(anyTree, place, place, place, (tree, part, one, other) => {
        const [text, file] = [textOf(tree), fromFile(textOf(swapped(tree, part, one, other)))];
        const again = withKnownIds(text, file);
        expect(new Set(again.map(({ id }) => id)).size).toBe(again.length);
        const once = saidOnce(again);
        for (const [words, { id }] of saidOnce(text)) expect([words, once.get(words)?.id]).toEqual([words, id]);
      }),
      { seed, numRuns },
    );
  });
});
