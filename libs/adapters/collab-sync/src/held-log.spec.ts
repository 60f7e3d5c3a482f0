import type { ClauseId } from '@articulado/base';
import { createDraft, readDraft, replaceWords, watchDraft } from '@articulado/draft-document';
import * as Y from 'yjs';
import { HeldLog, type OpenedFrom } from './held-log.js';
import { defaultLimits } from './limits.js';
import { RoomDocument } from './room-document.js';
import { takeUpdates } from './testing/take-updates.js';

describe('the log that a room holds', () => {
  const clauses = Array.from({ length: 10 }, (_, index) => `c${index}` as ClauseId);
  const pasteLength = 15_000;

  /** A draft in which everything is replaced again and again, and each replacement as an update. */
  const replacedOverAndOver = (times: number) => {
    const doc = createDraft(
      clauses.map((id) => ({ id, kind: 'content' as const, depth: 0, content: [{ text: 'a'.repeat(pasteLength) }] })),
    );
    const first = Y.encodeStateAsUpdate(doc);
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let time = 0; time < times; time += 1) {
      doc.transact(() => {
        for (const id of clauses)
          replaceWords(doc, id, 0, pasteLength, [{ text: String.fromCharCode(98 + (time % 20)).repeat(pasteLength) }]);
      });
    }
    return { doc, first, updates };
  };
  const openedFrom = (first: Uint8Array): OpenedFrom => ({
    snapshot: undefined,
    updates: [{ sequence: 1, bytes: first }],
  });
  const textOf = (doc: Y.Doc) => JSON.stringify(readDraft(doc));
  const textFrom = (pieces: readonly Uint8Array[]) => {
    const doc = new Y.Doc();
    for (const piece of pieces) Y.applyUpdate(doc, piece);
    return textOf(doc);
  };

  it('stays a few times as large as the text, however often that is replaced, and leads to the same text', () => {
    const { doc, first, updates } = replacedOverAndOver(60);
    const held = new HeldLog(openedFrom(first));
    const room = new Y.Doc();
    Y.applyUpdate(room, first);
    let most = 0;
    for (const [index, bytes] of updates.entries()) {
      Y.applyUpdate(room, bytes);
      held.add({ sequence: index + 2, bytes });
      if (held.isWorthCondensing)
        held.condense({ update: Y.encodeStateAsUpdate(room), stateVector: Y.encodeStateVector(room) });
      most = Math.max(most, held.size.bytes);
    }
    expect(held.tail.bytes).toBeGreaterThan(8_000_000);
    expect(most).toBeLessThan(3_000_000);
    expect(textFrom(held.pieces())).toBe(textOf(doc));
  });

  it('counts on from a snapshot that is older than what it holds, and holds no less for it', () => {
    const { doc, first, updates } = replacedOverAndOver(20);
    const held = new HeldLog(openedFrom(first));
    for (const [index, bytes] of updates.entries()) held.add({ sequence: index + 2, bytes });
    held.condense({ update: Y.encodeStateAsUpdate(doc), stateVector: Y.encodeStateVector(doc) });
    held.rebase({ sequence: 11, update: first, stateVector: new Uint8Array([0]) });
    expect(held.tail.updates).toBe(10);
    expect(held.snapshotBytes).toBe(first.length);
    expect(textFrom(held.pieces())).toBe(textOf(doc));
  });

  it('counts the updates of a commit, not the commits', () => {
    const held = new HeldLog({ snapshot: undefined, updates: [] });
    held.add({ sequence: 200, bytes: new Uint8Array(9) });
    held.add({ sequence: 201, bytes: new Uint8Array(1) });
    expect(held.tail).toEqual({ updates: 201, bytes: 10 });
    held.rebase({ sequence: 200, update: new Uint8Array(3), stateVector: new Uint8Array(1) });
    expect(held.tail).toEqual({ updates: 1, bytes: 1 });
  });

  it('takes a refused update out of a text whose past was let go', () => {
    const { doc, first, updates } = replacedOverAndOver(30);
    const room = new RoomDocument(openedFrom(first), watchDraft, defaultLimits);
    for (const [index, update] of updates.entries()) {
      takeUpdates(room, [update]);
      room.noteCommitted(index + 2);
    }
    const before = room.stateVector();
    doc.getText('text').insertEmbed(3, { image: 'x' });
    expect(takeUpdates(room, [Y.encodeStateAsUpdate(doc)]).taken).toContain('invalid');
    expect(room.isBuilt).toBe(false);
    expect(room.stateVector()).toEqual(before);
    expect(room.read(textOf)).toBe(textFrom([first, ...updates]));
  });
});
