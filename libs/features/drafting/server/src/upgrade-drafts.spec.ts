import { DraftsStore } from '@articulado/draft-log';
import type { ClauseId } from '@articulado/base';
import { Given } from '@articulado/api/testing';
import { checkDraft, draftFormat, formatOf, importClauses, readDraft, readerOf } from '@articulado/draft-document';
import { wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { loadDocument } from './read-stored-draft.js';
import { upgradeDrafts } from './upgrade-drafts.js';

const id = (name: string) => name as ClauseId;

/** Makes of a draft what a server of format 1 left: rows and columns that are counted, and signs and links that were taken then. */
function makeFormer(doc: Y.Doc): void {
  importClauses(doc, [
    { id: id('a'), kind: 'article', depth: 0, content: [{ text: 'Objeto.' }] },
    { id: id('k'), kind: 'article', depth: 0, content: [{ text: 'Monto' }] },
  ]);
  const { roots } = readerOf(doc);
  const entry = readerOf(doc).entry(id('k'))!;
  entry.set('kind', 'cell');
  for (const [key, value] of Object.entries({ table: 't', row: 1, column: 0 })) entry.set(key, value);
  // The first clause is stored in front of all others.
  roots.text.insert(3, '\u202E');
  roots.text.format(4, 2, { link: 'https://user:word@example.org' });
  roots.meta.set('format', 1);
}

describe('upgradeDrafts', () => {
  let given: Given;
  beforeAll(async () => {
    given = await Given.platform();
  });
  afterAll(() => given.drop());

  /** A process whose draft is another than ours. */
  const formerDraft = async (change: (doc: Y.Doc) => void) => {
    const { draft } = await given.process();
    const { doc, sequence } = await loadDocument(given.unitOfWork.read().get(DraftsStore), draft.id);
    const before = Y.encodeStateVector(doc);
    change(doc);
    const bytes = Y.encodeStateAsUpdate(doc, before);
    const update = { draftId: draft.id, after: sequence, personId: null, bytes, writtenAt: given.clock.at };
    await given.unitOfWork.run(async (stores) => {
      await stores.get(DraftsStore).append(update);
      await stores.get(DraftsStore).setFormat(draft.id, 1);
    });
    return draft.id;
  };

  it('takes stored drafts of format 1 to this one, once, as an edit like any other', async () => {
    const draftId = await formerDraft(makeFormer);
    const drafts = given.unitOfWork.read().get(DraftsStore);
    const idsIn = async () => [...(await loadDocument(drafts, draftId)).doc.store.clients.keys()];
    const before = await idsIn();
    await upgradeDrafts(given.unitOfWork);
    const own = await given.unitOfWork.run((stores) => stores.get(DraftsStore).serverClientId(draftId));
    expect(new Set(await idsIn())).toEqual(new Set([...before, own]));
    const { doc, sequence } = await loadDocument(drafts, draftId);
    expect([formatOf(doc), sequence, checkDraft(doc)]).toEqual([draftFormat, 3, undefined]);
    expect(readDraft(doc).map(wordsOf)).toEqual(['Objeto.', 'Monto']);
    expect(readDraft(doc)[0]!.content).toEqual([{ text: 'Objeto.' }]);
    expect(readDraft(doc)[1]!.cell).toEqual({ table: 't', row: 'r1', column: 'c0' });
    expect(await drafts.byId(draftId)).toMatchObject({ format: draftFormat });
    await upgradeDrafts(given.unitOfWork);
    expect((await loadDocument(drafts, draftId)).sequence).toBe(3);
  });

  it('stops at one that can not be taken over, and writes nothing', async () => {
    const draftId = await formerDraft((doc) => doc.getMap('meta').set('format', 99));
    await expect(upgradeDrafts(given.unitOfWork)).rejects.toThrow('99');
    const drafts = given.unitOfWork.read().get(DraftsStore);
    expect((await loadDocument(drafts, draftId)).sequence).toBe(2);
    expect(await drafts.byId(draftId)).toMatchObject({ format: 1 });
  });
});
