import { runsOr, seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import * as Y from 'yjs';
import {
  checkDraft,
  createDraft,
  deleteText,
  insertClause,
  insertText,
  mergeClauses,
  moveClause,
  readDraft,
  replaceWords,
  setKind,
  splitClause,
} from '../index.js';
import { abcd, clause, id } from '../testing/small-text.js';
import { words } from '../testing/two-replicas.js';
import type { Branch } from './branch.js';
import { type Change, suggestedChangesOf } from './changes.js';
import { Fork } from './fork.js';
import { type Move, rewrite } from './rewrite.js';
import { anySteps, documentOf, SuggestingPeople } from './testing/people.js';

const seed = seedNow();
const numRuns = runsOr(80, 10_000);
const [a, b, c] = [id('a'), id('b'), id('c')];

describe('the changes of a suggestion', () => {
  it('are one for what touches in the text, and one for each trait and place', () => {
    const { branch, both } = suggestion((doc) => {
      insertText(doc, a, 2, 'x');
      insertText(doc, a, 3, 'y');
      deleteText(doc, b, 0, 1);
      setKind(doc, b, 'article');
      moveClause(doc, c, undefined);
      insertText(doc, c, 4, 'z');
    });
    expect(suggestedChangesOf(both, branch).map(({ steps }) => [...steps])).toEqual([[0, 1], [2], [3], [4], [5]]);
  });

  it('hold a new clause together, whatever is done to it', () => {
    const { branch, both } = suggestion((doc) => {
      insertClause(doc, clause('n', 'new'), a);
      insertText(doc, id('n'), 1, 'x');
      setKind(doc, id('n'), 'point');
      moveClause(doc, id('n'), b);
      splitClause(doc, id('n'), 2, id('m'));
      mergeClauses(doc, b, id('m'));
    });
    expect(suggestedChangesOf(both, branch)).toHaveLength(1);
  });

  it('let a split and words beside letters of the draft go their own ways', () => {
    const { branch, both } = suggestion((doc) => {
      splitClause(doc, a, 2, id('n'));
      insertText(doc, id('n'), 1, 'x');
    });
    expect(suggestedChangesOf(both, branch)).toHaveLength(2);
  });

  it('are taken one without the other, and leave no letter of what was not', () => {
    const { draft, branch, both } = suggestion((doc) => {
      replaceWords(doc, a, 0, 2, [{ text: 'secret' }]);
      insertText(doc, b, 4, '!');
    });
    const [, second] = suggestedChangesOf(both, branch);
    const part = rewrite({ draft, both, branch, steps: second!.steps, at: { client: 77, clock: 0 } });
    Y.applyUpdate(draft, part.update);
    expect(words(draft)).toBe('a:aaaa b:bbbb! c:cccc d:dddd');
    expect(Buffer.from(part.update).toString('latin1')).not.toContain('secret');
  });
});

describe(`suggestions that are taken in part (seed ${seed})`, () => {
  it('SU9: give with their rest the words and traits that the whole gives, and no letter of the rest before', () => {
    fc.assert(
      fc.property(anySteps, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (steps, choices) => {
        const people = new SuggestingPeople([50]);
        people.play(steps.map((step) => ('suggester' in step ? { ...step, suggester: 0 } : step)));
        const branch = people.forks[0]!.branch();
        if (!branch || checkDraft(people.draft)) return;
        const { both } = documents(people.draft, branch);
        const changes = suggestedChangesOf(both, branch);
        const isTaken = (change: Change) => choices[changes.indexOf(change)]!;
        const draft = documentOf([Y.encodeStateAsUpdate(people.draft)]);
        const take = (some: readonly Change[], client: number, earlier: readonly Move[]) => {
          const part = rewrite({ draft, both, branch, steps: stepsOf(some), at: { client, clock: 0 }, earlier });
          Y.applyUpdate(draft, part.update);
          expect([draft.store.pendingStructs, draft.store.pendingDs]).toEqual([null, null]);
          return part;
        };
        const part = take(changes.filter(isTaken), 7_000, []);
        const left = changes.filter((change) => !isTaken(change));
        for (const letter of lettersIn(branch, stepsOf(left)))
          expect([Buffer.from(part.update).includes(letter), letter]).toEqual([false, letter]);
        take(left, 8_000, part.moves);
        expect(clausesById(draft)).toEqual(clausesById(both));
      }),
      { seed, numRuns },
    );
  });
});

const clausesById = (doc: Y.Doc) => [...readDraft(doc)].sort((one, other) => (one.id < other.id ? -1 : 1));

const stepsOf = (changes: readonly Change[]) => new Set(changes.flatMap(({ steps }) => [...steps]));

/** The letters that some steps of a branch write. */
const lettersIn = (branch: Branch, steps: ReadonlySet<number>): string[] =>
  [...steps].flatMap((step) =>
    Y.decodeUpdate(branch.steps[step]!).structs.flatMap((struct) => {
      const content = 'content' in struct ? struct.content : undefined;
      return content instanceof Y.ContentString ? [...content.str] : [];
    }),
  );

const documents = (draft: Y.Doc, branch: Branch) => ({
  draft,
  both: documentOf([Y.encodeStateAsUpdate(draft), branch.update], false),
});

/** A suggestion on four clauses. */
function suggestion(act: (doc: Y.Doc) => void) {
  const draft = createDraft(abcd);
  const fork = new Fork(Y.encodeStateAsUpdate(draft));
  act(fork.doc);
  const branch = fork.branch()!;
  expect(readDraft(fork.doc)).toHaveLength(readDraft(documents(draft, branch).both).length);
  return { branch, ...documents(draft, branch) };
}
