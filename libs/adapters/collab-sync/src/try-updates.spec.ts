import type { ClauseId } from '@articulado/base';
import { createDraft, insertText, watchDraft } from '@articulado/draft-document';
import * as Y from 'yjs';
import { ClientIds } from './client-ids.js';
import type { Connection } from './connection.js';
import { defaultLimits } from './limits.js';
import { RoomDocument } from './room-document.js';
import { tryUpdates } from './try-updates.js';
import type { PendingUpdate } from './update-verdict.js';

describe('updates that are tried together', () => {
  const draft = createDraft([{ id: 'uno' as ClauseId, kind: 'article', depth: 0, content: [] }]);
  const first = Y.encodeStateAsUpdate(draft);

  /** Someone who writes: each call brings one more update of theirs. */
  const writer = (personId: string, isEarly = false) => {
    const author = { authorization: { personId }, close: () => {} } as unknown as Connection;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, first);
    const write = (change: () => void): PendingUpdate => {
      const before = Y.encodeStateVector(doc);
      change();
      return { author, isEarly, bytes: Y.encodeStateAsUpdate(doc, before) };
    };
    return {
      words: (words: string) => write(() => insertText(doc, 'uno' as ClauseId, 0, words)),
      image: () => write(() => doc.getText('text').insertEmbed(1, { image: 'x' })),
      /** Under another client id, so that it is built on nothing that was written before. */
      anew: (words: string) => {
        const other = new Y.Doc();
        Y.applyUpdate(other, first);
        insertText(other, 'uno' as ClauseId, 0, words);
        return { author, isEarly, bytes: Y.encodeStateAsUpdate(other, Y.encodeStateVectorFromUpdate(first)) };
      },
    };
  };
  const given = (isCurrent = true) => {
    const stored = { snapshot: undefined, updates: [{ sequence: 1, bytes: first }] };
    const document = new RoomDocument(stored, watchDraft, defaultLimits);
    const ground = { document, clientIds: new ClientIds(defaultLimits.maxClientIds), isCurrent };
    const verdictsOn = (updates: readonly PendingUpdate[]) => {
      const verdicts = new Map([...tryUpdates(updates, ground)].flatMap((trial) => trial.verdicts));
      return updates.map((update) => verdicts.get(update)).map((verdict) => verdict && Object.values(verdict).at(-1));
    };
    return { verdictsOn, text: () => document.read((doc) => doc.getText('text').toJSON()) };
  };

  it('are accepted, or known where another brought the same', () => {
    const { verdictsOn } = given();
    const [ana, juan] = [writer('ana'), writer('juan')];
    const words = ana.words('a');
    expect(verdictsOn([words, juan.words('b'), { ...words }])).toEqual(['accepted', 'accepted', 'known']);
  });

  it('go no further behind one of their author that lacks something, and take nobody else with them', () => {
    const [ana, juan] = [writer('ana'), writer('juan')];
    ana.words('lost');
    const updates = [ana.words('late'), ana.anew('after'), juan.words('b')];
    const { verdictsOn, text } = given();
    expect(verdictsOn(updates)).toEqual(['incomplete', 'incomplete', 'accepted']);
    expect(text()).not.toContain('after');
  });

  it('wait together where what they lack may have been written elsewhere', () => {
    const [ana, juan] = [writer('ana'), writer('juan')];
    ana.words('lost');
    const updates = [ana.words('late'), ana.anew('after'), juan.words('b')];
    expect(given(false).verdictsOn(updates)).toEqual(['waiting', 'waiting', 'accepted']);
  });

  it('wait, all of them, where the text may be invalid only because something written elsewhere is not in it', () => {
    const { verdictsOn, text } = given(false);
    expect(verdictsOn([writer('ana').image(), writer('juan').words('c')])).toEqual(['waiting', 'waiting']);
    expect(text()).not.toContain('c');
  });

  it('are ignored where they came before a step 2 that holds them again', () => {
    const ana = writer('ana', true);
    ana.words('lost');
    const { verdictsOn } = given();
    expect(verdictsOn([ana.words('late'), ana.anew('after')])).toEqual(['ignored', 'accepted']);
  });

  it('are tried apart where the text may not stand: what came before the one to blame is kept', () => {
    const [ana, juan] = [writer('ana'), writer('juan')];
    const { verdictsOn, text } = given();
    const verdicts = verdictsOn([ana.words('antes'), juan.words('b'), ana.image(), ana.anew('after')]);
    expect(verdicts).toEqual(['accepted', 'accepted', expect.stringMatching('^invalid:'), verdicts[2]]);
    expect(text()).toContain('antes');
    expect(text()).toContain('b');
  });
});
