import type { ClauseId } from '@articulado/base';
import { createDraft, insertText, readDraft } from '@articulado/draft-document';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { wordsOf } from '@articulado/policy-text';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { leaseFrame, syncStep1Frame, syncStep2Frame, updateFrame } from '../../libs/adapters/collab-sync/src/frames.js';
import { browserOf, rawClient, stockClient, until } from '../../libs/adapters/collab-sync/src/testing/clients.js';
import { givenDraft, givenPerson } from '../../libs/adapters/collab-sync/src/testing/given-drafts.js';
import { type Host, startHost } from '../../libs/adapters/collab-sync/src/testing/host.js';
import { storedDoc } from '../../libs/adapters/collab-sync/src/testing/stored-draft.js';
import { DraftConnection } from '../../libs/adapters/editor/src/connection.js';
import { Replica } from '../../libs/adapters/editor/src/replica.js';
import { Window } from './visits/window.js';

const graceMs = 400;

describe('client ids that the server lends', () => {
  let database: FreshDatabase;
  let hosts: Host[];
  let draftId: string;
  const windows: Window[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    const start = () => startHost(database.url, { leaseTimes: { graceMs } });
    hosts = [await start(), await start()];
    for (const sessionId of ['maria', 'juan']) {
      const personId = await givenPerson(database.dataSource, sessionId);
      for (const { authorizer } of hosts) authorizer.let({ sessionId, personId, name: sessionId, mayWrite: true });
    }
  });
  beforeEach(async () => {
    const first = createDraft([{ id: 'uno' as ClauseId, kind: 'article', depth: 0, content: [] }]);
    draftId = await givenDraft(database.dataSource, Y.encodeStateAsUpdate(first));
  });
  afterEach(async () => {
    for (const window of windows.splice(0)) await window.close();
  });
  afterAll(async () => {
    for (const host of hosts) await host.close();
    expect(hosts.flatMap(({ faults }) => faults)).toEqual([]);
    await database.drop();
  });

  const port = (host = 0) => Number(new URL(hosts[host]!.address).port);
  const open = async (person = 'maria', host = 0): Promise<Window> => {
    const window = await Window.open(person, draftId, port(host));
    windows.push(window);
    await saved(window);
    return window;
  };
  const saved = (window: Window) => until('the window says saved', () => window.isSaved);
  const write = ({ doc }: Window, words: string, at = lengthIn(doc)) => insertText(doc, 'uno' as ClauseId, at, words);
  const say = async (window: Window, words: string) => {
    write(window, words);
    await saved(window);
  };
  const leave = async (window: Window, how: 'close' | 'closeBare' | 'crash') => {
    windows.splice(windows.indexOf(window), 1);
    await window[how]();
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const lengthIn = (doc: Y.Doc) => textIn(doc).length;
  const textIn = (doc: Y.Doc) => readDraft(doc).map(wordsOf).join('\n');
  const stored = () => storedDoc(hosts[0]!.log, draftId);
  const text = async () => textIn(await stored());
  /** Ids in the log beside the one that the draft began with. */
  const ids = async () => [...(await stored()).store.clients.keys()].length - 1;

  it('are those that the same person used before, one for as many visits as there are', async () => {
    const used = new Set<number>();
    for (const host of [0, 1, 0, 1]) {
      const window = await open('maria', host);
      await say(window, 'a');
      used.add(window.doc.clientID);
      await leave(window, 'close');
    }
    const other = await open('juan');
    await say(other, 'b');
    expect(used.size).toBe(1);
    expect(used).not.toContain(other.doc.clientID);
    expect(await ids()).toBe(2);
  });

  it('are as many as there are windows at once', async () => {
    for (let visit = 0; visit < 3; visit += 1) {
      const [one, two] = [await open(), await open()];
      expect(one.doc.clientID).not.toBe(two.doc.clientID);
      await say(one, 'a');
      await say(two, 'b');
      await leave(one, 'close');
      await leave(two, 'close');
    }
    expect(await ids()).toBe(2);
  });

  it('go on at once from a page that the browser closed, and after a while from one that was lost', async () => {
    const closed = await open();
    await say(closed, 'a');
    await leave(closed, 'closeBare');
    const second = await open();
    expect(second.doc.clientID).toBe(closed.doc.clientID);
    await say(second, 'b');
    await leave(second, 'crash');
    const third = await open();
    expect(third.doc.clientID).not.toBe(second.doc.clientID);
    await say(third, 'c');
    await new Promise((resolve) => setTimeout(resolve, graceMs));
    const fourth = await open();
    expect(fourth.doc.clientID).toBe(second.doc.clientID);
    await say(fourth, 'd');
    expect([await text(), await ids()]).toEqual(['abcd', 2]);
  });

  it('a page keeps its own through a cut, another process and a restart', async () => {
    const window = await open();
    await say(window, 'a');
    const own = window.doc.clientID;
    window.line.cut();
    write(window, 'b');
    window.line.lead(port(1));
    await saved(window);
    expect([await text(), window.doc.clientID, window.leaseEnds, await ids()]).toEqual(['ab', own, 0, 1]);
  });

  it('words of a page that was away while its id went to another window are written anew, in their place, and nothing is asked', async () => {
    const away = await open();
    await say(away, 'uno dos');
    away.line.cut();
    write(away, 'y medio ', 4);
    const taken = away.doc.clientID;
    await new Promise((resolve) => setTimeout(resolve, graceMs + 100));
    const other = await open('maria', 1);
    expect(other.doc.clientID).toBe(taken);
    await say(other, ' tres');
    write(away, '¡', 0);
    away.line.lead(port(0));
    await saved(away);
    expect([away.leaseEnds, away.ends]).toEqual([1, []]);
    expect(away.doc.clientID).not.toBe(taken);
    expect([await text(), await ids()]).toEqual(['¡uno y medio dos tres', 2]);
    await say(other, ' cuatro');
    await until('both have all', () => textIn(away.doc) === '¡uno y medio dos tres cuatro');
  });

  it('a page that was away with nothing unsaved goes on in the same document', async () => {
    const away = await open();
    await say(away, 'uno');
    const { doc } = away;
    away.line.cut();
    await new Promise((resolve) => setTimeout(resolve, graceMs + 100));
    await say(await open(), ' dos');
    away.line.lead(port(0));
    await until('it has the other words', () => textIn(doc) === 'uno dos');
    expect([away.doc, away.leaseEnds]).toEqual([doc, 0]);
    await say(away, ' tres');
    expect([await text(), await ids()]).toEqual(['uno dos tres', 2]);
  });

  it('a process that was thought dead writes nothing past the fence, though its pages are connected', async () => {
    const window = await open('maria', 0);
    await say(window, 'uno');
    const taken = window.doc.clientID;
    await database.dataSource.query(`UPDATE server_process SET seen_at = now() - interval '1 day'`);
    await database.dataSource.query(
      'UPDATE server_process SET seen_at = now() WHERE id <> (SELECT process_id FROM draft_client WHERE client_id = $1)',
      [taken],
    );
    const other = await open('maria', 1);
    expect(other.doc.clientID).toBe(taken);
    write(window, 'cero ', 0);
    await until('the window was told', () => window.leaseEnds === 1);
    await saved(window);
    await say(other, ' dos');
    expect([await text(), window.ends, other.ends]).toEqual(['cero uno dos', [], []]);
    expect(await ids()).toBe(2);
  });

  it('nobody else writes with them, whoever opened the room first, the same person on another connection neither', async () => {
    const window = await open('juan', 1);
    await say(window, 'a');
    const twin = new Y.Doc();
    Y.applyUpdate(twin, Y.encodeStateAsUpdate(window.doc));
    twin.clientID = window.doc.clientID;
    insertText(twin, 'uno' as ClauseId, 0, 'b');
    for (const host of [0, 1]) {
      const client = stockClient(hosts[host]!.address, draftId, 'juan', twin);
      expect(await client.ended).toEqual({ code: 4409, reason: 'client-id-taken' });
      client.leave();
    }
    expect(await text()).toBe('a');
    await say(window, 'c');
    expect(await text()).toBe('ac');
  });

  it('a replica that nobody knows of must begin afresh, and one of somebody else too', async () => {
    const window = await open('maria');
    const [{ replica_id: replica }] = await database.dataSource.query<[{ replica_id: string }]>(
      'SELECT replica_id FROM draft_client WHERE draft_id = $1',
      [draftId],
    );
    const claim = (id: string, session: string, client = window.doc.clientID) =>
      rawClient(hosts[0]!.address, `${draftId}?replica=${id}&client=${client}`, session).then(({ ended }) => ended);
    const refused = { code: 4409, reason: 'client-id-taken' };
    expect(await claim('00000000-0000-4000-8000-000000000000', 'maria')).toEqual(refused);
    expect(await claim(replica, 'juan')).toEqual(refused);
    expect(await claim(replica, 'maria', 12)).toEqual(refused);
  });

  it('a page that the browser brings back after it gave its id back goes on with another', async () => {
    const window = await open();
    await say(window, 'a');
    const given = window.doc.clientID;
    window.giveBack();
    write(window, 'b');
    await saved(window);
    const other = await open();
    expect([other.doc.clientID, window.doc.clientID === given]).toEqual([given, false]);
    await say(other, 'c');
    await until('both have all', () => textIn(window.doc) === 'abc');
    window.line.cut();
    write(window, 'd');
    window.line.lead(port(0));
    await saved(window);
    expect(await text()).toBe('abcd');
  });
});

