import { seedNow } from '@articulado/base/testing/seed';
import type { ClauseId } from '@articulado/base';
import {
  createDraft,
  deleteClause,
  deleteText,
  formatWords,
  insertText,
  mergeClauses,
  moveClause,
  readDraft,
  setDepth,
  splitClause,
  watchDraft,
} from '@articulado/draft-document';
import { wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { defaultLimits } from './limits.js';
import { RoomDocument } from './room-document.js';
import { takeUpdates } from './testing/take-updates.js';
import { randomOf } from './testing/random.js';

const histories = Number(process.env['HISTORIES'] ?? 40);
const seed = seedNow();

/** An editor with a copy of its own, which hears of the others only now and then. */
interface Editor {
  readonly doc: Y.Doc;
  /** What it wrote and the room has not got yet. */
  readonly unsent: Uint8Array[];
  heardOf: number;
}

it(`refuses nothing that honest editors write at once, and ends as they do (${histories} histories, seed ${seed})`, () => {
  const random = randomOf(seed);
  const first = Y.encodeStateAsUpdate(
    createDraft(
      ['a', 'b', 'c', 'd'].map((id) => ({
        id: id as ClauseId,
        kind: 'article',
        depth: 0,
        content: [{ text: `${id} uno dos` }],
      })),
    ),
  );
  for (let history = 0; history < histories; history += 1) {
    const room = new RoomDocument(
      { snapshot: undefined, updates: [{ sequence: 1, bytes: first }] },
      watchDraft,
      defaultLimits,
    );
    const kept: Uint8Array[] = [];
    const editors = [0, 1, 2].map(() => givenEditor(first, 1 + random(2 ** 31)));
    const send = (editor: Editor, limit: number) => {
      const { taken, refusals } = takeUpdates(room, editor.unsent.splice(0, limit));
      expect(taken).toBeInstanceOf(Object);
      expect(refusals).toEqual([]);
      if (typeof taken === 'object' && taken.change) kept.push(taken.change);
    };
    const hear = (editor: Editor) => {
      for (const change of kept.slice(editor.heardOf)) Y.applyUpdate(editor.doc, change, 'room');
      editor.heardOf = kept.length;
    };
    for (let step = 0; step < 60; step += 1) {
      const editor = editors[random(editors.length)];
      if (!editor) continue;
      if (random(3) > 0) change(editor.doc, random);
      else if (random(2)) send(editor, 1 + random(5));
      else hear(editor);
    }
    for (const editor of editors) send(editor, Infinity);
    for (const editor of editors) hear(editor);
    const text = room.read((doc) => JSON.stringify(readDraft(doc)));
    expect(editors.map(({ doc }) => JSON.stringify(readDraft(doc)))).toEqual([text, text, text]);
  }
}, 600_000);

function givenEditor(first: Uint8Array, clientID: number): Editor {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  Y.applyUpdate(doc, first, 'room');
  const unsent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => void (origin === 'room' || unsent.push(update)));
  return { doc, unsent, heardOf: 0 };
}

function change(doc: Y.Doc, random: (below: number) => number): void {
  const text = readDraft(doc);
  const index = random(text.length);
  const [clause, next] = [text[index], text[index + 1]];
  if (!clause) return;
  const { id } = clause;
  const { length } = wordsOf(clause);
  const at = random(length + 1);
  const operations = [
    () => insertText(doc, id, at, 'xyz'.slice(0, 1 + random(3))),
    () => insertText(doc, id, at, 'palabra '),
    () => deleteText(doc, id, at, Math.min(length, at + 1 + random(4))),
    () => formatWords(doc, id, Math.min(at, length), length, { bold: random(2) ? true : null }),
    () => splitClause(doc, id, at),
    () => next && mergeClauses(doc, id, next.id),
    () => next && moveClause(doc, id, text.filter((other) => other.id !== id)[random(text.length - 1)]?.id),
    () => setDepth(doc, id, random(4)),
    () => text.length > 3 && deleteClause(doc, id),
  ];
  operations[random(operations.length)]?.();
}
