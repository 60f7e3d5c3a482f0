import { DraftsStore } from '@articulado/draft-log';
import { ProcessesStore, DraftImportsStore, RecordStore } from '@articulado/persistence';
import { isRefusal, type Refusal } from '@articulado/base';
import { Given, type GivenProcess } from '@articulado/api/testing';
import {
  authorshipOf,
  deleteClause,
  insertClause,
  insertText,
  moveClause,
  newClauseId,
} from '@articulado/draft-document';
import type { Viewer } from '@articulado/api';
import { readableWords, type PolicyText, wordsOf } from '@articulado/policy-text';
import fs from 'node:fs';
import path from 'node:path';
import * as Y from 'yjs';
import { DraftOrigins } from './draft-origins.js';
import { FileConverter } from './file-converter.js';
import { ImportDraft } from './import-draft.js';
import { type ImportPreview, PreviewImport } from './preview-import.js';
import { loadDocument, readStoredDraft } from './read-stored-draft.js';
import { readFile } from './read-file.js';
import { UndoImport } from './undo-import.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const law = [
  '#### Artículo 1. Objeto.',
  'Esta política regula la apertura de los datos públicos.',
  '#### Artículo 2. Plazos.',
  'La respuesta se da en un plazo de veinte días hábiles.',
  'a) en formato abierto;',
  'b) sin costo alguno.',
];
const fileOf = (lines: readonly string[]) => bytes(lines.join('\n\n'));

