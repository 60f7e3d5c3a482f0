import { fixture } from '../testing/fixture.js';
import { sourceLines } from '../testing/source-lines.js';
import { decodeHtml } from './decode-html.js';
import { readHtml } from './read-html.js';

const read = (html: string) => sourceLines(readHtml(html));
const readFixture = (name: string) => read(decodeHtml(fixture(name)));

describe('what a program puts on the clipboard', () => {
  it('Word: labels, levels, headings, notes, changes, comments, tables; nothing of its own', () => {
    expect(readFixture('clipboard/word.html')).toEqual([
      '# Ley de datos abiertos',
      '# Artículo 1. Objeto',
      'La ley garantiza el **acceso** a los _datos_[^note-1] públicos:',
      '0· ‹a)› Publicidad:',
      '1· ‹i.› de oficio;',
      '0· con viñeta;',
      '1· con círculo.',
      'El plazo es de {-diez-}{+quince+} días <hábiles>comment-1.',
      'Columna→otra⏎y otra línea',
      '| **Monto** |  |',
      '| MINGOB | Q 5,000 |',
      '[^note-1]: Los que produce el Estado.',
      '<comment-1> Beto Ruiz: ¿Hábiles o calendario?',
      '(contents) Artículo 1. Objeto\t3',
      '(hidden-words) Oculto.',
      '(image) Escudo nacional',
      '(comment) ¿Hábiles o calendario? – Beto Ruiz',
    ]);
  });

  it('Word: who changed the words, and when', () => {
    const document = readHtml(decodeHtml(fixture('clipboard/word.html')));
    expect(document).toMatchObject({
      blocks: {
        7: { runs: { 1: { text: 'diez', change: { type: 'deleted', author: 'Ana López', at: '2026-05-04T10:00' } } } },
      },
    });
    expect('blocks' in document && document.blocks[7]).not.toHaveProperty('runs.1.struck');
  });

  it('Google Docs: what it wraps all in is not bold, what is bold is, lists in lists', () => {
    expect(readFixture('clipboard/google-docs.html')).toEqual([
      '# Artículo 1. Objeto',
      'La ley garantiza el **acceso**_ a los datos_~~ reservados~~. Véase [la ley](https://example.org/ley):',
      '0· ‹a.› publicidad;',
      '1· ‹i.› de oficio;',
      '0· ‹b.› gratuidad.',
      '0· una viñeta',
      '| MINGOB | Q 5,000 |',
      'uno⏎dos',
    ]);
  });

  it('a page that Google Docs makes of a document: styles, numbers, notes and comments', () => {
    expect(readFixture('clipboard/google-docs-file.html')).toEqual([
      '# Ley',
      'La ley **manda**_\u00A0y_~~ ruega~~[^note-1]<.>comment-1',
      '0· ‹1.› uno',
      '1· ‹1.a)› uno a',
      '1· ‹1.b)› uno b',
      '0· ‹2.› dos',
      '[^note-1]: La nota.',
      '<comment-1> : ¿Manda?',
      '(comment) ¿Manda?',
    ]);
  });

  it('a PDF viewer: lines of a page, each on its own', () => {
    expect(readFixture('clipboard/pdf-viewer.html')).toEqual([
      'ARTÍCULO 1. Objeto. La presente ley⏎garantiza el acceso a los datos.⏎a) Publicidad;',
    ]);
  });

  it('a spreadsheet: a table', () => {
    expect(readFixture('clipboard/spreadsheet.html')).toEqual([
      '| **Institución** | **Monto** |',
      '| MINGOB | 5,000 |',
      '|  | 6,000 |',
    ]);
  });

  it('a page of the web: its text, without menus, contents, scripts and what it hides', () => {
    expect(readFixture('clipboard/web-page.html')).toEqual([
      '## Artículo 1',
      'La _ley_ manda[^note-1] y dice “sí”.',
      '0· ‹III.› tres',
      '1· ‹a.› uno',
      '1· ‹d.› cuatro',
      '0· ‹IV.› cuatro',
      '0· sigue',
      '0· ‹2.› dos',
      '0· ‹1.› uno',
      '0· punto',
      'Dato',
      'Lo que se sabe.',
      'Cita',
      'uno⏎  dos',
      'Montos',
      '|! A |! B |',
      '| 1 | 2 |',
      '|  | 3 ¶ dentro |',
      'solo',
      'forma',
      'no',
      '[^note-1]: Fuente.',
      '(header-or-footer) Inicio\nLeyes',
      '(contents) Artículo 1',
      '(hidden-words) Nada.',
      '(nested-table) ',
      '(image) escudo.png',
      '(image) Mapa',
      '(link-address) javascript:x()',
      '(other) Enviar',
      '(equation) x=1',
    ]);
  });
});

