import { DraftsStore } from '@articulado/draft-log';
import type { ClauseId } from '@articulado/base';
import { isRefusal, refuse } from '@articulado/base';
import { createDraft, insertText, readDraft, rootsOf } from '@articulado/draft-document';
import { UnitOfWork } from '@articulado/persistence';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { editDraft } from './edit-draft.js';
import { type StockClient, stockClient, until } from './testing/clients.js';
import { givenDraft, givenPerson } from './testing/given-drafts.js';
import { type Host, startHost } from './testing/host.js';
import { storedDoc, invalidCommits } from './testing/stored-draft.js';

describe("a draft that the server's own side changes", () => {
  let database: FreshDatabase;
  let hosts: Host[];
  let unitOfWork: UnitOfWork;
  let maria: string;
  let draftId: string;
  const clients: StockClient[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    unitOfWork = new UnitOfWork(database.dataSource);
    maria = await givenPerson(database.dataSource, 'María');
    hosts = [await startHost(database.url), await startHost(database.url)];
    for (const { authorizer } of hosts)
      authorizer.let({ sessionId: 'maria', personId: maria, name: 'María', mayWrite: true });
  });
  beforeEach(async () => {
    const first = createDraft([{ id: 'a1' as ClauseId, kind: 'article', depth: 0, content: [{ text: 'Objeto.' }] }]);
    draftId = await givenDraft(database.dataSource, Y.encodeStateAsUpdate(first));
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.leave();
  });
  afterAll(async () => {
    for (const host of hosts) await host.close();
    expect(hosts.flatMap(({ faults }) => faults)).toEqual([]);
    await database.drop();
  });

  const edit = (change: Parameters<typeof editDraft>[2], personId: string | null = maria) =>
    unitOfWork.run((stores) => editDraft(stores, { draftId, personId }, change));
  const append = (words: string) => (doc: Y.Doc) => insertText(doc, 'a1' as ClauseId, lengthOf(doc), words);
  const lengthOf = (doc: Y.Doc) => wordsOf(readDraft(doc)[0]!).length;
  const join = async ({ address }: Host): Promise<StockClient> => {
    const client = stockClient(address, draftId, 'maria');
    clients.push(client);
    await until('it is synced', () => client.provider.synced);
    return client;
  };
  const wordsIn = (doc: Y.Doc) => readDraft(doc).map(wordsOf).join('\n');
  const stored = async () => wordsIn(await storedDoc(hosts[0]!.log, draftId));

  const idsIn = async () => [...(await storedDoc(hosts[0]!.log, draftId)).store.clients.keys()];

  it('is shown at once to the people in its rooms, in every process, and kept under the name of whoever asked', async () => {
    const pages = [await join(hosts[0]!), await join(hosts[1]!)];
    expect(await edit((doc) => void append(' Alcance.')(doc))).toBe(2);
    for (const { doc } of pages) await until('the page has it', () => wordsIn(doc) === 'Objeto. Alcance.');
    pages[0]!.doc.transact(() => append(' Y más.')(pages[0]!.doc));
    await until('people write on', async () => (await stored()) === 'Objeto. Alcance. Y más.');
    const authors: unknown = await database.dataSource.query(
      'SELECT sequence::int, person_ids FROM draft_batch WHERE draft_id = $1 AND sequence > 1 ORDER BY sequence',
      [draftId],
    );
    expect(authors).toEqual([2, 3].map((sequence) => ({ sequence, person_ids: [maria] })));
  });

  it('keeps nothing of what leads to an invalid text, of what is refused, and of an act that fails afterwards', async () => {
    expect(await edit((doc) => void rootsOf(doc).text.insert(0, 'fuera'))).toMatchObject({
      refused: 'text-invalid',
      details: { problem: 'words-before-the-first-clause' },
    });
    const refusing = (doc: Y.Doc) => {
      append(' a medias')(doc);
      return refuse('draft-not-empty', {});
    };
    expect(await edit(refusing)).toMatchObject({ refused: 'draft-not-empty' });
    const failing = unitOfWork.run(async (stores) => {
      await editDraft(stores, { draftId, personId: maria }, (doc) => void append(' que no será')(doc));
      throw new Error('the record is full');
    });
    await expect(failing).rejects.toThrow('the record is full');
    expect(await edit(() => undefined)).toBe(1);
    expect(await stored()).toBe('Objeto.');
  });

  it('is written under one client id for good, whoever asks, at once or later, and pages go on beside it', async () => {
    const page = await join(hosts[0]!);
    const before = (await idsIn()).length;
    await Promise.all([edit((doc) => void append(' Uno.')(doc)), edit((doc) => void append(' Dos.')(doc), null)]);
    await until('the page has both', () => /Uno/.test(wordsIn(page.doc)) && /Dos/.test(wordsIn(page.doc)));
    append(' Tres.')(page.doc);
    await until('the words are stored', async () => (await stored()).endsWith('Tres.'));
    await edit((doc) => void append(' Cuatro.')(doc));
    expect(await stored()).toMatch(/^Objeto\.( Uno\. Dos\.| Dos\. Uno\.) Tres\. Cuatro\.$/);
    expect(await idsIn()).toHaveLength(before + 2);
    expect(await idsIn()).toContain(await unitOfWork.run((stores) => stores.get(DraftsStore).serverClientId(draftId)));
  });

  it('loses nothing while pages of two processes write in it at full speed', async () => {
    const pages = [await join(hosts[0]!), await join(hosts[1]!)];
    let isOver = false;
    const typing = pages.map(async ({ doc }, place) => {
      for (let count = 0; !isOver; count += 1) {
        append(place === 0 ? 'a' : 'b')(doc);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    });
    for (let number = 0; number < 20; number += 1)
      expect(isRefusal(await edit((doc) => void append('!')(doc)))).toBe(false);
    isOver = true;
    await Promise.all(typing);
    const [one, other] = pages.map(({ doc }) => doc) as [Y.Doc, Y.Doc];
    await until('all are one', async () => new Set([wordsIn(one), wordsIn(other), await stored()]).size === 1);
    expect([...(await stored())].filter((letter) => letter === '!')).toHaveLength(20);
    expect(await invalidCommits(database.dataSource, hosts[0]!.log, draftId)).toEqual([]);
  });
});