describe('an import into a draft that has text', () => {
  let given: Given;
  let files: FileConverter;
  let importDraft: ImportDraft;
  let preview: PreviewImport;
  let undo: UndoImport;
  let made: GivenProcess;
  let coordinator: Viewer;

  beforeAll(async () => {
    given = await Given.platform();
    files = new FileConverter();
    importDraft = new ImportDraft(given.unitOfWork, given.domainEvents, files);
    preview = new PreviewImport(given.unitOfWork, files);
    undo = new UndoImport(given.unitOfWork, given.domainEvents);
  });
  beforeEach(async () => {
    made = await given.process();
    coordinator = await given.member(made, 'coordinator');
    await importDraft.run(coordinator, made.process.slug, fileOf(law));
  });
  afterAll(async () => {
    await files.onModuleDestroy();
    await given.drop();
  });

  const taken = <Outcome extends object>(outcome: Outcome | Refusal): Outcome => {
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    return outcome;
  };
  const textNow = async (): Promise<PolicyText> =>
    (await readStoredDraft(given.unitOfWork.read().get(DraftsStore), made.draft.id)).clauses;
  const previewOf = async (file: Uint8Array): Promise<ImportPreview> =>
    taken(await preview.run(coordinator, made.process.slug, file));
  const importAgain = async (file: Uint8Array) => {
    const { basis } = await previewOf(file);
    return importDraft.run(coordinator, made.process.slug, file, { basis });
  };
  const newest = async () => (await given.unitOfWork.read().get(DraftImportsStore).latest(made.draft.id))!;
  const undoNewest = async () => undo.run(coordinator, made.process.slug, (await newest()).id);
  const colleagueWrites = async (change: (doc: Y.Doc) => void) => {
    const { doc } = await loadDocument(given.unitOfWork.read().get(DraftsStore), made.draft.id);
    const known = Y.encodeStateVector(doc);
    doc.transact(() => change(doc));
    await given.write(made, Y.encodeStateAsUpdate(doc, known), coordinator.person!.id);
  };
  const lines = (text: PolicyText) => text.map(wordsOf);
  const idOf = (text: PolicyText, words: string) => text.find((clause) => wordsOf(clause) === words)!.id;

  it('says that the same file changes nothing, and refuses to import it', async () => {
    const { changes } = await previewOf(fileOf(law));
    expect([changes!.comparison.changes, changes!.comparison.counts.same]).toEqual([[], 6]);
    expect(await importAgain(fileOf(law))).toMatchObject({ refused: 'draft-same' });
    expect(await given.recordOf(made)).toEqual(['process.created', 'draft.imported']);
  });

  it('keeps the ids of what is in both, shows the differences before, and takes exactly those', async () => {
    const before = await textNow();
    const file = fileOf([
      '#### Artículo 1. Definiciones.',
      'Los términos de la ley valen aquí.',
      '#### Artículo 2. Objeto.',
      law[1]!,
      '#### Artículo 3. Plazos.',
      'La respuesta se da en un plazo de diez días hábiles.',
      law[4]!,
    ]);
    const { changes } = await previewOf(file);
    const { counts } = changes!.comparison;
    expect([counts.added, counts.removed, counts.textChanged, counts.moved, counts.same]).toEqual([2, 1, 1, 0, 4]);
    expect(await textNow()).toEqual(before);
    expect(await importAgain(file)).toMatchObject({ clauses: 7 });
    const after = await textNow();
    expect(after).toEqual(
      changes!.after.map((clause) => ({ ...clause, id: after.find((one) => wordsOf(one) === wordsOf(clause))!.id })),
    );
    expect(after.slice(2).map(({ id }) => id)).toEqual(before.slice(0, 5).map(({ id }) => id));
    const [entry] = await given.unitOfWork.read().get(RecordStore).latest(made.process.id, { limit: 1 });
    expect(JSON.parse(entry!.entry).details).toEqual({ clauses: 7, added: 2, removed: 1, changed: 1 });
  });

  it('keeps the cells of a table whose rows changed places, and those that say little, as often as it is imported', async () => {
    const page = (days: number, order: readonly string[], rows: readonly (readonly string[])[]) => {
      const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
      return bytes(`<!doctype html><h4>Artículo 1. Plazos.</h4><p>La respuesta se da en un plazo de ${days} días.</p>
        <table>${table}</table><h4>Artículo 2. Orden.</h4>${order.map((one) => `<p>${one}</p>`).join('')}`);
    };
    const [head, first, second] = [
      ['Institución', 'Plazo'],
      ['INE', 'un mes'],
      ['CIV', 'un año'],
    ] as const;
    const [water, fields, works] = ['Primero: agua.', 'Segundo: riego.', 'Tercero: industria.'];
    const idsNow = async () => new Map((await textNow()).map((clause) => [wordsOf(clause), clause.id]));
    taken(await importAgain(page(30, [water, fields, works], [head, first, second])));
    const ids = await idsNow();
    taken(await importAgain(page(30, [water, works, fields], [head, second, first])));
    const now = await textNow();
    expect(Object.fromEntries(await idsNow())).toEqual(Object.fromEntries(ids));
    const rowOf = (words: string) => now.find((clause) => wordsOf(clause) === words)!.cell!.row;
    expect(new Set(['Plazo', 'INE', 'CIV'].map(rowOf)).size).toBe(3);
    const again = page(40, [water, works, fields], [head, second, first]);
    const { counts } = (await previewOf(again)).changes!.comparison;
    expect([counts.added, counts.removed, counts.textChanged, counts.same]).toEqual([0, 0, 1, now.length - 1]);
  });

  it('leaves words that stay to those who wrote them, and the new ones to nobody', async () => {
    const text = await textNow();
    await colleagueWrites((doc) => insertText(doc, text[1]!.id, wordsOf(text[1]!).length, ' Y las personas.'));
    const now = lines(await textNow());
    await importAgain(fileOf([law[0]!, `${now[1]} Siempre.`, ...law.slice(2)]));
    const { doc, sequence } = await loadDocument(given.unitOfWork.read().get(DraftsStore), made.draft.id);
    const origins = await new DraftOrigins(given.unitOfWork).upTo(made.draft.id, sequence);
    const runs = authorshipOf(doc, text[1]!.id, origins);
    expect(runs!.map((run) => [run.text, run.personId !== null])).toEqual([
      ['Esta política regula la apertura de los datos públicos.', false],
      [' Y las personas.', true],
      [' Siempre.', false],
    ]);
  });

  it('keeps what colleagues write between the preview and the import', async () => {
    const file = fileOf([...law.slice(0, 3), 'La respuesta se da en diez días.', ...law.slice(4)]);
    const { basis } = await previewOf(file);
    const text = await textNow();
    await colleagueWrites((doc) => {
      insertText(doc, text[1]!.id, 0, 'Aquí: ');
      insertClause(doc, { id: newClauseId(), kind: 'point', depth: 3, content: [{ text: 'cada mes' }] }, text[5]!.id);
      moveClause(doc, text[5]!.id, text[3]!.id);
    });
    taken(await importDraft.run(coordinator, made.process.slug, file, { basis }));
    expect(lines(await textNow())).toEqual([
      'Objeto.',
      'Aquí: Esta política regula la apertura de los datos públicos.',
      'Plazos.',
      'La respuesta se da en diez días.',
      'sin costo alguno.',
      'en formato abierto;',
      'cada mes',
    ]);
  });

  it('refuses where a colleague changed a clause that the file changes too, and keeps their words', async () => {
    const file = fileOf([...law.slice(0, 3), 'La respuesta se da en diez días.', ...law.slice(4)]);
    const { basis } = await previewOf(file);
    const [, , , words] = await textNow();
    await colleagueWrites((doc) => insertText(doc, words!.id, 0, 'Siempre: '));
    expect(await importDraft.run(coordinator, made.process.slug, file, { basis })).toMatchObject({
      refused: 'draft-changed',
      details: { clauses: 1 },
    });
    expect(wordsOf((await textNow())[3]!)).toMatch(/^Siempre: La respuesta/);
  });

  it.each([0, 999])('refuses a basis that the log never had (%i)', async (basis) => {
    expect(await importDraft.run(coordinator, made.process.slug, fileOf(law), { basis })).toMatchObject({
      refused: 'invalid-input',
      details: { field: 'basis' },
    });
  });

  describe('and its undoing', () => {
    const file = fileOf(['#### Artículo 1. Objeto.', law[1]!, '#### Artículo 2. Nuevo.', 'Lo nuevo.']);

    it('takes it back as a whole: the very text that was, under its ids', async () => {
      const before = await textNow();
      taken(await importAgain(file));
      expect(lines(await textNow())).not.toEqual(lines(before));
      const { changes, kept } = await undo.preview(await newest());
      expect([changes.after, kept]).toEqual([before, 0]);
      taken(await undoNewest());
      expect(await textNow()).toEqual(before);
      expect(await given.recordOf(made)).toEqual([
        'process.created',
        'draft.imported',
        'draft.imported',
        'import.undone',
      ]);
    });

    it('takes back the first one as well: an empty draft, and no import that stands', async () => {
      taken(await undoNewest());
      expect(lines(await textNow())).toEqual(['']);
      expect(await given.unitOfWork.read().get(DraftImportsStore).latest(made.draft.id)).toBeNull();
      expect((await given.unitOfWork.read().get(ProcessesStore).bySlug(made.process.slug))!.draftImportedAt).toBeNull();
      taken(await importDraft.run(coordinator, made.process.slug, fileOf(law)));
    });

    it('keeps what people wrote since: their clauses, their words, what they deleted', async () => {
      taken(await importAgain(file));
      const text = await textNow();
      await colleagueWrites((doc) => {
        insertText(doc, idOf(text, 'Lo nuevo.'), 0, 'Y: ');
        insertClause(
          doc,
          { id: newClauseId(), kind: 'content', depth: 2, content: [{ text: 'De una colega.' }] },
          text[1]!.id,
        );
        deleteClause(doc, text[1]!.id);
      });
      const { kept } = await undo.preview(await newest());
      expect(kept).toBe(1);
      taken(await undoNewest());
      expect(lines(await textNow())).toEqual([
        'Objeto.',
        'De una colega.',
        'Plazos.',
        'Y: Lo nuevo.',
        'en formato abierto;',
        'sin costo alguno.',
      ]);
    });

    it('is refused for an import that is not the newest, and to who may not import', async () => {
      const first = await newest();
      taken(await importAgain(file));
      expect(await undo.run(coordinator, made.process.slug, first.id)).toMatchObject({ refused: 'not-found' });
      const drafter = await given.member(made, 'drafter');
      expect(await undo.run(drafter, made.process.slug, (await newest()).id)).toMatchObject({
        refused: 'not-permitted',
      });
    });
  });

  it('finds in each dated law the clauses of the one before that say the same', () => {
    const folder = path.resolve(__dirname, '../../../../adapters/formats/src/laws');
    for (const name of ['mx-art-003', 'mx-art-004', 'mx-art-006']) {
      const versions = fs.readdirSync(path.join(folder, name)).sort();
      const read = (version: string, current?: PolicyText) =>
        taken(readFile(fs.readFileSync(path.join(folder, name, version)), [], current));
      for (const [place, version] of versions.entries()) {
        const { text } = read(version);
        expect(read(version, text).planned).toEqual(text);
        const next = versions[place + 1];
        if (!next) continue;
        const { planned } = read(next, text);
        const once = (clauses: PolicyText) => {
          const groups = Map.groupBy(clauses, (clause) => readableWords(clause));
          return [...groups].filter(([words, group]) => group.length === 1 && words.split(' ').length >= 4);
        };
        const known = new Map(once(text).map(([words, [clause]]) => [words, clause!.id]));
        for (const [words, [clause]] of once(planned!))
          if (known.has(words)) expect([version, words, clause!.id]).toEqual([version, words, known.get(words)]);
      }
    }
  });
});