describe('a page that LibreOffice made', () => {
  it('of a law: notes at its end, labels of lists, headers and contents apart', () => {
    expect(readFixture('html/law.html')).toEqual([
      'Ley de datos abiertos',
      // LibreOffice writes the number of a heading into its words, and nothing between.
      '# TÍTULO IDisposiciones generales',
      '## Artículo 1.Objeto',
      'La presente ley garantiza el **acceso** a los _datos_[^note-1] públicos.',
      'Se rige por estos principios:',
      '0· ‹a.› publicidad;',
      '0· ‹b.› gratuidad:',
      '1· ‹i.› sin costo,',
      '1· ‹ii.› sin trámite;',
      '0· ‹c.› apertura.',
      '## Artículo 2.Plazos',
      'El plazo es de diezquince días ~~hábiles~~ (véase Artículo 1).',
      'Más en [el sitio](https://example.org/sitio) y en [otro](https://example.org/otro).⏎Segunda línea con tabulador y guion‑duro.',
      '# TÍTULO IIRecursos',
      '## Artículo 1.Presupuesto',
      '|! Institución |! Monto por año |!  |',
      '| MINGOB | 2026 | Q 5,000 |',
      '|  | 2027 | Q 6,000 |',
      'Donde y un cuadro.',
      'Recuadro aparte',
      'Termina aquí.[^note-sdendnote1sym]',
      '[^note-1]: Los que produce el Estado.',
      '[^note-sdendnote1sym]: Publicada en 2026.',
      '(header-or-footer) Congreso de la República',
      '(contents) Índice\nTÍTULO I Disposiciones generales 1',
      '(hidden-words) Nota interna.',
      '(image) law_html_c72eafbaf92c145.gif',
      '(image) Shape1',
      '(header-or-footer) Página 1',
    ]);
  });

  it('of lists that go on after other paragraphs', () => {
    expect(readFixture('html/lists.html')).toEqual([
      '0· ‹1.› w0',
      '1· ‹a.› w1',
      'plain2',
      '1· ‹b.› w3',
      'plain4',
      '0· ‹2.› w5',
      'plain6',
      '1· ‹a.› w7',
      '2· ‹1.› w8',
      'plain9',
      '2· ‹2.› w10',
      // The page begins these lists anew, and a browser shows "a" and "1" as well.
      '1· ‹a.› w11',
      'plain12',
      '0· ‹1.› w13',
      'plain14',
      '0· ‹3.› w15',
      '0· ‹2.› w16',
      'plain17',
      '0· ‹1.› w18',
      '0· ‹2.› w19',
      'plain20',
      '1· ‹a.› w21',
      '0· ‹1.› w22',
      '2· ‹1.› w23',
      '1· ‹a.› w24',
    ]);
  });

  it('of a table, of footnotes and of a list', () => {
    expect(readFixture('html/tables.html')).toEqual([
      'Above',
      '| Top left | Top right |',
      '| Bottom left | Bottom right |',
      'Below',
    ]);
    expect(readFixture('html/footnotes.html')).toEqual([
      'Ouch[^note-1].[^note-2]',
      '[^note-1]: A tachyon walks into a bar.',
      '[^note-2]: Fin.',
    ]);
    expect(readFixture('html/simple-list.html')).toEqual(['0· Apple', '0· Banana']);
  });
});

describe('what went wrong when it was pasted', () => {
  it('a list of two letters from Word: the labels are no words', () => {
    expect(read(wordLetters)).toEqual(['0· ‹a)› Publicidad;', '0· ‹b)› Gratuidad.']);
  });

  it('two paragraphs', () => {
    expect(read('<p>Pegado uno.</p><p>Pegado dos.</p>')).toEqual(['Pegado uno.', 'Pegado dos.']);
  });

  it('a sentence with tracked changes: only what is live says what was meant', () => {
    const html =
      '<p>El plazo es de <del cite="mailto:x">diez</del><ins cite="mailto:x">quince</ins> días <s>hábiles</s><a href="#_msocom_1">[X1]</a></p>';
    expect(read(html)).toEqual(['El plazo es de {-diez-}{+quince+} días ~~hábiles~~']);
    const document = readHtml(html);
    const live = 'blocks' in document && document.blocks[0]?.type === 'paragraph' ? document.blocks[0].runs : [];
    expect(
      live
        .filter(({ change, struck }) => change?.type !== 'deleted' && !struck)
        .map(({ text }) => text)
        .join('')
        .trim(),
    ).toBe('El plazo es de quince días');
  });

  it('a table of two columns', () => {
    expect(
      read('<table><tr><td>Institución</td><td>Monto</td></tr><tr><td>MINGOB</td><td>Q 5,000</td></tr></table>'),
    ).toEqual(['| Institución | Monto |', '| MINGOB | Q 5,000 |']);
  });
});

