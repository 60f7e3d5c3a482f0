import type { ClauseId } from '@articulado/base';
import { createDraft, deleteText, insertText, readDraft } from '@articulado/draft-document';
import { DraftLog } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { browserOf, until } from '../../libs/adapters/collab-sync/src/testing/clients.js';
import { type DatabaseProxy, proxyDatabase } from '../../libs/adapters/collab-sync/src/testing/database-proxy.js';
import { givenDraft, givenPerson } from '../../libs/adapters/collab-sync/src/testing/given-drafts.js';
import { type Host, startHost } from '../../libs/adapters/collab-sync/src/testing/host.js';
import { type ConnectionEnd, DraftConnection, type Saving } from '../../libs/adapters/editor/src/connection.js';

const clause = 'a1' as ClauseId;

describe('what the page says of saving', () => {
  let database: FreshDatabase;
  let proxy: DatabaseProxy;
  let host: Host;
  let draft: string;
  /** Reads past the proxy. */
  let log: DraftLog;
  const pages: DraftConnection[] = [];
  beforeEach(async () => {
    database = await freshDatabase();
    proxy = await proxyDatabase(database.url);
    log = DraftLog.open(database.url, () => {});
    host = await startHost(proxy.url);
    for (const sessionId of ['maria', 'juan']) {
      host.authorizer.let({
        sessionId,
        personId: await givenPerson(database.dataSource, sessionId),
        name: sessionId,
        mayWrite: true,
      });
    }
    const first = createDraft([{ id: clause, kind: 'article', depth: 0, content: [{ text: 'Inicio.' }] }]);
    draft = await givenDraft(database.dataSource, Y.encodeStateAsUpdate(first));
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) {
      page.destroy();
      page.awareness.destroy();
    }
    await host.close();
    proxy.close();
    await log.close();
    await database.drop();
  });

  const open = async (session: string, doc = new Y.Doc(), format?: number) => {
    const said: Saving[] = [];
    const ends: [ConnectionEnd, string][] = [];
    const page = new DraftConnection({
      serverUrl: host.address,
      draftId: draft,
      doc,
      ...(format === undefined ? {} : { format }),
      WebSocketPolyfill: browserOf(session) as unknown as typeof WebSocket,
      onSaving: (saving) => said.push(saving),
      onEnd: (end, reason) => ends.push([end, reason]),
    });
    pages.push(page);
    await until('the page has an answer', () => page.saving === 'saved' || ends.length > 0);
    return { page, doc, said, ends };
  };
  const inDatabase = async (): Promise<string> => {
    const stored = await log.load(draft);
    const doc = new Y.Doc();
    if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot.update);
    for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
    return textOf(doc);
  };
  const textOf = (doc: Y.Doc) =>
    readDraft(doc)
      .flatMap(({ content }) => content.map(({ text }) => text))
      .join('');

  it('says saved after the commit of words, of deletions alone, of both at once, and of undo', async () => {
    const { page, doc, said } = await open('maria');
    const changes: (() => void)[] = [
      () => insertText(doc, clause, 0, 'uno '),
      () => deleteText(doc, clause, 0, 2),
      () =>
        doc.transact(() => {
          insertText(doc, clause, 0, 'fugaz');
          deleteText(doc, clause, 0, 5);
        }),
      () =>
        doc.transact(() => {
          insertText(doc, clause, 0, 'dos ');
          deleteText(doc, clause, 4, 6);
        }),
    ];
    for (const change of changes) {
      said.length = 0;
      change();
      expect(page.saving).toBe('saving');
      await until('it is saved', () => page.saving === 'saved');
      expect(await inDatabase()).toBe(textOf(doc));
      expect(said).toEqual(['saving', 'saved']);
    }
  });

  it('is told at once that the right to write was lost or given, without writing anything', async () => {
    const { ends, doc } = await open('maria');
    insertText(doc, clause, 0, 'antes ');
    host.authorizer.change('maria', { mayWrite: false });
    await host.collab.refresh({});
    await until('María is told', () => ends.length > 0);
    expect(ends).toEqual([['read-only', 'read-only']]);
    const reading = await open('maria');
    expect(textOf(reading.doc)).toMatch(/^(antes )?Inicio\.$/);
    host.authorizer.change('maria', { mayWrite: true });
    await host.collab.refresh({});
    await until('María is told', () => reading.ends.length > 0);
    expect(reading.ends).toEqual([['may-write', 'may-write']]);
    expect((await open('juan')).ends).toEqual([]);
  });

  it('is not misled when a colleague deletes the same words at the same moment', async () => {
    const [maria, juan] = [await open('maria'), await open('juan')];
    for (let round = 0; round < 20; round += 1) {
      insertText(maria.doc, clause, 0, 'palabra ');
      await until('Juan reads it', () => textOf(juan.doc).startsWith('palabra '));
      deleteText(maria.doc, clause, 0, 8);
      deleteText(juan.doc, clause, 0, 8);
      await until('both are told', () => maria.page.saving === 'saved' && juan.page.saving === 'saved');
      expect(await inDatabase()).toBe('Inicio.');
    }
  });

  it('says not saved at once when the line breaks, and saved after the return, when what was written meanwhile is kept', async () => {
    const { page, doc, said } = await open('maria');
    await host.collab.close();
    await until('it is told', () => page.saving === 'not-saved');
    insertText(doc, clause, 0, 'sin línea ');
    deleteText(doc, clause, 10, 12);
    expect(page.saving).toBe('not-saved');
    const port = Number(new URL(host.address).port);
    const authorizer = host.authorizer;
    await host.close();
    host = await startHost(proxy.url, { port });
    host.authorizer.let((await authorizer.authorize({ headers: { cookie: 'as=maria' } } as never, draft)) as never);
    await until('it is saved', () => page.saving === 'saved');
    expect(await inDatabase()).toBe('sin línea icio.');
    expect(said.slice(-3)).toEqual(['not-saved', 'saving', 'saved']);
  });

  it('check 40: says not saved five seconds after the database went away, and saved when it is back', async () => {
    const { page, doc } = await open('maria');
    proxy.cut();
    insertText(doc, clause, 0, 'a oscuras ');
    const writtenAt = Date.now();
    await until('it is told', () => page.saving === 'not-saved');
    expect(Date.now() - writtenAt).toBeLessThan(6_000);
    expect(await inDatabase()).toBe('Inicio.');
    proxy.mend();
    await until('it is saved', () => page.saving === 'saved');
    expect(await inDatabase()).toBe('a oscuras Inicio.');
  });

  it('tells why a connection ended for good', async () => {
    const refused = await open('maria');
    refused.doc.getMap('clauses').delete(clause);
    await until('it is told', () => refused.ends.length > 0);
    expect(refused.ends[0]?.[0]).toBe('refused');
    expect(refused.page.saving).toBe('not-saved');
    expect((await open('nobody')).ends).toEqual([['forbidden', 'forbidden']]);
    expect((await open('maria', new Y.Doc(), 0)).ends).toEqual([['format', 'format']]);
    const juan = await open('juan');
    host.authorizer.signOut('juan');
    await host.collab.refresh({ sessionId: 'juan' });
    await until('it is told', () => juan.ends.length > 0);
    expect(juan.ends).toEqual([['signed-out', 'signed-out']]);
    expect(await inDatabase()).toBe('Inicio.');
  });
});
