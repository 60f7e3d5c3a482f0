import { runsOr, seedNow } from '@articulado/base/testing/seed';
import type { ClauseId, Json } from '@articulado/base';
import { canonicalJson } from '@articulado/base';
import { atom, wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import {
  checkDraft,
  createDraft,
  deleteClause,
  deleteText,
  formatWords,
  insertClause,
  insertRun,
  insertText,
  lostWords,
  mergeClauses,
  moveClause,
  noteRevivals,
  readDraft,
  restoreClause,
  rootsOf,
  setDepth,
  setKind,
  setNumber,
  splitClause,
  withClientId,
} from '../index.js';
import { clause, id } from '../testing/small-text.js';

const seed = seedNow();
const histories = runsOr(200);

/** The page's id before and after: between the same others, so that Yjs orders what met alike. */
const [before, after] = [100, 200];
const others = [50, 300];

describe(`changes that are written anew under another client id (seed ${seed})`, () => {
  const clauses = ['a', 'b', 'c'].map((name) => clause(name, `Palabras de ${name}.`));
  const copyOf = (doc: Y.Doc, clientID = 7): Y.Doc => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    copy.clientID = clientID;
    return copy;
  };
  /** What a document shows and what it holds in reserve, without the names of clients. */
  const stateOf = (doc: Y.Doc) => canonicalJson([readDraft(doc), lostWords(doc)] as unknown as Json);
  const vectorOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc));

  it('lead to the very text, beside what another did meanwhile, words in reserve included', () => {
    const random = randomOf(seed);
    for (let run = 0; run < histories; run += 1) {
      const page = createDraft(clauses);
      page.clientID = before;
      const acts = actsOf(page, random);
      acts(random(12));
      const stored = copyOf(page);
      const known = vectorOf(page);
      const clock = known.get(before) ?? 0;
      acts(1 + random(25));
      const unsent = Y.encodeStateAsUpdate(page, Y.encodeStateVector(known));
      const elsewhere = copyOf(stored, others[random(2)]);
      actsOf(elsewhere, random)(random(10));
      const [asItWas, anew] = [copyOf(elsewhere), copyOf(elsewhere)];
      Y.applyUpdate(asItWas, unsent);
      Y.applyUpdate(anew, withClientId(unsent, { client: before, clock }, { client: after, clock: 0 }));
      expect(stateOf(anew)).toBe(stateOf(asItWas));
      expect(checkDraft(anew)).toEqual(checkDraft(asItWas));
      expect(vectorOf(anew).get(before) ?? 0).toBe(clock);
    }
  });

  it('do not touch what another wrote meanwhile under the old id', () => {
    const page = createDraft(clauses);
    page.clientID = before;
    insertText(page, id('a'), 0, 'Guardado. ');
    const stored = copyOf(page, before);
    const known = vectorOf(page);
    insertText(page, id('a'), 0, 'Sin conexión. ');
    deleteText(page, id('a'), 4, 9);
    insertText(stored, id('a'), 10, 'Otra ventana. ');
    const unsent = Y.encodeStateAsUpdate(page, Y.encodeStateVector(known));
    const from = { client: before, clock: known.get(before)! };
    Y.applyUpdate(stored, withClientId(unsent, from, { client: after, clock: 0 }));
    expect(readDraft(stored)[0]!.content).toEqual([{ text: 'Sin ión. Guardado. Otra ventana. Palabras de a.' }]);
  });

  it('go on where the new id was left', () => {
    const page = createDraft(clauses);
    page.clientID = before;
    const stored = copyOf(page, after);
    const known = Y.encodeStateVector(page);
    insertText(page, id('a'), 0, 'Dos. ');
    insertText(stored, id('a'), 0, 'Uno. ');
    const { length } = 'Uno. ';
    const unsent = Y.encodeStateAsUpdate(page, known);
    stored.clientID = 7;
    Y.applyUpdate(stored, withClientId(unsent, { client: before, clock: 0 }, { client: after, clock: length }));
    expect(readDraft(stored)[0]!.content).toEqual([{ text: expect.stringMatching(/^(Uno. Dos|Dos. Uno). Palabras/) }]);
    expect(vectorOf(stored).get(after)).toBe(2 * length);
  });
});

/** What somebody who can undo does at random. */
function actsOf(doc: Y.Doc, random: (below: number) => number): (count: number) => void {
  const undo = new Y.UndoManager(rootsOf(doc).text, { trackedOrigins: new Set(['words']), captureTimeout: 0 });
  const words = (write: () => void) => doc.transact(write, 'words');
  const act = () => {
    const shown = readDraft(doc);
    const one = shown[random(shown.length)]!;
    const other = shown[random(shown.length)]!;
    const { length } = wordsOf(one);
    const acts: (() => unknown)[] = [
      () => words(() => insertText(doc, one.id, random(length + 1), `«${random(1_000)}»`)),
      () => length > 2 && words(() => deleteText(doc, one.id, 0, 1 + random(length - 1))),
      () => length > 2 && formatWords(doc, one.id, 0, 1 + random(length - 1), { bold: true }),
      () => splitClause(doc, one.id, random(length + 1)),
      () => one !== other && mergeClauses(doc, one.id, other.id),
      () => one !== other && moveClause(doc, one.id, other.id),
      () => setKind(doc, one.id, 'paragraph'),
      () => setDepth(doc, one.id, random(3)),
      () => setNumber(doc, one.id, random(2) ? `${random(20)} Bis` : undefined),
      () => insertRun(doc, one.id, random(length + 1), { text: atom, note: id('n') }),
      () => insertRun(doc, one.id, random(length + 1), { text: atom, reference: { id: 'r', target: one.id } }),
      () => insertClause(doc, { ...clause(`x${random(1e9)}`, 'Nueva.'), depth: random(3) }, one.id),
      () => shown.length > 1 && deleteClause(doc, one.id),
      () => restoreOneOf(doc, new Set(shown.map((clause) => clause.id))),
      () => noteRevivals(undo, () => undo.undo()),
      () => noteRevivals(undo, () => undo.redo()),
    ];
    acts[random(acts.length)]!();
  };
  return (count) => {
    for (let done = 0; done < count && readDraft(doc).length > 0; done += 1) act();
  };
}

function restoreOneOf(doc: Y.Doc, shown: ReadonlySet<ClauseId>): void {
  const gone = [...rootsOf(doc).clauses.keys()].find((name) => !shown.has(name as ClauseId));
  if (gone) restoreClause(doc, gone as ClauseId);
}

/** Random whole numbers below a bound, the same for the same seed (mulberry32). */
function randomOf(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
