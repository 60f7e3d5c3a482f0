import { ClusterBus } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { type StockClient, stockClient, until } from './testing/clients.js';
import { givenDraft, givenPerson } from './testing/given-drafts.js';
import { anythingGoes, type Host, startHost } from './testing/host.js';

describe('presence on two server processes', () => {
  let database: FreshDatabase;
  let personIds: Record<'maria' | 'juan', string>;
  const clients: StockClient[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    personIds = {
      maria: await givenPerson(database.dataSource, 'María'),
      juan: await givenPerson(database.dataSource, 'Juan'),
    };
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.leave();
  });
  afterAll(() => database.drop());

  /** One that says nothing by itself while a test lasts. */
  const startProcess = async (): Promise<Host> => {
    const host = await startHost(database.url, { watchDraft: anythingGoes, limits: { renewMs: 600_000 } });
    for (const [sessionId, personId] of Object.entries(personIds))
      host.authorizer.let({ sessionId, personId, name: sessionId, mayWrite: true });
    return host;
  };
  const join = async (host: Host, draft: string, session: string): Promise<StockClient> => {
    const client = stockClient(host.address, draft, session);
    clients.push(client);
    await until(`${session} is synced`, () => client.provider.synced);
    return client;
  };
  const point = (client: StockClient, anchor: number) =>
    client.provider.awareness.setLocalStateField('cursor', { anchor });
  const sees = (client: StockClient, whose: StockClient, anchor: number) =>
    until(`caret ${anchor} is seen`, () => {
      const state = client.provider.awareness.getStates().get(whose.doc.clientID);
      return (state?.['cursor'] as { anchor: number } | undefined)?.anchor === anchor;
    });

  it('tells carets to nobody as long as no other process has the draft open, and then all of them', async () => {
    const told: string[] = [];
    const ear = await ClusterBus.open(database.url, () => {});
    ear.subscribe('presence', (message) => told.push(message));
    const [one, other] = [await startProcess(), await startProcess()];
    const draft = await givenDraft(database.dataSource);
    const [maria, juan] = [await join(one, draft, 'maria'), await join(one, draft, 'juan')];
    for (let anchor = 1; anchor <= 3; anchor += 1) {
      point(maria, anchor);
      await sees(juan, maria, anchor);
    }
    const late = await join(other, draft, 'juan');
    await sees(late, maria, 3);
    point(maria, 4);
    await sees(late, maria, 4);
    point(late, 9);
    await sees(maria, late, 9);
    const kinds = told.map((message) => (JSON.parse(message) as [string, { kind: string }])[1].kind);
    expect(kinds.slice(0, 3)).toEqual(['who-is-there', 'who-is-there', 'entries']);
    await Promise.all([one.close(), other.close(), ear.close()]);
  });
});
