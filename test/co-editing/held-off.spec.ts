import type { ClauseId } from '@articulado/base';
import { createDraft, insertText } from '@articulado/draft-document';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { browserOf, until } from '../../libs/adapters/collab-sync/src/testing/clients.js';
import { givenDraft, givenPerson } from '../../libs/adapters/collab-sync/src/testing/given-drafts.js';
import { type Host, startHost } from '../../libs/adapters/collab-sync/src/testing/host.js';
import { storedDoc } from '../../libs/adapters/collab-sync/src/testing/stored-draft.js';
import { DraftConnection, type HeldOff } from '../../libs/adapters/editor/src/connection.js';
import { textOf } from './servers/page.js';

describe('a page for which there is no room', () => {
  let database: FreshDatabase;
  let host: Host;
  const open = new Set<DraftConnection>();
  beforeAll(async () => {
    database = await freshDatabase();
    host = await startHost(database.url, { limits: { maxSocketsPerSession: 1 } });
    const personId = await givenPerson(database.dataSource, 'maria');
    host.authorizer.let({ sessionId: 'maria', personId, name: 'María', mayWrite: true });
  });
  afterAll(async () => {
    for (const connection of open) leave(connection);
    await host.close();
    await database.drop();
  });

  function leave(connection: DraftConnection): void {
    open.delete(connection);
    connection.destroy();
    connection.awareness.destroy();
  }
  const come = (draftId: string) => {
    const page = { doc: new Y.Doc(), told: [] as (HeldOff | undefined)[], ends: [] as string[] };
    const connection = new DraftConnection({
      serverUrl: host.address,
      draftId,
      doc: page.doc,
      WebSocketPolyfill: browserOf('maria') as unknown as typeof WebSocket,
      onHeldOff: (why) => page.told.at(-1) !== why && page.told.push(why),
      onEnd: (end) => page.ends.push(end),
    });
    open.add(connection);
    return { ...page, connection };
  };

  it('is told why, tries again ever more slowly, and comes in with what was written meanwhile once there is room', async () => {
    const clause = { id: 'uno' as ClauseId, kind: 'article', depth: 0, content: [] } as const;
    const draftId = await givenDraft(database.dataSource, Y.encodeStateAsUpdate(createDraft([clause])));
    const first = come(draftId);
    await until('the first is in', () => first.connection.saving === 'saved');
    const asked = jest.spyOn(host.authorizer, 'authorize');
    const second = come(draftId);
    Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.doc));
    insertText(second.doc, clause.id, 0, 'mientras tanto');
    await until('it is told', () => second.told.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect([second.told, second.ends, second.connection.saving]).toEqual([['too-many-of-session'], [], 'not-saved']);
    expect(asked.mock.calls.length).toBeLessThanOrEqual(5); // after 200, 400, 800 ms, and so on
    leave(first.connection);
    await until('it is in', () => second.connection.saving === 'saved');
    expect(second.told).toEqual(['too-many-of-session', undefined]);
    expect(textOf(await storedDoc(host.log, draftId))).toBe('mientras tanto');
    expect(host.faults).toEqual([]);
  });
});
