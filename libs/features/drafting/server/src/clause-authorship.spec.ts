import { MembershipsStore } from '@articulado/persistence';
import type { Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { deleteText, insertText, readDraft } from '@articulado/draft-document';
import { DraftLog, keepSnapshot } from '@articulado/draft-log';
import { packLog } from '@articulado/draft-log';
import { wordsOf } from '@articulado/policy-text';
import pg from 'pg';
import * as Y from 'yjs';
import { ClauseAuthorship } from './clause-authorship.js';
import { DraftOrigins } from './draft-origins.js';
import { FileConverter } from './file-converter.js';
import { ImportDraft } from './import-draft.js';
import { loadDocument } from './read-stored-draft.js';

const minutes = 60_000;

describe('authorship', () => {
  let given: Given;
  let pool: pg.Pool;
  let log: DraftLog;
  let authorship: ClauseAuthorship;
  let made: GivenProcess;

  beforeAll(async () => {
    given = await Given.platform();
    pool = new pg.Pool({ connectionString: given.database.url });
    pool.on('error', () => undefined); // the database is dropped while connections still say good-bye
    log = new DraftLog(pool);
    authorship = fresh();
  });
  beforeEach(async () => {
    made = await given.process();
  });
  afterAll(async () => {
    await log.close();
    await given.drop();
  });

  const fresh = () => new ClauseAuthorship(given.unitOfWork, log, new DraftOrigins(given.unitOfWork));
  const clauseId = async (place = 0) => {
    const { doc } = await loadDocument(log, made.draft.id);
    return readDraft(doc)[place]!.id;
  };
  /** Changes the text in somebody's name, some minutes later. */
  const changed = async (viewer: Viewer | undefined, act: (doc: Y.Doc) => void): Promise<Date> => {
    given.wait(20 * minutes);
    const { doc } = await loadDocument(log, made.draft.id);
    const before = Y.encodeStateVector(doc);
    act(doc);
    const bytes = Y.encodeStateAsUpdate(doc, before);
    await given.write(made, bytes, viewer?.person?.id);
    return given.clock.at;
  };
  const organizationOf = async (viewer: Viewer): Promise<string> => {
    const memberships = await given.unitOfWork.read().get(MembershipsStore).allIn([made.process.id]);
    return memberships.find(({ personId }) => personId === viewer.person!.id)!.organizationId;
  };

  it('says of every stretch of a clause who wrote it, for whom, and when', async () => {
    const [ana, beto] = [await given.member(made, 'drafter'), await given.member(made, 'coordinator')];
    const id = await clauseId();
    const first = await changed(ana, (doc) => insertText(doc, id, 0, 'los datos'));
    const second = await changed(beto, (doc) => insertText(doc, id, 4, 'mejores '));
    const third = await changed(undefined, (doc) => insertText(doc, id, 17, '.'));
    const [anas, betos] = [await organizationOf(ana), await organizationOf(beto)];
    expect(await authorship.of(made.draft.id, id)).toEqual([
      { text: 'los ', personId: ana.person!.id, organizationId: anas, from: first, to: first },
      { text: 'mejores ', personId: beto.person!.id, organizationId: betos, from: second, to: second },
      { text: 'datos', personId: ana.person!.id, organizationId: anas, from: first, to: first },
      { text: '.', personId: null, organizationId: null, from: third, to: third },
    ]);
  });

  it('names the organisation of then, not of now', async () => {
    const ana = await given.member(made, 'drafter');
    const before = await organizationOf(ana);
    const id = await clauseId();
    await changed(ana, (doc) => insertText(doc, id, 0, 'antes '));
    given.wait(20 * minutes);
    const memberships = given.unitOfWork.read().get(MembershipsStore);
    const [membership] = await memberships.allIn([made.process.id]);
    await memberships.end(membership!, given.clock.at, 'Cambia de institución');
    const after = await given.organization();
    await memberships.add({
      ...membership!,
      id: crypto.randomUUID(),
      organizationId: after.id,
      startsAt: given.clock.at,
      endsAt: null,
    });
    await changed(ana, (doc) => insertText(doc, id, 6, 'después'));
    const words = await authorship.of(made.draft.id, id);
    expect(words?.map(({ text, organizationId }) => [text, organizationId])).toEqual([
      ['antes ', before],
      ['después', after.id],
    ]);
  });

  it('says of imported words that nobody here wrote them', async () => {
    const coordinator = await given.member(made, 'coordinator');
    const file = new TextEncoder().encode('#### Artículo 1. Objeto.\n\nAbrir los datos.');
    await new ImportDraft(given.unitOfWork, given.domainEvents, new FileConverter()).run(
      coordinator,
      made.process.slug,
      file,
    );
    const id = await clauseId(1);
    await changed(coordinator, (doc) => insertText(doc, id, 0, 'Art. 1: '));
    const words = await authorship.of(made.draft.id, id);
    expect(words?.map(({ text, personId }) => [text, personId])).toEqual([
      ['Art. 1: ', coordinator.person!.id],
      ['Abrir los datos.', null],
    ]);
  });

  it('answers the same when the log was packed, from what it knew and anew', async () => {
    const ana = await given.member(made, 'drafter');
    const id = await clauseId();
    await changed(ana, (doc) => insertText(doc, id, 0, 'uno dos tres'));
    await changed(ana, (doc) => deleteText(doc, id, 4, 8));
    const before = await authorship.of(made.draft.id, id);
    expect(before?.map(({ text }) => text)).toEqual(['uno tres']);
    const { doc, sequence } = await loadDocument(log, made.draft.id);
    const snapshot = { sequence, update: Y.encodeStateAsUpdate(doc), stateVector: Y.encodeStateVector(doc) };
    await keepSnapshot(pool, made.draft.id, snapshot);
    const client = await pool.connect();
    expect(await packLog(client, made.draft.id)).toBe(3);
    client.release();
    expect(await authorship.of(made.draft.id, id)).toEqual(before);
    expect(await fresh().of(made.draft.id, id)).toEqual(before);
    await changed(ana, (doc) => insertText(doc, id, 0, 'cero '));
    const [known, anew] = [await authorship.of(made.draft.id, id), await fresh().of(made.draft.id, id)];
    expect(known?.map(({ text }) => text)).toEqual(['cero ', 'uno tres']);
    expect(anew).toEqual(known);
  });

  it('answers many who ask at once, and nobody who asks for what is not on show', async () => {
    const ana = await given.member(made, 'drafter');
    const id = await clauseId();
    for (let place = 0; place < 40; place += 1) await changed(ana, (doc) => insertText(doc, id, 0, `${place} `));
    const asked = fresh();
    const answers = await Promise.all(Array.from({ length: 10 }, () => asked.of(made.draft.id, id)));
    expect(answers[0]).toHaveLength(40);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await asked.of(made.draft.id, 'c-unknown' as typeof id)).toBeUndefined();
    expect(await asked.of(crypto.randomUUID(), id)).toBeUndefined();
  });

  it('fails where the log has a hole, and answers when it is whole again', async () => {
    const ana = await given.member(made, 'drafter');
    const id = await clauseId();
    await changed(ana, (doc) => insertText(doc, id, 0, 'uno'));
    await changed(ana, (doc) => insertText(doc, id, 3, ' dos'));
    const hide = 'UPDATE draft_batch SET sequence = $2 WHERE draft_id = $1 AND sequence = $3';
    const asked = fresh();
    await pool.query(hide, [made.draft.id, 99, 2]);
    await expect(asked.of(made.draft.id, id)).rejects.toThrow('lacks number 2');
    await pool.query(hide, [made.draft.id, 2, 99]);
    expect((await asked.of(made.draft.id, id))?.map(({ text }) => text).join('')).toBe('uno dos');
    const { doc } = await loadDocument(log, made.draft.id);
    expect(wordsOf(readDraft(doc)[0]!)).toBe('uno dos');
  });
});
