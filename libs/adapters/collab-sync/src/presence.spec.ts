import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { presenceFrame } from './frames.js';
import { rawClient, type StockClient, stockClient, until } from './testing/clients.js';
import { givenDraft, givenPerson } from './testing/given-drafts.js';
import { anythingGoes, type Host, startHost } from './testing/host.js';

describe('presence', () => {
  let database: FreshDatabase;
  let host: Host;
  let draft: string;
  let maria: StockClient;
  let juan: StockClient;
  beforeAll(async () => {
    database = await freshDatabase();
    host = await startHost(database.url, { watchDraft: anythingGoes });
    const [mariaId, juanId] = [
      await givenPerson(database.dataSource, 'María'),
      await givenPerson(database.dataSource, 'Juan'),
    ];
    host.authorizer.let({
      sessionId: 'maria',
      personId: mariaId,
      name: 'María',
      organization: 'SENACYT',
      mayWrite: true,
    });
    host.authorizer.let({ sessionId: 'juan', personId: juanId, name: 'Juan', mayWrite: true });
    draft = await givenDraft(database.dataSource);
  });
  beforeEach(async () => {
    maria = stockClient(host.address, draft, 'maria');
    juan = stockClient(host.address, draft, 'juan');
    maria.provider.awareness.setLocalStateField('cursor', { anchor: 1 });
    await until('Juan sees María', () => ofMaria() !== undefined);
    await until('María sees Juan', () => maria.provider.awareness.getStates().has(juan.doc.clientID));
  });
  afterEach(() => {
    maria.leave();
    juan.leave();
  });
  afterAll(async () => {
    await host.close();
    await database.drop();
  });
  const ofMaria = () => juan.provider.awareness.getStates().get(maria.doc.clientID);

  it('check 35: shows the name of the session, whatever the client says, and no id of a person', async () => {
    maria.provider.awareness.setLocalStateField('user', { name: 'El Presidente', personId: 'x' });
    maria.provider.awareness.setLocalStateField('cursor', { anchor: 2 });
    await until('Juan sees the caret', () => (ofMaria()?.['cursor'] as { anchor: number } | undefined)?.anchor === 2);
    expect(ofMaria()).toEqual({
      cursor: { anchor: 2 },
      user: { name: 'María', organization: 'SENACYT' },
    });
  });

  it("check 35: closes who speaks for another's caret, and the victim stays", async () => {
    const eva = await rawClient(host.address, draft, 'juan');
    const state = (name: string) => JSON.stringify({ user: { name }, cursor: { anchor: 9 } });
    eva.socket.send(presenceFrame([{ clientId: 7, clock: 1, state: state('Juan') }]));
    eva.socket.send(presenceFrame([{ clientId: maria.doc.clientID, clock: 1_000, state: state('falsa') }]));
    expect(await eva.ended).toEqual({ code: 4403, reason: 'forged-presence' });
    expect(maria.provider.wsconnected).toBe(true);
    expect(ofMaria()).toMatchObject({ cursor: { anchor: 1 }, user: { name: 'María' } });
  });

  it("lets nobody take another's caret away, and bears the echo of a stock client", async () => {
    const eva = await rawClient(host.address, draft, 'juan');
    const clientId = maria.doc.clientID;
    eva.socket.send(presenceFrame([{ clientId, clock: 0, state: '{"cursor":{"anchor":8}}' }]));
    eva.socket.send(presenceFrame([{ clientId, clock: 99, state: 'null' }]));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(eva.socket.readyState).toBe(eva.socket.OPEN);
    expect(ofMaria()).toMatchObject({ cursor: { anchor: 1 } });
    eva.socket.terminate();
  });

  it('takes a caret away when its owner leaves, and shows it again on return', async () => {
    maria.provider.disconnect();
    await until('María is gone', () => ofMaria() === undefined);
    maria.provider.connect();
    await until('María is back', () => (ofMaria()?.['cursor'] as { anchor: number } | undefined)?.anchor === 1, 3_000);
  });

  it('refuses a presence of more than 1 KB and drops keys that reach into JavaScript', async () => {
    const eva = await rawClient(host.address, draft, 'juan');
    eva.socket.send(
      presenceFrame([{ clientId: 8, clock: 1, state: '{"__proto__":{"a":1},"cursor":1,"constructor":2}' }]),
    );
    await until('it is shown', () => juan.provider.awareness.getStates().has(8));
    expect(JSON.stringify(juan.provider.awareness.getStates().get(8))).toBe('{"cursor":1,"user":{"name":"Juan"}}');
    eva.socket.send(presenceFrame([{ clientId: 8, clock: 2, state: JSON.stringify({ cursor: 'x'.repeat(1_024) }) }]));
    expect(await eva.ended).toEqual({ code: 4409, reason: 'presence-too-large' });
  });
});
