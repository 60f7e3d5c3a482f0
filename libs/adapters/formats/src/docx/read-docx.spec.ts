import type { SourceDocument } from '../source/source-document.js';
import { lettersOf, wordsOfDocx, wordsOfSource } from '../testing/count-words.js';
import { fixture, fixturesIn } from '../testing/fixture.js';
import { lawDocx } from '../testing/law-docx.js';
import { changesDocx, formatsDocx, listsDocx } from '../testing/list-docx.js';
import { sourceLines } from '../testing/source-lines.js';
import { readDocx } from './read-docx.js';

/** What is right for each file, read in its XML by eye and compared with what LibreOffice shows of it. */
const right: Record<string, readonly string[]> = {
  'docx/docx4j/NumberingIndents.docx': [
    'This document tests that the calculated effective indentation for each paragraph matches the value given in the text.',
    '0· ‹1.› <w:ind [expect]w:left="360"[/expect] [expect]w:hanging="360"[/expect] >',
    '0· ‹2.› <w:ind [expect]w:left="360"[/expect] [expect]w:hanging="360"[/expect] >',
    '1· ‹a.› <w:ind [expect]w:left="1080"[/expect] [expect]w:hanging="360"[/expect] >',
    '**-------------------------**',
    '0· ‹1.› <w:ind [expect]w:left="0"[/expect] [expect]w:firstLine="0"[/expect] >',
    '0· ‹2.› <w:ind [expect]w:left="0"[/expect] [expect]w:firstLine="0"[/expect] >',
    '1· ‹a.› <w:ind [expect]w:left="1440"[/expect] [expect]w:hanging="360"[/expect] >',
    '-----------------------------',
    '0· ‹1)› <w:ind [expect]w:left="0"[/expect] [expect]w:firstLine="0"[/expect] >',
    '1· ‹a)› <w:ind [expect]w:left="357"[/expect] [expect]w:firstLine="3"[/expect] >',
    '(header-or-footer) GDSVF&H\\Error! Unknown document property name.\t\n5',
    '(header-or-footer) GDSVF&H\\Error! Unknown document property name.\t\n1',
    '(header-or-footer) GDSVF&H\\Error! Unknown document property name.\t\nGDSVF&H\\31509.4',
    '(hidden-words) |||',
  ],
  'docx/docx4j/article-section-isLgl.docx': [
    '# 0· ‹Article I.› [expect]Article I.[/expect]Name and Purpose',
    `## 1· ‹Section 1.01› [expect]Section 1.01[/expect]Name  name  name name${'  name'.repeat(9)}  `,
    `### 2· ‹(a)› [expect](a)[/expect]Blagh ${' blagh'.repeat(18)}`,
    '# 0· ‹Article II.› [expect]Article II.[/expect]Another article',
    '## 1· ‹Section 2.01› [expect]Section 2.01[/expect]Another section',
    '### 2· ‹(a)› [expect](a)[/expect]Blagh',
  ],
  'docx/docx4j/startOverride.docx': [
    '0· ‹1)› [expect]1)[/expect]A',
    '0· ‹2)› [expect]2)[/expect]B',
    '0· ‹3)› [expect]3)[/expect]C',
    '0· ‹4)› [expect]4)[/expect]D',
    '0· ‹10)› [expect]10)[/expect]Aa',
    '0· ‹11)› [expect]11)[/expect]Inserted',
    '0· ‹12)› [expect]12)[/expect]Bb',
    '0· ‹13)› [expect]13)[/expect]Inserted [the first list again]',
    '0· ‹14)› [expect]14)[/expect]Inserted',
    '0· ‹15)› [expect]15)[/expect]Aa [the second list again]',
    '0· ‹16)› [expect]16)[/expect]Inserted',
    '0· ‹17)› [expect]17)[/expect]Bb',
  ],
  'docx/mammoth/comments.docx': [
    '<Ouch>0<.>2',
    '<0> Michael Williamson: A tachyon walks into a bar.',
    '<2> Michael Williamson: Fin.',
    '(comment) A tachyon walks into a bar. – Michael Williamson',
    '(comment) Fin. – Michael Williamson',
  ],
  'docx/mammoth/footnotes.docx': [
    'Ouch[^footnote-1].[^footnote-2]',
    '[^footnote-1]: A tachyon walks into a bar.',
    '[^footnote-2]: Fin.',
  ],
  'docx/mammoth/simple-list.docx': ['0· Apple', '0· Banana'],
  'docx/mammoth/strict-format.docx': ['Test'],
  'docx/mammoth/tables.docx': ['Above', '| Top left | Top right |', '| Bottom left | Bottom right |', 'Below'],
  'docx/python-docx/comments-rich-para.docx': [
    'Document text',
    '<Some text worthy of note.>0',
    'Other document text.',
    '<Other text worthy of note.>1',
    '<Paragraph 5>2',
    '<Paragraph 6>4',
    'Paragraph 7',
    '<0> Steve Canny: Text with hyperlink [https://google.com](https://google.com) embedded.',
    '<1> : Text with inline image  in the middle.',
    '<2> : Text with _**character style**_.',
    '<4> : ## Paragraph with Heading 2 paragraph style.',
    '(comment) Text with hyperlink https://google.com embedded. – Steve Canny',
    '(comment) Text with inline image  in the middle.',
    '(image) Picture 1',
    '(comment) Text with character style.',
    '(comment) Paragraph with Heading 2 paragraph style.',
  ],
  'docx/python-docx/num-having-numbering-part.docx': ['0· ‹1.› Paragraph having List Number style.'],
  'docx/python-docx/par-hyperlinks.docx': [
    'No hyperlinks',
    'One [awesome hyperlink](http://yahoo.com/).',
    'Three hyperlinks: [the first one](http://google.com/) here, the [second one](http://python.org/), and the [third](http://yahoo.com/).',
  ],
};

