import { runsOr, seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import * as Y from 'yjs';
import {
  deleteClause,
  deleteText,
  exportDraft,
  insertClause,
  insertText,
  keepFormatting,
  noteRevivals,
  readDraft,
  rootsOf,
  trackFormatting,
} from '../index.js';
import { clause, id } from '../testing/small-text.js';
import { words } from '../testing/two-replicas.js';
import type { Fork } from './fork.js';
import { publishedBranch } from './published-branch.js';
import { anyActs, documentOf, SuggestingPeople } from './testing/people.js';

const seed = seedNow();
const numRuns = runsOr(60, 10_000);
const a = id('a');

describe('what of a suggestion is published', () => {
  it('holds no letter that its author deleted again', () => {
    const { people, fork, published } = suggesting();
    insertText(fork.doc, a, 3, 'secret');
    insertText(fork.doc, a, 0, '¡');
    deleteText(fork.doc, a, 4, 10);
    const branch = published()!;
    expect(Buffer.from(branch.update).toString('latin1')).not.toContain('secret');
    expect(words(documentOf([stateOf(people.draft), branch.update]))).toMatch(/^a:¡abcdefgh /);
  });

  it('leaves words of the draft to who wrote them, where an undo brought them back', () => {
    const { people, fork, undoing, published } = suggesting();
    deleteText(fork.doc, a, 1, 6);
    undoing();
    insertText(fork.doc, a, 3, 'x');
    const branch = published()!;
    const both = documentOf([stateOf(people.draft), branch.update]);
    expect(words(both)).toMatch(/^a:abcxdefgh /);
    expect(Y.decodeUpdate(branch.update).structs.reduce((sum, { length }) => sum + length, 0)).toBe(1);
  });

  it('is nothing where clauses were deleted and brought back by an undo', () => {
    const { people, fork, undoing, published } = suggesting();
    for (const clause of [id('c'), id('d')]) deleteClause(fork.doc, clause);
    undoing();
    expect(exportDraft(fork.doc)).toBe(exportDraft(people.draft));
    expect(published()).toBeUndefined();
  });

  it('stands behind a clause that was deleted and brought back, also where the one before that is deleted since', () => {
    const { people, fork, undoing, published } = suggesting();
    deleteClause(fork.doc, id('c'));
    undoing();
    insertClause(fork.doc, clause('n', 'nueva'), id('c'));
    deleteClause(fork.doc, id('b'));
    const branch = published()!;
    const both = documentOf([stateOf(people.draft), branch.update]);
    expect(words(both)).toMatch(/^a:abcdefgh c:mnopqrst n:nueva /);
    const [, ...touched] = [...Y.decodeUpdate(branch.update).structs];
    expect(touched.some(({ id: { client } }) => client !== 7_000)).toBe(false);
  });
});

describe(`what of random suggestions is published (seed ${seed})`, () => {
  it('SU10: shows what the branch shows, and nothing of what was done and undone', () => {
    fc.assert(
      fc.property(anyActs, anyActs, (first, then) => {
        const { people, fork, undoing, published } = suggesting();
        for (const act of first) people.act(fork.doc, act);
        const shown = exportDraft(fork.doc);
        undoing.begin();
        for (const act of then) people.act(fork.doc, act);
        undoing();
        fc.pre(exportDraft(fork.doc) === shown);
        const branch = published();
        const both = documentOf([stateOf(people.draft), ...(branch ? [branch.update] : [])]);
        expect(byId(both)).toEqual(byId(fork.doc));
        const isAlone = first.length === 0;
        if (isAlone) expect(branch).toBeUndefined();
      }),
      { seed, numRuns },
    );
  });
});

const stateOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);
const byId = (doc: Y.Doc) => [...readDraft(doc)].sort((one, other) => (one.id < other.id ? -1 : 1));

/** Somebody who suggests, and can undo what they do from `begin` on. */
function suggesting() {
  const people = new SuggestingPeople([50]);
  const fork: Fork = people.forks[0]!;
  const { text, clauses, order } = rootsOf(fork.doc);
  const manager = new Y.UndoManager([text, clauses, order], { captureTimeout: 0 });
  trackFormatting(manager);
  const undoing = Object.assign(
    () => {
      while (manager.undoStack.length > 0) keepFormatting(manager, () => noteRevivals(manager, () => manager.undo()));
    },
    { begin: () => manager.clear() },
  );
  const published = () => {
    const branch = fork.branch();
    return branch && publishedBranch(people.draft, branch, 7_000);
  };
  return { people, fork, undoing, published };
}
