import type { ClauseId } from '@articulado/base';
import { canonicalJson, type Json } from '@articulado/base';
import * as Y from 'yjs';
import {
  checkDraft,
  createDraft,
  deleteClause,
  deleteText,
  formatWords,
  insertText,
  lostWords,
  mergeClauses,
  moveClause,
  readDraft,
  restoreClause,
  rootsOf,
  setKind,
  splitClause,
  writtenAnew,
} from './index.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const histories = Number(process.env['RUNS'] ?? 150);

describe(`changes that are written anew under another client id (seed ${seed})`, () => {
  const clause = (id: string) => ({
    id: id as ClauseId,
    kind: 'article' as const,
    depth: 0,
    content: [{ text: `Palabras de ${id}.` }],
  });
  const copyOf = (doc: Y.Doc, clientID = 7): Y.Doc => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    copy.clientID = clientID;
    return copy;
  };
  /** What a document shows and what it holds in reserve, without the names of clients. */
  const stateOf = (doc: Y.Doc) => canonicalJson([readDraft(doc), lostWords(doc)] as unknown as Json);

  it('lead to the very text, words in reserve and words that a deleter had seen included', () => {
    const random = randomOf(seed);
    for (let run = 0; run < histories; run += 1) {
      const page = createDraft(['a', 'b', 'c'].map(clause));
      page.clientID = 100;
      for (let step = 0; step < random(12); step += 1) act(page, random);
      const stored = copyOf(page);
      const known = Y.decodeStateVector(Y.encodeStateVector(page));
      const clock = known.get(100) ?? 0;
      for (let step = 0; step < 1 + random(25); step += 1) act(page, random);
      const unsent = Y.encodeStateAsUpdate(page, Y.encodeStateVector(known));
      const [asItWas, anew] = [copyOf(stored), copyOf(stored)];
      Y.applyUpdate(asItWas, unsent);
      Y.applyUpdate(anew, writtenAnew(unsent, { client: 100, clock }, { client: 200, clock: 0 }));
      expect(stateOf(anew)).toBe(stateOf(asItWas));
      expect(stateOf(anew)).toBe(stateOf(page));
      expect(checkDraft(anew)).toBeUndefined();
      expect(Y.decodeStateVector(Y.encodeStateVector(anew)).get(100) ?? 0).toBe(clock);
    }
  });

  it('do not touch what another wrote meanwhile under the old id', () => {
    const page = createDraft([clause('a')]);
    page.clientID = 100;
    insertText(page, 'a' as ClauseId, 0, 'Guardado. ');
    const stored = copyOf(page, 100);
    const known = Y.decodeStateVector(Y.encodeStateVector(page));
    insertText(page, 'a' as ClauseId, 0, 'Sin conexión. ');
    deleteText(page, 'a' as ClauseId, 4, 9);
    insertText(stored, 'a' as ClauseId, 10, 'Otra ventana. ');
    const unsent = Y.encodeStateAsUpdate(page, Y.encodeStateVector(known));
    const from = { client: 100, clock: known.get(100)! };
    Y.applyUpdate(stored, writtenAnew(unsent, from, { client: 200, clock: 0 }));
    expect(readDraft(stored)[0]!.content).toEqual([{ text: 'Sin ión. Guardado. Otra ventana. Palabras de a.' }]);
  });

  function act(doc: Y.Doc, random: (below: number) => number): void {
    const text = readDraft(doc);
    const one = text[random(text.length)]!;
    const other = text[random(text.length)]!;
    const { length } = one.content.map(({ text: words }) => words).join('');
    const acts = [
      () => insertText(doc, one.id, random(length + 1), `«${random(1_000)}»`),
      () => length > 2 && deleteText(doc, one.id, 0, 1 + random(length - 1)),
      () => length > 2 && formatWords(doc, one.id, 0, 1 + random(length - 1), { bold: true }),
      () => splitClause(doc, one.id, random(length + 1)),
      () => one !== other && mergeClauses(doc, one.id, other.id),
      () => one !== other && moveClause(doc, one.id, other.id),
      () => setKind(doc, one.id, 'paragraph'),
      () => text.length > 1 && deleteClause(doc, one.id),
      () => {
        const gone = [...rootsOf(doc).clauses.keys()].find((id) => !text.some((shown) => shown.id === id));
        if (gone) restoreClause(doc, gone as ClauseId);
      },
    ];
    acts[random(acts.length)]!();
  }
});

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
