import type { ClauseId } from '@articulado/base';
import { createDraft, insertText, readDraft } from '@articulado/draft-document';
import { storedUpdatesOf, ClientIdLeases } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { until } from '../../libs/adapters/collab-sync/src/testing/clients.js';
import { givenDraft, givenPerson } from '../../libs/adapters/collab-sync/src/testing/given-drafts.js';
import { type Host, startHost } from '../../libs/adapters/collab-sync/src/testing/host.js';
import { storedDoc } from '../../libs/adapters/collab-sync/src/testing/stored-draft.js';
import { clocksUsedTwice } from './visits/clock-ledger.js';
import { Window } from './visits/window.js';

/** A server process that others think dead is lent an id for a page, and loses it again before the page is in the room. */
describe('a client id that is taken away while its page comes in', () => {
  let database: FreshDatabase;
  let hosts: Host[];
  let draftId: string;
  const windows: Window[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    hosts = [await startHost(database.url), await startHost(database.url)];
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
    jest.restoreAllMocks();
    for (const window of windows.splice(0)) await window.close();
  });
  afterAll(async () => {
    for (const host of hosts) await host.close();
    expect(hosts.flatMap(({ faults }) => faults)).toEqual([]);
    await database.drop();
  });

  const open = async (person: string, host: number): Promise<Window> => {
    const window = await Window.open(person, draftId, Number(new URL(hosts[host]!.address).port));
    windows.push(window);
    return window;
  };
  const saved = (window: Window) => until('the window says saved', () => window.isSaved);
  const write = ({ doc }: Window, words: string) => insertText(doc, 'uno' as ClauseId, 0, words);
  /** The answer of the next call is held back until it is let go. */
  const hold = (name: 'lend' | 'holders') => {
    const gate = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const real = ClientIdLeases.prototype[name] as (...given: unknown[]) => Promise<unknown>;
    jest.spyOn(ClientIdLeases.prototype, name).mockImplementationOnce(async function (this: ClientIdLeases, ...given) {
      const answer = await real.apply(this, given);
      answered.resolve();
      await gate.promise;
      return answer as never;
    });
    return { answered: answered.promise, letGo: gate.resolve };
  };
  /** Everybody else thinks that the process is dead which was lent the only id of a person. */
  const thinkDead = () =>
    database.dataSource.query(
      `UPDATE server_process SET seen_at = now() - interval '1 day' WHERE id =
        (SELECT process_id FROM draft_client c JOIN person p ON p.id = c.person_id WHERE draft_id = $1 AND p.name = 'maria')`,
      [draftId],
    );
  /** Both write under ids of their own, and nothing is lost. */
  const expectOwnIds = async (late: Window, other: Window) => {
    await saved(late);
    expect(late.doc.clientID).not.toBe(other.doc.clientID);
    write(late, 'tarde ');
    write(other, 'otra ');
    await Promise.all([late, other].map(saved));
    const text = readDraft(await storedDoc(hosts[0]!.log, draftId)).map(wordsOf);
    expect(text[0]!.split(' ').sort()).toEqual(['', 'hola', 'otra', 'tarde']);
    expect(clocksUsedTwice(storedUpdatesOf((await hosts[0]!.log.load(draftId))!))).toEqual([]);
    expect([...late.ends, ...other.ends]).toEqual([]);
  };

  it('is not written with, when the room has heard of the fence by then', async () => {
    const there = await open('juan', 0);
    await saved(there);
    const lending = hold('lend');
    const late = await open('maria', 0);
    await lending.answered;
    await thinkDead();
    const other = await open('maria', 1);
    await saved(other);
    write(there, 'hola ');
    await saved(there);
    lending.letGo();
    await expectOwnIds(late, other);
  });

  it('is not written with, when the room hears of the fence at that moment', async () => {
    const there = await open('juan', 0);
    await saved(there);
    const lending = hold('lend');
    const late = await open('maria', 0);
    await lending.answered;
    await thinkDead();
    const other = await open('maria', 1);
    await saved(other);
    const looking = hold('holders');
    write(there, 'hola ');
    await looking.answered;
    lending.letGo();
    await until('the page is in the room', () => hosts[0]!.collab.figures().connections === 2);
    looking.letGo();
    await saved(there);
    await expectOwnIds(late, other);
  });
});