describe('a page that was lent a client id', () => {
  it('writes with it only when it holds all that was written with it', async () => {
    const first = createDraft([{ id: 'uno' as ClauseId, kind: 'article', depth: 0, content: [] }]);
    const known = Y.encodeStateAsUpdate(first);
    first.clientID = 4_711;
    const vector = Y.encodeStateVector(first);
    insertText(first, 'uno' as ClauseId, 0, 'ya escrito');
    const later = Y.encodeStateAsUpdate(first, vector);
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    let tellLater = () => {};
    server.on('connection', (socket) => {
      socket.send(leaseFrame({ clientId: 4_711, clock: 'ya escrito'.length }));
      socket.send(syncStep1Frame(vector));
      socket.send(syncStep2Frame(known));
      tellLater = () => socket.send(updateFrame(later));
    });
    await new Promise((resolve) => server.once('listening', resolve));
    const doc = new Y.Doc();
    const page = new DraftConnection({
      serverUrl: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
      draftId: 'x',
      doc,
      replica: new Replica(),
      WebSocketPolyfill: browserOf('maria') as unknown as typeof WebSocket,
    });
    try {
      await until('it is saved', () => page.saving === 'saved');
      expect(doc.clientID).not.toBe(4_711);
      tellLater();
      await until('it has the words', () => readDraft(doc).some((clause) => wordsOf(clause) === 'ya escrito'));
      expect([doc.clientID, page.awareness.clientID]).toEqual([4_711, 4_711]);
    } finally {
      page.destroy();
      page.awareness.destroy();
      server.close();
      for (const client of server.clients) client.terminate();
    }
  });
});
