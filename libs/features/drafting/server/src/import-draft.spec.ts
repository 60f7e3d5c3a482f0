import { isRefusal } from '@articulado/base';
import { clause, Given, type GivenProcess } from '@articulado/api/testing';
import { insertClause, insertClauses, insertText, readDraft } from '@articulado/draft-document';
import { DraftLog, ClusterBus, DraftsStore } from '@articulado/draft-log';
import { maxClauses, type PolicyText, wordsOf } from '@articulado/policy-text';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import * as Y from 'yjs';
import { FileConverter } from './file-converter.js';
import { ImportDraft } from './import-draft.js';
import { PreviewImport } from './preview-import.js';
import { readStoredDraft } from './read-stored-draft.js';

const sample = fs.readFileSync(
  path.resolve(__dirname, '../../../../../apps/server/demo/politica-datos-abiertos.es.md'),
);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('importDraft', () => {
  let given: Given;
  let log: DraftLog;
  let importDraft: ImportDraft;
  let made: GivenProcess;

  beforeAll(async () => {
    given = await Given.platform();
    log = new DraftLog(new pg.Pool({ connectionString: given.database.url }));
    importDraft = new ImportDraft(given.unitOfWork, given.domainEvents, new FileConverter());
  });
  beforeEach(async () => {
    made = await given.process();
  });
  afterAll(async () => {
    await log.close();
    await given.drop();
  });

  const textNow = async (): Promise<PolicyText> => (await readStoredDraft(log, made.draft.id)).clauses;
  const count = (text: PolicyText, kind: string) => text.filter((clause) => clause.kind === kind).length;

  it('fills the draft with every clause of the sample policy, each as its kind, none twice', async () => {
    const outcome = await importDraft.run(await given.member(made, 'coordinator'), made.process.slug, sample);
    const text = await textNow();
    expect(outcome).toMatchObject({ clauses: text.length });
    expect([count(text, 'article'), count(text, 'recital'), count(text, 'transitional')]).toEqual([59, 7, 7]);
    expect(new Set(text.map(({ id }) => id)).size).toBe(text.length);
    expect(text.map(wordsOf)).toContain('Habilitación del Portal.');
    expect(await given.recordOf(made)).toEqual(['process.created', 'draft.imported']);
  });

  it('shows beforehand what it would recognise, and writes nothing', async () => {
    const preview = await new PreviewImport(given.unitOfWork, new FileConverter()).run(
      await given.member(made, 'coordinator'),
      made.process.slug,
      sample,
    );
    if (isRefusal(preview)) throw new Error(preview.refused);
    expect(preview.report.kinds).toContainEqual({ kind: 'article', count: 59 });
    expect(wordsOf((await textNow())[0]!)).toBe('');
    expect(await given.recordOf(made)).toEqual(['process.created']);
  });

  it('refuses to write over words that are there, and keeps them', async () => {
    const coordinator = await given.member(made, 'coordinator');
    await importDraft.run(coordinator, made.process.slug, bytes('#### Artículo 1. Objeto.\n\nLo primero.'));
    const before = await textNow();
    expect(await importDraft.run(coordinator, made.process.slug, sample)).toMatchObject({ refused: 'draft-not-empty' });
    expect(await textNow()).toEqual(before);
  });

  it.each([
    ['file-empty', bytes(' \n\t')],
    ['file-not-text', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0x00])],
    ['file-too-large', new Uint8Array(5_000_001).fill(65)],
  ])('refuses a file with "%s" and writes nothing', async (refused, file) => {
    expect(await importDraft.run(await given.member(made, 'coordinator'), made.process.slug, file)).toMatchObject({
      refused,
    });
    expect(await given.recordOf(made)).toEqual(['process.created']);
  });

  it.each(['drafter', 'facilitator', 'approver', 'observer'] as const)('refuses a %s', async (role) => {
    expect(await importDraft.run(await given.member(made, role), made.process.slug, sample)).toMatchObject({
      refused: 'not-permitted',
    });
  });

  describe('while a colleague writes', () => {
    /** Commits what a colleague does right after the draft was read, so often. @param times - of how many readings */
    const afterReading = (times: number, work: () => Promise<void>) => {
      const read = DraftLog.prototype.load;
      let left = times;
      jest.spyOn(DraftLog.prototype, 'load').mockImplementation(async function (this: DraftLog, draftId) {
        const stored = await read.call(this, draftId);
        if (left > 0) {
          left -= 1;
          await work();
        }
        return stored;
      });
    };
    afterEach(() => void jest.restoreAllMocks());

    /** A commit of somebody in the drafting room, on what the log holds at that moment. */
    const colleagueCommits = async (change: (doc: Y.Doc) => void) => {
      const doc = new Y.Doc();
      const updates = await given.database.dataSource.query<{ bytes: Buffer }[]>(
        'SELECT bytes FROM draft_batch WHERE draft_id = $1 ORDER BY sequence',
        [made.draft.id],
      );
      for (const { bytes } of updates) Y.applyUpdate(doc, bytes);
      const known = Y.encodeStateVector(doc);
      doc.transact(() => change(doc));
      await given.write(made, Y.encodeStateAsUpdate(doc, known));
    };
    const emptyClause = (number: number) => ({ ...clause(`colega-${number}`, ''), kind: 'paragraph' as const });

    it('is computed anew on a text that changed between its reading and its writing: words are never written over', async () => {
      afterReading(1, () =>
        colleagueCommits((doc) => insertText(doc, readDraft(doc)[0]!.id, 0, 'Palabras de una colega')),
      );
      const coordinator = await given.member(made, 'coordinator');
      expect(await importDraft.run(coordinator, made.process.slug, sample)).toMatchObject({
        refused: 'draft-not-empty',
      });
      expect((await textNow()).map(wordsOf)).toEqual(['Palabras de una colega']);
      expect(await given.recordOf(made)).toEqual(['process.created']);
    });

    it('never leaves a log that no check saw, valid as each half of it is', async () => {
      const half = Array.from({ length: 2_900 }, (_, number) => `Párrafo ${number}.`).join('\n\n');
      const empty = Array.from({ length: 2_600 }, (_, number) => emptyClause(number));
      afterReading(1, () => colleagueCommits((doc) => insertClauses(doc, empty, undefined)));
      const coordinator = await given.member(made, 'coordinator');
      const outcome = await importDraft.run(coordinator, made.process.slug, bytes(half));
      expect((await textNow()).length).toBeLessThanOrEqual(maxClauses);
      expect(outcome).toMatchObject({ refused: 'text-invalid', details: { problem: 'too-many-clauses' } });
      expect(await given.recordOf(made)).toEqual(['process.created']);
    });

    it('comes through in the end, however busy the draft is, by letting others wait', async () => {
      let commits = 0;
      afterReading(2, async () => {
        commits += 1;
        await colleagueCommits((doc) => insertClause(doc, emptyClause(commits), undefined));
      });
      const coordinator = await given.member(made, 'coordinator');
      expect(await importDraft.run(coordinator, made.process.slug, bytes('Un párrafo.'))).toMatchObject({ clauses: 4 });
      expect((await textNow()).map(wordsOf)).toEqual(['', '', '', 'Un párrafo.']);
      expect(commits).toBe(2);
    });
  });

  it('answers for a process that does not exist as for one out of reach', async () => {
    expect(await importDraft.run(await given.member(made, 'coordinator'), 'no-such-process', sample)).toMatchObject({
      refused: 'not-found',
    });
  });

  it('tells all server processes how far the log goes, once it is committed', async () => {
    const bus = await ClusterBus.open(given.database.url, (error) => {
      throw error;
    });
    const heard = new Promise<string>((resolve) => bus.subscribe('draft', resolve));
    await importDraft.run(await given.member(made, 'coordinator'), made.process.slug, bytes('Un párrafo.'));
    const { sequence } = (await given.unitOfWork.read().get(DraftsStore).byId(made.draft.id))!;
    expect(JSON.parse(await heard)).toMatchObject({ drafts: [[made.draft.id, Number(sequence)]] });
    await bus.close();
  });
});
