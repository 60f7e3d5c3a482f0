import { randomUUID } from 'node:crypto';
import type { ClauseId } from '@articulado/base';
import { createDraft, insertText, readDraft } from '@articulado/draft-document';
import { ClientIdLeases, DraftLog } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { wordsOf } from '@articulado/policy-text';
import * as decoding from 'lib0/decoding';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { syncStep2Frame, updateFrame } from './frames.js';
import { browserOf, type RawClient, rawClient, until } from './testing/clients.js';
import { givenDraft, givenPerson } from './testing/given-drafts.js';
import { type Host, startHost } from './testing/host.js';
import { storedDoc } from './testing/stored-draft.js';

const giveBack = Uint8Array.of(21);

/** A page that says what no page of ours would, and in an order that none would choose. */
interface Page extends RawClient {
  readonly doc: Y.Doc;
  readonly clientId: number;
  /** What it writes, to be sent. */
  write(words: string): Uint8Array;
  /** How the server has ended it so far. */
  readonly end: { reason?: string };
}

describe('client ids that a room holds for its pages', () => {
  let database: FreshDatabase;
  let hosts: Host[];
  let draftId: string;
  let first: Uint8Array;
  let mariaId: string;
  const pages: Page[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    const start = () => startHost(database.url, { leaseTimes: { graceMs: 0 } });
    hosts = [await start(), await start()];
    for (const sessionId of ['maria', 'juan']) {
      const personId = await givenPerson(database.dataSource, sessionId);
      if (sessionId === 'maria') mariaId = personId;
      for (const { authorizer } of hosts) authorizer.let({ sessionId, personId, name: sessionId, mayWrite: true });
    }
  });
  beforeEach(async () => {
    first = Y.encodeStateAsUpdate(createDraft([{ id: 'uno' as ClauseId, kind: 'article', depth: 0, content: [] }]));
    draftId = await givenDraft(database.dataSource, first);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const page of pages.splice(0)) {
      page.socket.close();
      await page.ended;
    }
  });
  afterAll(async () => {
    for (const host of hosts) await host.close();
    await database.drop();
  });

  const open = async (session = 'maria', host = 0): Promise<Page> => {
    const client = await rawClient(hosts[host]!.address, `${draftId}?replica=${randomUUID()}`, session);
    const lease = () => client.heard.find(([kind]) => kind === 21);
    await until('an id is lent', () => lease() !== undefined);
    const decoder = decoding.createDecoder(lease()!);
    decoding.readVarUint(decoder);
    const clientId = decoding.readVarUint(decoder);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, first);
    doc.clientID = clientId;
    const end: Page['end'] = {};
    void client.ended.then(({ reason }) => (end.reason = reason));
    const write = (words: string) => {
      const before = Y.encodeStateVector(doc);
      insertText(doc, 'uno' as ClauseId, 0, words);
      return Y.encodeStateAsUpdate(doc, before);
    };
    client.socket.send(syncStep2Frame(Y.encodeStateAsUpdate(new Y.Doc())));
    pages.push({ ...client, doc, clientId, write, end });
    return pages.at(-1)!;
  };
  const rowOf = async ({ clientId }: Page) => {
    const [row] = await database.dataSource.query<
      [{ replica_id: string | null; clock: string; free_from: Date | null }]
    >('SELECT replica_id, clock, free_from FROM draft_client WHERE draft_id = $1 AND client_id = $2', [
      draftId,
      clientId,
    ]);
    return row;
  };
  const stored = async () =>
    readDraft(await storedDoc(hosts[0]!.log, draftId))
      .map(wordsOf)
      .join();
  const isStored = (words: string) => until(`"${words}" is stored`, async () => (await stored()) === words);
  /** The page was told that all it wrote is stored; the row may be there before. */
  const isTold = (page: Page) =>
    until('the page is told', () => page.heard.some(([kind, step]) => kind === 0 && step === 2));
  const isGivenBack = (page: Page) =>
    until('the id is given back', async () => (await rowOf(page)).replica_id === null);

  it('are taken back with the clock of all that was written with them', async () => {
    const page = await open();
    page.socket.send(updateFrame(page.write('hola')));
    await isTold(page);
    page.socket.send(giveBack);
    await isGivenBack(page);
    expect(Number((await rowOf(page)).clock)).toBe('hola'.length);
  });

  it('are not taken back while something that was written with them waits for its commit', async () => {
    const page = await open();
    page.socket.send(updateFrame(page.write('hola')));
    page.socket.send(giveBack);
    await isStored('hola');
    expect((await rowOf(page)).replica_id).not.toBeNull();
    const other = await open();
    expect(other.clientId).not.toBe(page.clientId);
  });

  it('are written with no more by whoever gave them back', async () => {
    const page = await open();
    page.socket.send(giveBack);
    page.socket.send(updateFrame(page.write('hola')));
    expect(await page.ended).toMatchObject({ reason: 'client-id-taken' });
    expect(await stored()).toBe('');
  });

  it('cost nobody the connection who gave theirs back', async () => {
    const [page, gone] = [await open(), await open('juan')];
    page.socket.send(giveBack);
    await isGivenBack(page);
    gone.socket.terminate();
    await until('the id is left', async () => (await rowOf(gone)).free_from !== null);
    const next = await open('juan', 1);
    expect(next.clientId).toBe(gone.clientId);
    next.socket.send(updateFrame(next.write('hola')));
    await isTold(page);
    expect(page.end).toEqual({});
  });

  it('are left as lost where the room ends before all is read that others wrote', async () => {
    const [page, other] = [await open('maria', 0), await open('juan', 1)];
    const looking = Promise.withResolvers<'packed'>();
    jest.spyOn(DraftLog.prototype, 'since').mockImplementationOnce(() => looking.promise);
    const leave = jest.spyOn(ClientIdLeases.prototype, 'leave');
    other.socket.send(updateFrame(other.write('hola')));
    await until('the room reads on', () => jest.mocked(DraftLog.prototype.since).mock.calls.length > 0);
    page.socket.send(giveBack);
    await new Promise((resolve) => setTimeout(resolve, 100));
    looking.resolve('packed');
    expect(await page.ended).toMatchObject({ reason: 'restart' });
    await until('the id is left', async () => (await rowOf(page)).free_from !== null);
    expect(leave).toHaveBeenCalledWith(expect.any(Array), { lost: true });
    expect((await rowOf(page)).replica_id).not.toBeNull();
  });

  /** Two pages of one room write, and the second one is gone before the commit of the first has an answer. */
  const leaveBehind = async (words: string) => {
    const [there, gone] = [await open('juan'), await open()];
    const gate = Promise.withResolvers<void>();
    const append = hosts[0]!.log.append.bind(hosts[0]!.log);
    jest.spyOn(DraftLog.prototype, 'append').mockImplementationOnce(async (batches) => {
      await gate.promise;
      return append(batches);
    });
    there.socket.send(updateFrame(there.write('a')));
    await until('a commit is under way', () => jest.mocked(DraftLog.prototype.append).mock.calls.length > 0);
    const { queuedBytes } = hosts[0]!.collab.figures();
    gone.socket.send(updateFrame(gone.write(words)));
    await until('the words wait', () => hosts[0]!.collab.figures().queuedBytes > queuedBytes);
    gone.socket.terminate();
    await until('the id is left', async () => (await rowOf(gone)).free_from !== null);
    return { gone, answer: () => gate.resolve() };
  };

  it('keep what a page left behind that was closed while it waited', async () => {
    const { answer } = await leaveBehind('dejado');
    answer();
    await until(
      'both are stored',
      async () => [...(await stored())].sort().join('') === [...'adejado'].sort().join(''),
    );
  });

  it('keep nothing of what a page left behind, once its id went to another', async () => {
    const { gone, answer } = await leaveBehind('dejado para siempre');
    const next = await open('maria', 1);
    expect(next.clientId).toBe(gone.clientId);
    next.socket.send(updateFrame(next.write('otro')));
    await isStored('otro');
    answer();
    await until('the first page’s is stored', async () => (await stored()).length === 'aotro'.length);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(['aotro', 'otroa']).toContain(await stored());
  });

  it('go to another without the first page hearing what that one writes: it would take the words for its own, and write them anew', async () => {
    const [page, witness] = [await open('maria', 0), await open('juan', 0)];
    await database.dataSource.query('UPDATE draft_client SET free_from = now() WHERE client_id = $1', [page.clientId]);
    const next = await open('maria', 1);
    expect(next.clientId).toBe(page.clientId);
    next.socket.send(updateFrame(next.write('otro')));
    await until('the room has told it', () => witness.heard.some(([kind, step]) => kind === 0 && step === 2));
    expect(await page.ended).toMatchObject({ reason: 'restart' });
    expect(page.heard.filter(([kind, step]) => kind === 0 && step === 2)).toEqual([]);
  });

  it('are left at once by a page that was closed, and as lost by one whose connection broke', async () => {
    const leave = jest.spyOn(ClientIdLeases.prototype, 'leave');
    for (const [end, lost] of [
      [(page: Page) => page.socket.close(1001), false],
      [(page: Page) => page.socket.terminate(), true],
    ] as const) {
      const page = await open();
      leave.mockClear();
      end(page);
      await until('the id is left', async () => (await rowOf(page)).free_from !== null);
      expect(leave).toHaveBeenCalledWith(expect.any(Array), { lost });
    }
  });

  /** The answer of the next loan comes when it is let go. */
  const holdLoan = () => {
    const gate = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const lend = ClientIdLeases.prototype.lend;
    jest.spyOn(ClientIdLeases.prototype, 'lend').mockImplementationOnce(async function (this: ClientIdLeases, replica) {
      asked.resolve();
      const lease = await lend.call(this, replica);
      await gate.promise;
      return lease;
    });
    return { asked: asked.promise, letGo: () => gate.resolve() };
  };
  /** Comes again as a page does, where a slow machine can't clear rights and room in time and no loan was asked for. */
  const comeUntil = async (asked: Promise<void>, come: () => Promise<unknown>): Promise<void> => {
    const isAsked = asked.then(() => true);
    while (!(await Promise.race([isAsked, come().then(() => false)])));
  };
  const isLeft = () =>
    until('the id is left', async () => {
      const [row] = await database.dataSource.query<{ free_from: Date | null }[]>(
        'SELECT free_from FROM draft_client WHERE draft_id = $1',
        [draftId],
      );
      return row?.free_from != null;
    });

  it('are left where the page is gone before it is let in', async () => {
    const loan = holdLoan();
    const Socket = browserOf('maria') as unknown as typeof WebSocket;
    let socket: WebSocket | undefined;
    await comeUntil(loan.asked, () => {
      const coming = new Socket(`${hosts[0]!.address}/${draftId}?replica=${randomUUID()}`);
      coming.on('error', () => {});
      socket = coming;
      return new Promise((resolve) => coming.once('close', resolve));
    });
    socket!.terminate();
    await new Promise((resolve) => setTimeout(resolve, 50));
    loan.letGo();
    await isLeft();
  });

  it('are left where the loan comes too late for the page', async () => {
    const impatient = await startHost(database.url, { limits: { admissionMs: 500 } });
    try {
      impatient.authorizer.let({ sessionId: 'maria', personId: mariaId, name: 'maria', mayWrite: true });
      const loan = holdLoan();
      let turnedAway: Promise<void> | undefined;
      await comeUntil(loan.asked, () => {
        const client = rawClient(impatient.address, `${draftId}?replica=${randomUUID()}`, 'maria');
        turnedAway = expect(client).rejects.toThrow('503');
        return turnedAway;
      });
      await turnedAway;
      loan.letGo();
      await isLeft();
    } finally {
      await impatient.close();
    }
  });

  it('are not lent to who only reads', async () => {
    for (const { authorizer } of hosts) authorizer.change('juan', { mayWrite: false });
    const lend = jest.spyOn(ClientIdLeases.prototype, 'lend');
    const reader = await rawClient(hosts[0]!.address, `${draftId}?replica=${randomUUID()}`, 'juan');
    await until('the room speaks', () => reader.heard.length > 0);
    expect(lend).not.toHaveBeenCalled();
    reader.socket.close();
    await reader.ended;
    for (const { authorizer } of hosts) authorizer.change('juan', { mayWrite: true });
  });
});
