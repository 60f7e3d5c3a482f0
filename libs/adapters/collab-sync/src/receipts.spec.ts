import type { ClauseId } from '@articulado/base';
import { createDraft, insertText } from '@articulado/draft-document';
import { DraftLog } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { updateFrame } from './frames.js';
import { type RawClient, rawClient, until } from './testing/clients.js';
import { givenDraft, givenPerson } from './testing/given-drafts.js';
import { type Host, startHost } from './testing/host.js';

/** The echo of an update is what its author takes for the proof that it is stored. */
describe('the receipt of an update', () => {
  let database: FreshDatabase;
  let host: Host;
  let doc: Y.Doc;
  beforeAll(async () => {
    database = await freshDatabase();
    host = await startHost(database.url);
    const personId = await givenPerson(database.dataSource, 'María');
    host.authorizer.let({ sessionId: 'maria', personId, name: 'María', mayWrite: true });
  });
  beforeEach(() => {
    doc = createDraft([{ id: 'uno' as ClauseId, kind: 'article', depth: 0, content: [] }]);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  /** Whether the next commit finds that another process wrote first. */
  let isBehind = false;
  /** Every commit waits until it is let go. */
  const holdCommits = () => {
    const held: (() => void)[] = [];
    const append = host.log.append.bind(host.log);
    jest.spyOn(DraftLog.prototype, 'append').mockImplementation(async (batches) => {
      await new Promise<void>((resolve) => held.push(resolve));
      if (!isBehind) return append(batches);
      isBehind = false;
      return batches.map(() => 'behind' as const);
    });
    return held;
  };
  const write = (words: string) => {
    const before = Y.encodeStateVector(doc);
    insertText(doc, 'uno' as ClauseId, 0, words);
    return updateFrame(Y.encodeStateAsUpdate(doc, before));
  };

  /** One who writes, and has been told of so many updates. */
  const writer = async () => {
    const draftId = await givenDraft(database.dataSource, Y.encodeStateAsUpdate(doc));
    const { socket, heard, ended } = await rawClient(host.address, draftId, 'maria');
    const receipts = () => heard.filter(([kind, step]) => kind === 0 && step === 2).length;
    const leave = async () => {
      socket.close();
      await ended;
    };
    return { socket, receipts, leave };
  };
  /** Sends one update twice while another is being committed, so that both are tried together. */
  const sendTwice = async (socket: RawClient['socket'], held: (() => void)[]) => {
    socket.send(write('a'));
    await until('the first is being committed', () => held.length === 1);
    const again = write('b');
    socket.send(again);
    socket.send(again);
    await until('both wait', () => host.collab.figures().queuedBytes > 2 * again.length);
    held[0]!();
    await until('both are being committed', () => held.length === 2);
  };
  const aMoment = () => new Promise((resolve) => setTimeout(resolve, 50));

  it('comes once its words are stored, also to who sends them twice at once', async () => {
    const held = holdCommits();
    const { socket, receipts, leave } = await writer();
    await sendTwice(socket, held);
    await aMoment();
    expect(receipts()).toBe(1);
    held[1]!();
    await until('both have their receipt', () => receipts() === 3);
    await leave();
  });

  it('waits where what it is about is tried again, because a client id was taken away meanwhile', async () => {
    const held = holdCommits();
    const { socket, receipts, leave } = await writer();
    await sendTwice(socket, held);
    jest.spyOn(DraftLog.prototype, 'since').mockImplementationOnce(() => Promise.resolve({ updates: [], fence: 99 }));
    isBehind = true;
    held[1]!();
    await until('they are being committed again', () => held.length === 3);
    await aMoment();
    expect(receipts()).toBe(1);
    while (receipts() < 3) {
      await aMoment();
      held.at(-1)!();
    }
    await leave();
  });
});
