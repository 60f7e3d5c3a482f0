import { isRefusal } from '@articulado/base';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { DraftLog, Notices } from '@articulado/persistence';
import { type PolicyText, wordsOf } from '@articulado/policy-text';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ImportDraft } from './import-draft.js';
import { PreviewImport } from './preview-import.js';
import { readStoredDraft } from './read-stored-draft.js';

const sample = fs.readFileSync(path.resolve(__dirname, '../../../../apps/server/demo/politica-datos-abiertos.es.md'));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('importDraft', () => {
  let given: Given;
  let log: DraftLog;
  let importDraft: ImportDraft;
  let made: GivenProcess;

  beforeAll(async () => {
    given = await Given.house();
    log = new DraftLog(new pg.Pool({ connectionString: given.database.url }));
    importDraft = new ImportDraft(given.unitOfWork, log, given.happenings);
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
    const preview = await new PreviewImport(given.unitOfWork).run(
      await given.member(made, 'coordinator'),
      made.process.slug,
      sample,
    );
    if (isRefusal(preview)) throw new Error(preview.refused);
    expect(preview.kinds).toContainEqual({ kind: 'article', count: 59 });
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

  it('answers for a process that does not exist as for one out of reach', async () => {
    expect(await importDraft.run(await given.member(made, 'coordinator'), 'no-such-process', sample)).toMatchObject({
      refused: 'not-found',
    });
  });

  it('tells all server processes how far the log goes, once it is committed', async () => {
    const notices = await Notices.open(given.database.url, (error) => {
      throw error;
    });
    const heard = new Promise<string>((resolve) => notices.subscribe('draft', resolve));
    await importDraft.run(await given.member(made, 'coordinator'), made.process.slug, bytes('Un párrafo.'));
    const { sequence } = (await given.unitOfWork.read().drafts.byId(made.draft.id))!;
    expect(JSON.parse(await heard)).toMatchObject({ drafts: [[made.draft.id, Number(sequence)]] });
    await notices.close();
  });
});