describe('a DOCX file of another program', () => {
  it('has an entry in the table of what is right', () => {
    expect(Object.keys(right).sort()).toEqual(fixturesIn('docx'));
  });

  it.each(Object.entries(right))('%s is read as the table says', (name, lines) => {
    expect(sourceLines(readDocx(fixture(name)))).toEqual(lines);
  });
});

describe('a law with everything in it', () => {
  it('is read with its labels, notes, comments, changes and all that is listed', () => {
    expect(sourceLines(readDocx(lawDocx()))).toEqual([
      '# Ley de datos abiertos',
      '# 0· ‹TÍTULO I› Disposiciones generales',
      '## 1· ‹Artículo 1.› Objeto',
      'La presente ley garantiza el **acceso** a los _datos_[^footnote-2] públicos.',
      'Se rige por estos <principios:>7',
      '0· ‹a)› <publicidad;>7',
      '0· ‹b)› gratuidad:',
      '1· ‹i.› sin costo,',
      '1· ‹ii.› sin trámite;',
      '0· ‹c)› apertura.',
      '## 1· ‹Artículo 2.› Plazos',
      'El plazo es de {-diez-}{+quince+} días ~~hábiles~~ (véase Artículo 1).',
      'Más en [el sitio](https://example.org/sitio) y en [otro](https://example.org/otro).⏎Segunda línea→con tabulador y guion‑duro.',
      '# 0· ‹TÍTULO II› Recursos',
      '## 1· ‹Artículo 3.› Presupuesto',
      '|! Institución |! Monto por año |!  |',
      '| MINGOB | 2026 | Q 5,000 |',
      '|  | 2027 | Q 6,000 |',
      'Donde  y un cuadro.',
      'Termina aquí.[^endnote-3]',
      '[^footnote-2]: Los que produce el Estado.',
      '[^endnote-3]: Publicada en 2026.',
      '<7> Beto Ruiz: ¿Solo estos?',
      '(contents) Índice\nTÍTULO I Disposiciones generales\t1',
      '(hidden-words)  Nota interna.',
      '(equation) x=1',
      '(text-box) Recuadro aparte',
      '(comment) ¿Solo estos? – Beto Ruiz',
      '(header-or-footer) Congreso de la República',
      '(header-or-footer) Página 1',
    ]);
  });

  it('says where each paragraph stands, and who changed and commented what when', () => {
    const { blocks, comments } = readDocx(lawDocx()) as SourceDocument;
    expect(blocks.slice(0, 3).map(({ place }) => place.paragraph)).toEqual([1, 5, 6]);
    expect(blocks[11]).toMatchObject({
      runs: [
        {},
        { change: { type: 'deleted', author: 'Ana López', at: '2026-05-04T10:00:00Z' } },
        { change: { type: 'inserted' } },
        {},
        {},
        {},
      ],
    });
    expect(comments?.get('7')).toMatchObject({
      author: 'Beto Ruiz',
      at: '2026-05-05T09:30:00Z',
      place: { paragraph: 8 },
    });
  });
});

describe('the words of a DOCX file', () => {
  const files = [
    ...Object.keys(right).map((name) => [name, () => fixture(name)] as const),
    ['a law with everything in it', lawDocx],
    ['lists that go on', listsDocx],
    ['tracked changes', changesDocx],
    ['all formats of numbers', formatsDocx],
  ] as const;

  it.each(files)('are all kept or listed, none twice: %s', (name, file) => {
    const [words, read] = [wordsOfDocx(file()), wordsOfSource(readDocx(file()) as SourceDocument)];
    expect(words.length).toBeGreaterThan(0);
    expect(lettersOf(read)).toBe(lettersOf(words));
    // This one hides a sign before and one after a word: listed, they are no longer a part of it.
    if (!name.endsWith('NumberingIndents.docx')) expect(read).toEqual(words);
  });
});
