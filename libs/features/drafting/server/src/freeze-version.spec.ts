import { DraftsStore } from '@articulado/draft-log';
import { isRefusal } from '@articulado/base';
import type { Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { insertText, readDraft } from '@articulado/draft-document';
import { ProcessesStore, sha256, VersionsStore } from '@articulado/persistence';
import { numberClauses, readVersion, wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { FreezeVersion } from './freeze-version.js';
import { FileConverter } from './file-converter.js';
import { ImportDraft } from './import-draft.js';
import { loadDocument } from './read-stored-draft.js';

describe('freezeVersion', () => {
  let given: Given;
  let freeze: FreezeVersion;
  let made: GivenProcess;
  let coordinator: Viewer;

  beforeAll(async () => {
    given = await Given.platform();
    freeze = new FreezeVersion(given.unitOfWork, given.domainEvents);
  });
  beforeEach(async () => {
    made = await given.process();
    coordinator = await given.member(made, 'coordinator');
  });
  afterAll(() => given.drop());

  const write = (words: string) =>
    new ImportDraft(given.unitOfWork, given.domainEvents, new FileConverter()).run(
      coordinator,
      made.process.slug,
      new TextEncoder().encode(words),
    );

  it('keeps the text, its hash and the point in the log it was read at', async () => {
    await write('#### Artículo 1. Objeto.\n\nAbrir los datos.');
    const version = await freeze.run(coordinator, made.process.slug, 'Texto que se consulta');
    if (isRefusal(version)) throw new Error(version.refused);
    expect(version).toMatchObject({ number: 1, note: 'Texto que se consulta', draftSequence: '2' });
    expect(sha256(version.text)).toBe(version.sha256);
    expect(readVersion(version.text).clauses.map(wordsOf)).toEqual(['Objeto.', 'Abrir los datos.']);
    expect(await given.recordOf(made)).toEqual(['process.created', 'draft.imported', 'version.frozen']);
  });

  const provisions = 'Artículo 1. Uno.\n\nDISPOSICIONES TRANSITORIAS\n\nPrimera. Vigencia.\n\nSegunda. Plazo.';
  const countAs = async (ordinals: 'masculine') => {
    const stores = given.unitOfWork.read();
    await stores.get(ProcessesStore).correct(made.process, { ...made.process, ordinals });
  };
  const frozenNumbers = async (note: string) => {
    const version = await freeze.run(coordinator, made.process.slug, note);
    if (isRefusal(version)) throw new Error(version.refused);
    return [...numberClauses(readVersion(version.text).clauses).values()];
  };

  it('counts transitional provisions as its process does, and says so itself', async () => {
    await write(provisions);
    expect(await frozenNumbers('Como siempre')).toEqual(['1', 'Primera', 'Segunda']);
    await countAs('masculine');
    expect(await frozenNumbers('De otro modo')).toEqual(['1', 'Primero', 'Segundo']);
  });

  it('keeps the numbers of a file where its process would count otherwise', async () => {
    await countAs('masculine');
    await write(provisions);
    expect(await frozenNumbers('Como el archivo')).toEqual(['1', 'Primera', 'Segunda']);
  });

  it('refuses a draft without words, and one that says what the last version says', async () => {
    expect(await freeze.run(coordinator, made.process.slug, 'Nada')).toMatchObject({ refused: 'nothing-changed' });
    await write('Algo.');
    await freeze.run(coordinator, made.process.slug, 'Algo');
    expect(await freeze.run(coordinator, made.process.slug, 'Lo mismo')).toMatchObject({
      refused: 'nothing-changed',
      details: { versionNumber: 1 },
    });
  });

  it('is refused where the text looks unfinished, until whoever freezes it accepts what was found, and nothing else', async () => {
    await write('#### Artículo 1. Objeto.\n\nAbrir los datos\\[^1] de {{institución}}.');
    const slug = made.process.slug;
    const refused = await freeze.run(coordinator, slug, 'Con marcas');
    expect(refused).toMatchObject({ refused: 'text-unfinished', details: { count: 2 } });
    if (!isRefusal(refused) || refused.refused !== 'text-unfinished') throw new Error('Not refused');
    const { places } = refused.details;
    expect(places.map(({ problem, kind, words }) => [problem, kind, words])).toEqual([
      ['raw-mark', 'content', '[^1]'],
      ['raw-mark', 'content', '{{institución}}'],
    ]);
    const ids = places.map(({ id }) => id);
    expect(ids.join('')).not.toContain(' ');
    const some = { unfinished: ids.slice(1) };
    expect(await freeze.run(coordinator, slug, 'Una aceptada', some)).toMatchObject({ refused: 'text-unfinished' });
    expect(await given.recordOf(made)).toEqual(['process.created', 'draft.imported']);
    expect(await freeze.run(coordinator, slug, 'Con marcas', { unfinished: ids })).toMatchObject({ number: 1 });
  });

  /** What an editor sends that does not compose its letters, or is no editor of ours. */
  const typed = async (words: string) => {
    const drafts = given.unitOfWork.read().get(DraftsStore);
    const { doc, sequence } = await loadDocument(drafts, made.draft.id);
    const before = Y.encodeStateVector(doc);
    insertText(doc, readDraft(doc)[0]!.id, 0, words);
    const bytes = Y.encodeStateAsUpdate(doc, before);
    const update = { draftId: made.draft.id, after: sequence, personId: null, bytes, writtenAt: given.clock.at };
    await given.unitOfWork.run((stores) => stores.get(DraftsStore).append(update));
  };

  it('composes letters and their accents, so that what reads the same has the same bytes', async () => {
    await typed('Informacio\u0301n pu\u0301blica');
    const version = await freeze.run(coordinator, made.process.slug, 'Con tildes sueltas');
    if (isRefusal(version)) throw new Error(version.refused);
    expect(readVersion(version.text).clauses.map(wordsOf)).toEqual(['Información pública']);
    expect(version.text).toBe(version.text.normalize('NFC'));
    expect(await freeze.run(coordinator, made.process.slug, 'Otra vez')).toMatchObject({ refused: 'nothing-changed' });
  });

  it('refuses signs that nobody sees, whoever wrote them', async () => {
    await typed('El plazo es de \u202E09 días');
    expect(await freeze.run(coordinator, made.process.slug, 'Al revés')).toMatchObject({
      refused: 'text-invalid',
      details: { problem: 'control-characters' },
    });
  });

  it('gives one number to one version, however many ask at once', async () => {
    await write('Algo.');
    const outcomes = await Promise.all(
      [1, 2, 3].map((n) => freeze.run(coordinator, made.process.slug, `Intento ${n}`)),
    );
    expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1);
    expect(await given.unitOfWork.read().get(VersionsStore).headings([made.process.id])).toHaveLength(1);
  });

  it.each(['legal-opinion', 'approval', 'published', 'follow-up'] as const)(
    'refuses at the stage %s, where nobody writes',
    async (stage) => {
      made = await given.process(stage);
      expect(await freeze.run(await given.member(made, 'coordinator'), made.process.slug, 'Tarde')).toMatchObject({
        refused: 'not-permitted',
      });
    },
  );

  it.each([
    ['required', ''],
    ['too-long', 'x'.repeat(501)],
    ['control-characters', 'una\u0000nota'],
  ])('refuses a note that is %s', async (problem, note) => {
    await write('Algo.');
    expect(await freeze.run(coordinator, made.process.slug, note)).toMatchObject({
      refused: 'invalid-input',
      details: { field: 'note', problem },
    });
  });
});
