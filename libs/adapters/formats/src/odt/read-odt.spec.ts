import { readDocx } from '../docx/read-docx.js';
import type { SourceDocument } from '../source/source-document.js';
import { paragraphsOf, wordsOfParagraph } from '../source/words-of-source.js';
import { lettersOf, wordsOfOdt, wordsOfSource } from '../testing/count-words.js';
import { fixture, fixturesIn } from '../testing/fixture.js';
import { lawDocx } from '../testing/law-docx.js';
import { changesDocx, formatsDocx, listsDocx } from '../testing/list-docx.js';
import { sourceLines } from '../testing/source-lines.js';
import { readOdt } from './read-odt.js';

/** Labels and words of all paragraphs that have any. */
const labelled = (document: SourceDocument | { refused: string }): string[] =>
  'refused' in document
    ? [document.refused]
    : paragraphsOf(document.blocks).map((paragraph) =>
        [paragraph.label ?? '', wordsOfParagraph(paragraph)].join(' ').trim(),
      );

const own: Record<string, () => Uint8Array> = {
  law: lawDocx,
  lists: listsDocx,
  changes: changesDocx,
  formats: formatsDocx,
};
const names = fixturesIn('odt').map((file) => /([^/]+)\.odt$/.exec(file)![1]!);
const docxOf = (name: string): Uint8Array =>
  own[name]?.() ?? fixture(fixturesIn('docx').find((file) => file.endsWith(`/${name}.docx`))!);

/** Where LibreOffice itself reads a DOCX file in another way than Word, so that its ODT says something else. */
const otherwise: Record<string, readonly (readonly [docx: string, odt: string])[]> = {
  'article-section-isLgl': [
    ['Section 1.01 [', 'Section I.01 ['],
    ['Section 2.01 [', 'Section II.01 ['],
  ],
  law: [['Artículo 3. Presupuesto', 'Artículo 1. Presupuesto']],
  changes: [['nueva ', 'nueva']],
};

describe('an ODT file that LibreOffice made of a DOCX file', () => {
  it('is there for each DOCX file of ours', () => {
    expect(names.toSorted()).toEqual(
      [...Object.keys(own), ...fixturesIn('docx').map((file) => /([^/]+)\.docx$/.exec(file)![1]!)].sort(),
    );
  });

  it.each(names)('has the labels and the words of the other: %s', (name) => {
    const expected = labelled(readDocx(docxOf(name))).map((line) =>
      (otherwise[name] ?? []).reduce((words, [docx, odt]) => words.replace(docx, odt), line),
    );
    expect(labelled(readOdt(fixture(`odt/${name}.odt`)))).toEqual(expected);
  });

  it.each(names)('loses no word and doubles none: %s', (name) => {
    const file = fixture(`odt/${name}.odt`);
    const [words, read] = [wordsOfOdt(file), wordsOfSource(readOdt(file) as SourceDocument)];
    expect(words.length).toBeGreaterThan(0);
    expect(lettersOf(read)).toBe(lettersOf(words));
  });

  it('is read with its notes, comments, changes and all that is listed', () => {
    expect(
      sourceLines(readOdt(fixture('odt/law.odt'))).map((line) => line.replace(/__Annotation__\w+/, 'comentario')),
    ).toEqual([
      '# Ley de datos abiertos',
      '# ‹TÍTULO I› Disposiciones generales',
      '## ‹Artículo 1.› Objeto',
      'La presente ley garantiza el **acceso** a los _datos_[^footnote-1] públicos.',
      'Se rige por estos <principios:>comentario',
      '0· ‹a)› <publicidad;>comentario',
      '0· ‹b)› gratuidad:',
      '1· ‹i.› sin costo,',
      '1· ‹ii.› sin trámite;',
      '0· ‹c)› apertura.',
      '## ‹Artículo 2.› Plazos',
      'El plazo es de {-diez-}{+quince+} días ~~hábiles~~ (véase Artículo 1).',
      'Más en [el sitio](https://example.org/sitio) y en [otro](https://example.org/otro).⏎Segunda línea→con tabulador y guion‑duro.',
      '# ‹TÍTULO II› Recursos',
      // LibreOffice knows no list that never starts anew.
      '## ‹Artículo 1.› Presupuesto',
      '|! Institución |! Monto por año |!  |',
      '| MINGOB | 2026 | Q 5,000 |',
      '|  | 2027 | Q 6,000 |',
      'Donde  y un cuadro.',
      'Termina aquí.[^endnote-2]',
      '[^footnote-1]: Los que produce el Estado.',
      '[^endnote-2]: Publicada en 2026.',
      '<comentario> Beto Ruiz: ¿Solo estos?',
      '(contents) Índice\nTÍTULO I Disposiciones generales\t1',
      '(comment) ¿Solo estos? – Beto Ruiz',
      '(hidden-words)  Nota interna.',
      '(equation) x=1',
      '(text-box) Recuadro aparte',
      '(header-or-footer) Congreso de la República',
      '(header-or-footer) Página 1',
    ]);
  });

  it('tells who changed what when, also where a paragraph ends', () => {
    const { blocks } = readOdt(fixture('odt/changes.odt')) as SourceDocument;
    expect(sourceLines(readOdt(fixture('odt/changes.odt')))).toEqual([
      '0· ‹1.› uno',
      '0· ‹2.› {-dos⏎-}tres',
      '0· ‹3.› cuatro {-⏎-}cinco',
      '0· ‹4.› seis {inserted end}',
      '0· ‹5.› siete',
      'La {-primera -}palabra {+primera +}{-nueva-}queda.',
    ]);
    expect(blocks[3]).toMatchObject({ end: { type: 'inserted', author: 'Ana', at: '2026-01-01' } });
  });
});
