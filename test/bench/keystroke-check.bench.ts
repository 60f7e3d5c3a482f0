import type { ClauseId } from '@articulado/base';
import { createDraft, insertText, watchDraft } from '@articulado/draft-document';
import * as Y from 'yjs';
import { defaultLimits } from '../../libs/adapters/collab-sync/src/limits.js';
import { RoomDocument } from '../../libs/adapters/collab-sync/src/room-document.js';
import { takeUpdates } from '../../libs/adapters/collab-sync/src/testing/take-updates.js';
import { readShape } from '../../libs/adapters/collab-sync/src/update-shape.js';

const clauseCount = 1_500;
const keystrokes = 2_000;
const warmUp = 2_000;
const sentence =
  'Las instituciones publicarán sus datos en formatos abiertos, con su licencia y su calendario, sin costo. ';

const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]! * 1_000;

it(`what the server's check adds to a keystroke at ${clauseCount} clauses`, () => {
  const typist = createDraft(
    Array.from({ length: clauseCount }, (_, place) => ({
      id: `c${place}` as ClauseId,
      kind: 'paragraph' as const,
      depth: 0,
      content: [{ text: sentence }],
    })),
  );
  const first = Y.encodeStateAsUpdate(typist);
  const updates: Uint8Array[] = [];
  typist.on('update', (update: Uint8Array) => updates.push(Uint8Array.from(update)));
  for (let typed = 0; typed < warmUp + keystrokes; typed += 1)
    insertText(typist, `c${(typed * 7) % clauseCount}` as ClauseId, 20, 'x');

  const bare = new Y.Doc();
  Y.applyUpdate(bare, first);
  const checked = new Y.Doc();
  Y.applyUpdate(checked, first);
  const watch = watchDraft(checked);
  watch.problem();
  const room = new RoomDocument(
    { snapshot: undefined, updates: [{ sequence: 1, bytes: first }] },
    watchDraft,
    defaultLimits,
  );
  const times: Record<'bare' | 'shape' | 'followed' | 'valid' | 'intake', number[]> = {
    bare: [],
    shape: [],
    followed: [],
    valid: [],
    intake: [],
  };
  const time = (name: keyof typeof times, run: () => void) => {
    const start = performance.now();
    run();
    times[name].push(performance.now() - start);
  };
  for (const [index, update] of updates.entries()) {
    if (index === warmUp) for (const list of Object.values(times)) list.length = 0;
    time('bare', () => Y.applyUpdate(bare, update));
    time('shape', () => void readShape(update, defaultLimits));
    time('followed', () => Y.applyUpdate(checked, update));
    time('valid', () => void watch.problem());
    time('intake', () => void takeUpdates(room, [update]));
    room.noteCommitted(index + 2);
  }
  const cost = (name: keyof typeof times) => median(times[name]);
  const apply = cost('bare');
  const following = cost('followed') - apply;
  const check = cost('shape') + following + cost('valid');
  process.stdout.write(
    `Medians of ${keystrokes} keystrokes, each in another clause, µs: bare apply ${apply.toFixed(1)}; the check adds ${check.toFixed(1)} ` +
      `(shape ${cost('shape').toFixed(1)}, following ${following.toFixed(1)}, valid ${cost('valid').toFixed(1)}), ` +
      `${(check / apply).toFixed(2)} x bare; whole intake ${cost('intake').toFixed(1)}\n`,
  );
  expect(room.read((doc) => doc.getText('text').length)).toBe(typist.getText('text').length);
});
