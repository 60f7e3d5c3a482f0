import { storedUpdatesOf, DraftLog } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { type StockClient, stockClient, until } from './testing/clients.js';
import { type DatabaseProxy, proxyDatabase } from './testing/database-proxy.js';
import { givenDraft, givenPerson } from './testing/given-drafts.js';
import { anythingGoes, type Host, startHost } from './testing/host.js';

const outageMs = Number(process.env['OUTAGE_MS'] ?? 2_500);

describe('an outage of the database', () => {
  let database: FreshDatabase;
  let proxy: DatabaseProxy;
  /** Past the proxy. */
  let direct: DraftLog;
  let host: Host;
  let draft: string;
  let maria: StockClient;
  let juan: StockClient;
  beforeEach(async () => {
    database = await freshDatabase();
    direct = DraftLog.open(database.url, () => {});
    proxy = await proxyDatabase(database.url);
    host = await startHost(proxy.url, { watchDraft: anythingGoes, limits: { drainMs: 500 } });
    for (const sessionId of ['maria', 'juan']) {
      host.authorizer.let({
        sessionId,
        personId: await givenPerson(database.dataSource, sessionId),
        name: sessionId,
        mayWrite: true,
      });
    }
    draft = await givenDraft(database.dataSource);
    maria = stockClient(host.address, draft, 'maria');
    juan = stockClient(host.address, draft, 'juan');
    await until('both are in', () => maria.provider.synced && juan.provider.synced);
  });
  afterEach(async () => {
    maria.leave();
    juan.leave();
    await host.close();
    proxy.close();
    await direct.close();
    await database.drop();
  });
  const textInDatabase = async (): Promise<string> => {
    const doc = new Y.Doc();
    for (const change of storedUpdatesOf((await direct.load(draft))!)) Y.applyUpdate(doc, change);
    return doc.getText('text').toJSON();
  };

  it.each(['cut', 'hang'] as const)(
    'check 40: shows nothing to anybody while the way to it is %s, loses nothing, and recovers unaided',
    async (how) => {
      maria.text.insert(0, 'antes ');
      await until('Juan reads it', () => juan.text.toJSON() === 'antes ');
      const heardByMaria: number[] = [];
      maria.doc.on(
        'update',
        (_update: Uint8Array, origin: unknown) => void (origin === maria.provider && heardByMaria.push(Date.now())),
      );
      proxy[how]();
      for (const letter of 'durante ') {
        maria.text.insert(maria.text.length, letter);
        await new Promise((resolve) => setTimeout(resolve, outageMs / 8));
      }
      expect(juan.text.toJSON()).toBe('antes ');
      expect(await textInDatabase()).toBe('antes ');
      expect(host.collab.figures().queuedBytes).toBeGreaterThan(0);
      if (how === 'cut') expect(host.collab.figures().isSaving).toBe(false);
      proxy.mend();
      maria.text.insert(maria.text.length, 'después');
      await until('Juan reads all of it', () => juan.text.toJSON() === 'antes durante después', 15_000);
      expect(await textInDatabase()).toBe('antes durante después');
      await until('nothing waits', () => host.collab.figures().queuedBytes === 0);
      expect(host.collab.figures().isSaving).toBe(true);
    },
  );

  it('says at shutdown that something was not kept, and had told nobody', async () => {
    proxy.cut();
    maria.text.insert(0, 'perdido');
    await until('it waits', () => host.collab.figures().queuedBytes > 0);
    expect(await host.collab.close()).toBe(false);
    expect(juan.text.toJSON()).toBe('');
  });

  it('drains at shutdown: what was received is kept, told, and everybody is asked to come back', async () => {
    const closed = new Promise<number | undefined>((resolve) =>
      juan.provider.on('connection-close', (event) => resolve(event?.code)),
    );
    for (const letter of 'hasta el final') maria.text.insert(maria.text.length, letter);
    await until('the server heard it', () => host.collab.figures().queuedBytes > 0 || juan.text.length > 0);
    await until('it heard all', () => juan.text.length + host.collab.figures().queuedBytes > 13);
    expect(await host.collab.close()).toBe(true);
    expect(await closed).toBe(1012);
    expect(await textInDatabase()).toBe(juan.text.toJSON());
  });

  it('ends the room of a draft whose updates can never be kept, and holds up no other', async () => {
    const other = await givenDraft(database.dataSource);
    await database.dataSource.query(
      `ALTER TABLE draft_batch ADD CONSTRAINT nothing_more_check CHECK (draft_id <> '${other}') NOT VALID`,
    );
    const third = stockClient(host.address, other, 'maria');
    await until('she is in', () => third.provider.synced);
    const ended = new Promise<number | undefined>((resolve) =>
      third.provider.on('connection-close', (event) => resolve(event?.code)),
    );
    third.text.insert(0, 'x');
    maria.text.insert(0, 'sigue');
    expect(await ended).toBe(1011);
    await until('María is kept', async () => (await textInDatabase()) === 'sigue');
    expect(host.faults.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining('nothing_more_check')]),
    );
    third.leave();
  });

  it('reads the draft anew when another process wrote in it', async () => {
    maria.text.insert(0, 'uno ');
    await until('Juan reads it', () => juan.text.toJSON() === 'uno ');
    const elsewhere = new Y.Doc();
    elsewhere.getText('text').insert(0, 'otro proceso ');
    const updates = [{ personId: null, bytes: Y.encodeStateAsUpdate(elsewhere) }];
    await host.log.append([{ draftId: draft, after: 1, fence: 0, updates }]);
    maria.text.insert(0, 'dos ');
    await until('both have all', () =>
      [maria, juan].every(({ text }) => /otro proceso/.test(text.toJSON()) && /dos /.test(text.toJSON())),
    );
    expect(juan.text.toJSON()).toBe(maria.text.toJSON());
  });
});
