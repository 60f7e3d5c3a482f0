import type { ClauseId } from '@articulado/base';
import { createDraft, insertText } from '@articulado/draft-document';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { browserOf, rawClient, until } from '../../libs/adapters/collab-sync/src/testing/clients.js';
import { givenDraft, givenPerson } from '../../libs/adapters/collab-sync/src/testing/given-drafts.js';
import { type Host, startHost } from '../../libs/adapters/collab-sync/src/testing/host.js';
import { storedDoc } from '../../libs/adapters/collab-sync/src/testing/stored-draft.js';
import { DraftConnection } from '../../libs/adapters/editor/src/connection.js';
import { Gateway } from './servers/gateway.js';
import { textOf } from './servers/page.js';

/** Two servers behind one balancer while they are updated: one knows only format 1 of drafts, the other format 2. */
describe('pages and servers that know different formats of drafts', () => {
  let database: FreshDatabase;
  let older: Host;
  let newer: Host;
  let draftId: string;
  const closing: (() => void | Promise<void>)[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    older = await startHost(database.url, { format: 1 });
    newer = await startHost(database.url, { format: 2 });
    const personId = await givenPerson(database.dataSource, 'maria');
    for (const { authorizer } of [older, newer])
      authorizer.let({ sessionId: 'maria', personId, name: 'María', mayWrite: true });
  });
  beforeEach(async () => {
    const first = createDraft([{ id: 'uno' as ClauseId, kind: 'article', depth: 0, content: [] }]);
    draftId = await givenDraft(database.dataSource, Y.encodeStateAsUpdate(first));
    await isStoredIn(1);
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  afterAll(async () => {
    for (const host of [older, newer]) await host.close();
    expect([older, newer].flatMap(({ faults }) => faults)).toEqual([]);
    await database.drop();
  });

  const isStoredIn = (format: number) =>
    database.dataSource.query('UPDATE draft SET format = $2 WHERE id = $1', [draftId, format]);
  const port = ({ address }: Host) => Number(new URL(address).port);
  const pageOf = async (format: number, host: Host) => {
    const line = await Gateway.open(port(host));
    const told = { isServerOlder: [] as boolean[], ends: [] as string[] };
    const doc = new Y.Doc();
    const connection = new DraftConnection({
      serverUrl: line.address,
      draftId,
      doc,
      format,
      WebSocketPolyfill: browserOf('maria') as unknown as typeof WebSocket,
      onHeldOff: (why) => {
        const isOlder = why === 'server-older';
        if (told.isServerOlder.at(-1) !== isOlder) told.isServerOlder.push(isOlder);
      },
      onEnd: (end) => told.ends.push(end),
    });
    closing.push(async () => {
      connection.destroy();
      connection.awareness.destroy();
      await line.close();
    });
    return { line, told, doc, connection };
  };
  const saved = ({ connection }: { connection: DraftConnection }) =>
    until('the page says saved', () => connection.saving === 'saved');
  const end = async (host: Host, format?: number) => {
    const asked = format === undefined ? draftId : `${draftId}?format=${format}`;
    return (await rawClient(host.address, asked, 'maria')).ended;
  };

  it('a newer page waits for a server of its age, and keeps what was written in it meanwhile', async () => {
    await isStoredIn(2);
    const page = await pageOf(2, newer);
    await saved(page);
    page.line.lead(port(older));
    insertText(page.doc, 'uno' as ClauseId, 0, 'escrito mientras tanto');
    await until('it is told that the server is older', () => page.told.isServerOlder.at(-1) === true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([page.told.ends, page.connection.saving]).toEqual([[], 'not-saved']);
    page.line.lead(port(newer));
    await saved(page);
    expect(page.told).toEqual({ isServerOlder: [false, true, false], ends: [] });
    expect(textOf(await storedDoc(newer.log, draftId))).toBe('escrito mientras tanto');
  });

  it('an older page is told to load anew by a newer server', async () => {
    await isStoredIn(2);
    const page = await pageOf(1, newer);
    await until('it is told', () => page.told.ends.length > 0);
    expect(page.told).toEqual({ isServerOlder: [], ends: ['format'] });
  });

  it('an older server lets nobody in whose draft is newer than it, a page of its own age and the stock provider neither', async () => {
    await isStoredIn(2);
    for (const format of [1, 2, undefined])
      expect(await end(older, format)).toEqual({ code: 1013, reason: 'server-older' });
  });

  it('pages of the age of the draft come in, and those that say nothing', async () => {
    const page = await pageOf(1, older);
    await saved(page);
    const silent = await rawClient(older.address, draftId, 'maria');
    await until('it is greeted', () => silent.heard.length > 0);
    silent.socket.close();
    expect(await end(older, 2)).toEqual({ code: 1013, reason: 'server-older' });
    expect(await end(older, 0)).toEqual({ code: 4426, reason: 'format' });
  });
});