const wordLetters = `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Publicidad;<o:p></o:p></p><p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>b)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Gratuidad.<o:p></o:p></p>`;

describe('the words of a page', () => {
  it('have white space as it is shown', () => {
    expect(read('<div> a <b> b</b> <br> c&nbsp; d<p>e</p> f </div>')).toEqual(['a **b**⏎c\u00A0 d', 'e', 'f']);
    expect(
      read('<p style="white-space:pre-wrap">a  b\nc</p><p style="white-space:pre-line">a  b\n  c</p><pre>a\n b</pre>'),
    ).toEqual(['a  b⏎c', 'a b⏎c', 'a⏎ b']);
    expect(read('<p><br>a<br></p><p>b<br><![if !supportLineBreakNewLine]><br><![endif]>c</p>')).toEqual(['a', 'b⏎c']);
    expect(read('<p>a<span style="display:block">b</span>c</p><div style="display:inline">d</div>e')).toEqual([
      'a',
      'b',
      'c',
      'de',
    ]);
  });

  it('are bold, slanted or struck by name and by style, the style overruling the name', () => {
    expect(
      read(
        '<p><strong>a</strong><b style="font-weight:400">b</b><span style="font-weight:600">c</span><i>d</i><span style="FONT-STYLE: oblique">e</span><strike>f</strike><u style="text-decoration: underline line-through">g</u></p>',
      ),
    ).toEqual(['**a**b**c**_de_~~fg~~']);
  });

  it('are listed where a page hides them in any way', () => {
    expect(
      read('<p>a<span hidden>b</span><span style="visibility:hidden">c</span><span style="mso-hide:all">d</span></p>'),
    ).toEqual(['a', '(hidden-words) b', '(hidden-words) c', '(hidden-words) d']);
  });

  it('keep the mark of a note that is not there as a word to look at', () => {
    expect(read('<p>a<a href="#_ftn1" name="_ftnref1">[1]</a></p>')).toEqual(['a', '(other) [1]']);
    expect(read('<p>a <a href="#fn-general">las notas generales</a></p>')).toEqual(['a las notas generales']);
  });

  it('tell a note by its place, also among others of one list or one division', () => {
    const page =
      '<p>a<sup><a href="#fn1" id="fnref1">1</a></sup> b<sup><a href="#fn2" id="fnref2">2</a></sup></p><section><hr><ol><li id="fn1"><p>Uno. <a href="#fnref1">↩</a></p></li><li id="fn2"><p>Dos.</p><p>Más. <a href="#fnref2">↩</a></p></li></ol></section>';
    expect(read(page)).toEqual(['a[^note-1] b[^note-2]', '[^note-1]: Uno.', '[^note-2]: Dos. ¶ Más.']);
    const note = (id: number, words: string) => `<p><a href="#ftnt_ref${id}" id="ftnt${id}">[${id}]</a> ${words}</p>`;
    const mark = (id: number) => `<a href="#ftnt${id}" id="ftnt_ref${id}">[${id}]</a>`;
    expect(read(`<p>a${mark(1)} b${mark(2)}</p><div>${note(1, 'Uno.')}${note(2, 'Dos.')}</div>`)).toEqual([
      'a[^note-1] b[^note-2]',
      '[^note-1]: Uno.',
      '[^note-2]: Dos.',
    ]);
  });
});

describe('the bytes of a page', () => {
  const bytes = (text: string, encoding: 'latin1' | 'utf16le' | 'utf8') => new Uint8Array(Buffer.from(text, encoding));

  it('are read in the encoding that the page names, or that it must be', () => {
    expect(decodeHtml(bytes('<meta charset="windows-1252"><p>acci\u00f3n', 'latin1'))).toContain('acción');
    expect(
      decodeHtml(
        bytes('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1"><p>acci\u00f3n', 'latin1'),
      ),
    ).toContain('acción');
    expect(decodeHtml(bytes('<p>acci\u00f3n', 'latin1'))).toContain('acción');
    expect(decodeHtml(bytes('<p>acción', 'utf8'))).toContain('acción');
    expect(decodeHtml(bytes('\uFEFF<p>acción', 'utf16le'))).toContain('acción');
    expect(decodeHtml(bytes('<meta charset="nunca"><p>acción', 'utf8'))).toContain('acción');
  });
});
