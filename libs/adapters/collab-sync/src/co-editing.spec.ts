import { storedUpdatesOf } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { rawClient, type StockClient, stockClient, until } from './testing/clients.js';
import { givenDraft, givenPerson } from './testing/given-drafts.js';
import { anythingGoes, type Host, startHost, testOrigin } from './testing/host.js';
import { updateFrame } from './frames.js';

describe('co-editing', () => {
  let database: FreshDatabase;
  let host: Host;
  let people: Record<'maria' | 'juan' | 'rosa', string>;
  const clients: StockClient[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    people = {
      maria: await givenPerson(database.dataSource, 'María'),
      juan: await givenPerson(database.dataSource, 'Juan'),
      rosa: await givenPerson(database.dataSource, 'Rosa'),
    };
    host = await startHost(database.url, { watchDraft: anythingGoes, limits: { recheckMs: 200 } });
    host.authorizer.let({
      sessionId: 'maria',
      personId: people.maria,
      name: 'María',
      organization: 'SENACYT',
      mayWrite: true,
    });
    host.authorizer.let({ sessionId: 'juan', personId: people.juan, name: 'Juan', mayWrite: true });
    host.authorizer.let({ sessionId: 'rosa', personId: people.rosa, name: 'Rosa', mayWrite: false });
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.leave();
  });
  afterAll(async () => {
    await host.close();
    expect(host.faults).toEqual([]);
    await database.drop();
  });

  const join = async (draftId: string, session: string, doc?: Y.Doc): Promise<StockClient> => {
    const client = stockClient(host.address, draftId, session, doc);
    clients.push(client);
    await until(`${session} is synced`, () => client.provider.synced);
    return client;
  };
  const textInLog = async (draftId: string): Promise<string> => {
    const stored = await host.log.load(draftId);
    const doc = new Y.Doc();
    for (const update of stored ? storedUpdatesOf(stored) : []) Y.applyUpdate(doc, update);
    return doc.getText('text').toJSON();
  };
  const nobodyIn = () => until('the room is closed', () => host.collab.figures().rooms === 0);

  it('brings the words of two writers together, letter by letter, and keeps them under their names', async () => {
    const draft = await givenDraft(database.dataSource);
    const [maria, juan] = [await join(draft, 'maria'), await join(draft, 'juan')];
    for (const letter of 'El Estado publica. ') maria.text.insert(maria.text.length, letter);
    await until('Juan reads María', () => juan.text.toJSON() === 'El Estado publica. ');
    for (const [index, letter] of [...'¡Hoy! '].entries()) juan.text.insert(index, letter);
    for (const letter of 'Siempre.') maria.text.insert(maria.text.length, letter);
    await until('both have both', () =>
      [maria, juan].every(({ text }) => text.toJSON() === '¡Hoy! El Estado publica. Siempre.'),
    );
    expect(await textInLog(draft)).toBe('¡Hoy! El Estado publica. Siempre.');
    const authors: unknown = await database.dataSource.query(
      'SELECT DISTINCT unnest(person_ids) AS person_id FROM draft_batch WHERE draft_id = $1',
      [draft],
    );
    expect(authors).toEqual(expect.arrayContaining([{ person_id: people.maria }, { person_id: people.juan }]));
    expect(authors).toHaveLength(2);
  });

  it('gives a newcomer the whole text, keeps the log beside its snapshots, and holds no document nobody has open', async () => {
    const draft = await givenDraft(database.dataSource);
    const maria = await join(draft, 'maria');
    for (let index = 0; index < 120; index += 1) {
      maria.text.insert(maria.text.length, `${index} `);
      if (index % 10 === 0) await until('it is kept', async () => (await textInLog(draft)) === maria.text.toJSON());
    }
    const text = maria.text.toJSON();
    maria.leave();
    await nobodyIn();
    await until('the snapshot is there', async () => (await host.log.load(draft))?.updates.length === 0);
    const [log] = await database.dataSource.query<{ head: number; kept: number }[]>(
      `SELECT sequence::int AS head,
         (SELECT coalesce(sum(cardinality(lengths)), 0)::int FROM draft_batch WHERE draft_id = draft.id)
         + (SELECT coalesce(sum(last_sequence - first_sequence + 1), 0)::int FROM draft_segment WHERE draft_id = draft.id) AS kept
       FROM draft WHERE id = $1`,
      [draft],
    );
    expect(log?.head).toBeGreaterThan(10);
    expect(log?.kept).toBe(log?.head);
    const juan = await join(draft, 'juan');
    expect(juan.text.toJSON()).toBe(text);
  });

  it('merges what was written offline by one who comes back', async () => {
    const draft = await givenDraft(database.dataSource);
    const [maria, juan] = [await join(draft, 'maria'), await join(draft, 'juan')];
    maria.text.insert(0, 'Artículo 1. ');
    await until('Juan reads it', () => juan.text.toJSON() === 'Artículo 1. ');
    juan.provider.disconnect();
    juan.text.insert(juan.text.length, '(sin conexión) ');
    juan.text.delete(0, 8);
    maria.text.insert(0, '¡Atención! ');
    juan.provider.connect();
    await until(
      'both have all',
      () => maria.text.toJSON() === juan.text.toJSON() && maria.text.toJSON().includes('sin conexión'),
    );
    expect(maria.text.toJSON()).toBe('¡Atención!  1. (sin conexión) ');
  });

  it('takes what is typed in the very moment of coming back, before the server could ask for what was written offline', async () => {
    const draft = await givenDraft(database.dataSource);
    const maria = await join(draft, 'maria');
    maria.provider.disconnect();
    maria.text.insert(0, 'sin línea, ');
    const refused = maria.ended.then(({ reason }) => reason);
    maria.provider.on('status', ({ status }) => {
      if (status === 'connected') maria.text.insert(maria.text.length, 'y de vuelta');
    });
    maria.provider.connect();
    const kept = until('it is kept', async () => (await textInLog(draft)) === 'sin línea, y de vuelta').then(
      () => 'kept',
    );
    expect(await Promise.race([kept, refused])).toBe('kept');
  });

  it('check 26: refuses an upgrade whose Origin is missing, foreign, null or a look-alike', async () => {
    const draft = await givenDraft(database.dataSource);
    for (const origin of [
      '',
      'null',
      'https://evil.test',
      `${testOrigin}.evil.test`,
      'http://articulado.test',
      `${testOrigin}:8443`,
    ]) {
      await expect(rawClient(host.address, draft, 'maria', { origin })).rejects.toThrow('403');
    }
  });

  it('answers a stranger, a missing draft and a nonsense address with a code after which nobody tries again', async () => {
    const draft = await givenDraft(database.dataSource);
    expect(await (await rawClient(host.address, draft, 'nobody')).ended).toEqual({ code: 4403, reason: 'forbidden' });
    const missing = '00000000-0000-4000-8000-000000000000';
    expect(await (await rawClient(host.address, missing, 'maria')).ended).toEqual({ code: 4404, reason: 'not-found' });
    expect(await (await rawClient(host.address, 'x', 'maria')).ended).toEqual({ code: 4404, reason: 'not-found' });
  });

  it("check 28: a reader reads, tolerates the stock provider's empty answer, and is closed at the first word", async () => {
    const draft = await givenDraft(database.dataSource);
    const [maria, rosa] = [await join(draft, 'maria'), await join(draft, 'rosa')];
    maria.text.insert(0, 'palabra borrada');
    maria.text.delete(7, 8);
    await until('Rosa reads it', () => rosa.text.toJSON() === 'palabra');
    rosa.provider.disconnect();
    rosa.provider.connect();
    await until('Rosa is back, deletions and all', () => rosa.provider.synced);
    rosa.text.delete(0, 1);
    expect(await rosa.ended).toEqual({ code: 4403, reason: 'read-only' });
    expect(maria.text.toJSON()).toBe('palabra');
    const raw = await rawClient(host.address, draft, 'rosa');
    const forged = new Y.Doc();
    forged.getText('text').insert(0, 'no');
    raw.socket.send(updateFrame(Y.encodeStateAsUpdate(forged)));
    expect(await raw.ended).toEqual({ code: 4403, reason: 'read-only' });
    expect(await textInLog(draft)).toBe('palabra');
  });

  it('check 29: writing ends when its right ends, also without anybody telling', async () => {
    const draft = await givenDraft(database.dataSource);
    const [maria, juan] = [await join(draft, 'maria'), await join(draft, 'juan')];
    host.authorizer.change('juan', { mayWrite: false });
    await host.collab.refresh({ draftId: draft });
    juan.text.insert(0, 'tarde');
    expect(await juan.ended).toEqual({ code: 4403, reason: 'read-only' });
    host.authorizer.change('maria', { mayWrite: false });
    await new Promise((resolve) => setTimeout(resolve, 400));
    maria.text.insert(0, 'tarde');
    expect(await maria.ended).toEqual({ code: 4403, reason: 'read-only' });
    expect(await textInLog(draft)).toBe('');
    host.authorizer.change('juan', { mayWrite: true });
    host.authorizer.change('maria', { mayWrite: true });
  });

  it('check 1: signing out closes the sockets of that session and no others', async () => {
    const draft = await givenDraft(database.dataSource);
    const [maria, juan] = [await join(draft, 'maria'), await join(draft, 'juan')];
    host.authorizer.signOut('juan');
    await host.collab.refresh({ sessionId: 'juan' });
    expect(await juan.ended).toEqual({ code: 4401, reason: 'signed-out' });
    maria.text.insert(0, 'sigo');
    await until('María still writes', async () => (await textInLog(draft)) === 'sigo');
    host.authorizer.let({ sessionId: 'juan', personId: people.juan, name: 'Juan', mayWrite: true });
  });

  it("check 36: a second writer with a used client id is told to start afresh, and the first's words stay", async () => {
    const draft = await givenDraft(database.dataSource);
    const maria = await join(draft, 'maria');
    maria.text.insert(0, 'de María');
    await until('it is kept', async () => (await textInLog(draft)) === 'de María');
    const twin = new Y.Doc();
    twin.clientID = maria.doc.clientID;
    twin.getText('text').insert(0, 'de otro, y más largo');
    const juan = stockClient(host.address, draft, 'juan', twin);
    clients.push(juan);
    expect(await juan.ended).toEqual({ code: 4409, reason: 'client-id-taken' });
    expect(maria.text.toJSON()).toBe('de María');
    expect(await textInLog(draft)).toBe('de María');
  });
});
