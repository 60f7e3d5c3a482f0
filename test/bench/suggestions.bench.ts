import type { ClauseId } from '@articulado/base';
import {
  createDraft,
  deleteText,
  insertText,
  moveClause,
  readerOf,
  replaceWords,
  setKind,
  splitClause,
} from '@articulado/draft-document';
import { type Branch, Fork, Overlay } from '@articulado/draft-document/suggestions';
import type { Clause } from '@articulado/policy-text';
import * as Y from 'yjs';

const [clauseCount, suggestionCount, keystrokes] = [1_500, 300, 300];
const sentence =
  'Las instituciones publicarán sus datos en formatos abiertos, con su licencia y su calendario, sin costo, y dirán quién responde de cada uno. ';

const clauses: Clause[] = Array.from({ length: clauseCount }, (_, index) => ({
  id: `c${index}` as ClauseId,
  kind: index % 10 === 0 ? 'article' : 'paragraph',
  depth: index % 10 === 0 ? 0 : 1,
  content: [{ text: sentence }],
}));

/** What one suggestion does: words, a split, a kind, a place. */
const acts: readonly ((doc: Y.Doc, id: ClauseId, index: number) => unknown)[] = [
  (doc, id) => insertText(doc, id, 30, 'y a tiempo '),
  (doc, id) => deleteText(doc, id, 10, 25),
  (doc, id) => replaceWords(doc, id, 4, 17, [{ text: 'dependencias' }]),
  (doc, id, index) => splitClause(doc, id, 60, `n${index}` as ClauseId),
  (doc, id) => setKind(doc, id, 'point'),
  (doc, id, index) => moveClause(doc, id, clauses[(index * 31 + 7) % clauseCount]!.id),
];

/** Suggestions, three acts each, of authors who all began with this draft. */
function suggestionsOn(draft: Uint8Array): Branch[] {
  return Array.from({ length: suggestionCount }, (_, index) => {
    const fork = new Fork(draft);
    for (let each = 0; each < 3; each++) {
      const number = index * 3 + each;
      acts[number % acts.length]!(fork.doc, clauses[(number * 17 + 3) % clauseCount]!.id, number);
    }
    fork.doc.destroy();
    return fork.branch()!;
  });
}

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1]!;
const timed = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
const megabytes = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** Types letters in clauses that suggestions touch, and reads what these change there. @returns milliseconds of one */
function typing(doc: Y.Doc, overlay?: Overlay): number {
  const times = Array.from({ length: keystrokes }, (_, index) => {
    const { id } = clauses[(index * 17 + 3) % clauseCount]!;
    return timed(() => {
      insertText(doc, id, 2, 'x');
      overlay?.touchesOf(id);
    });
  });
  return median(times.slice(keystrokes / 3));
}

/** On the document alone: what an editor draws of it costs the same with and without. */
it(`${suggestionCount} suggestions beside ${clauseCount} clauses`, () => {
  const state = Y.encodeStateAsUpdate(createDraft(clauses));
  const branches = suggestionsOn(state);
  const draft = new Y.Doc();
  Y.applyUpdate(draft, state);
  readerOf(draft).text();
  const alone = typing(draft);
  const before = megabytes();
  let overlay!: Overlay;
  const openingMs = timed(() => {
    overlay = new Overlay(draft);
    for (const [index, branch] of branches.entries()) overlay.add(String(index), branch);
  });
  const readingMs = timed(() => clauses.forEach(({ id }) => overlay.touchesOf(id)));
  const more = megabytes() - before;
  const beside = typing(draft, overlay);
  const touched = clauses.filter(({ id }) => overlay.touchesOf(id).length > 0).length;
  console.info(
    JSON.stringify({
      bytesOfOne: Math.round(branches.reduce((sum, { update }) => sum + update.length, 0) / branches.length),
      openingMs: Math.round(openingMs),
      readingMs: Math.round(readingMs),
      megabytes: globalThis.gc ? Number(more.toFixed(1)) : 'run Node with --expose-gc',
      keystrokeMs: Number(alone.toFixed(3)),
      besideMs: Number(beside.toFixed(3)),
      touched,
    }),
  );
  expect(touched).toBeGreaterThan(suggestionCount);
});
