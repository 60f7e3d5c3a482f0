import { type ClauseId, usualTimeZone } from '@articulado/base';
import { translator } from '@articulado/messages';
import { atom, type Clause, type ClauseKind, type Run } from '@articulado/policy-text';
import { renderToStaticMarkup } from 'react-dom/server';
import { Speak } from '../speak.js';
import { PolicyContents } from './policy-contents.js';
import { PolicyTextView, type PolicyTextViewProps } from './policy-text-view.js';
import { WordChanges } from './word-changes.js';

const clause = (id: string, kind: ClauseKind, depth: number, words: string, more: Partial<Clause> = {}): Clause => ({
  id: id as ClauseId,
  kind,
  depth,
  content: [{ text: words }],
  ...more,
});
const cell = (row: number, column: number, words: string) =>
  clause(`cell-${row}-${column}`, 'cell', 3, words, {
    cell: { table: 'plazos', row: `r${row}`, column: `c${column}`, ...(row === 0 && { header: true as const }) },
  });

const text = [
  clause('t1', 'title', 0, 'DISPOSICIONES GENERALES'),
  clause('c1', 'chapter', 1, 'Objeto'),
  clause('a1', 'article', 2, 'Objeto.'),
  clause('n1', 'paragraph', 3, 'Esta política obliga a:'),
  clause('p1', 'point', 4, 'los ministerios;'),
  clause('t2', 'title', 0, 'PUBLICACIÓN'),
  clause('a2', 'article', 1, 'Frecuencia.'),
  ...[cell(0, 0, 'Tipo'), cell(0, 1, 'Plazo'), cell(1, 0, 'Compras'), cell(1, 1, '10 días')],
];

const show = (props: Partial<PolicyTextViewProps> = {}) =>
  renderToStaticMarkup(
    <Speak t={translator('es', usualTimeZone)}>
      <PolicyTextView text={text} {...props} />
    </Speak>,
  );

describe('the text of a policy', () => {
  it('gives headings levels without a gap, whatever stands between', () => {
    const levels = [...show().matchAll(/<h(\d)[^>]*>/g)].map(([, level]) => Number(level));
    expect(levels).toEqual([2, 3, 4, 2, 3]);
  });

  it('gives every clause its anchor, cells too', () => {
    const anchors = [...show().matchAll(/id="c-([^"]+)"/g)].map(([, id]) => id);
    expect(anchors).toEqual(text.map(({ id }) => id));
  });

  it('prints numbers as people cite them and names their kind for screen readers', () => {
    const html = show();
    expect(html).toContain('<span class="clause-number">Artículo 1</span> ');
    expect(html).toContain('<span class="hidden">Numeral </span>1.');
    expect(html).toContain('<span class="hidden">Literal </span>a)');
  });

  it('puts tables together from their cells, with a caption and column headings', () => {
    const html = show();
    expect(html).toContain('<caption>Tabla: Artículo 2</caption>');
    expect(html).toMatch(/<th id="c-cell-0-1" scope="col"[^>]*><span class="clause-words">Plazo<\/span><\/th>/);
    expect(html).toMatch(/<td id="c-cell-1-0"[^>]*><span class="clause-words">Compras<\/span><\/td>/);
  });

  it('shows bold, italic and links, and words that look like markup as words', () => {
    const content = [
      { text: 'Portal', bold: true },
      { text: ' único', italic: true },
      { text: ' aquí', link: 'https://ejemplo.gt/?a=1&b=2' },
      { text: '<script>alert(1)</script>' },
    ] as const;
    const html = show({ text: [clause('a1', 'content', 0, '', { content })] });
    expect(html).toContain('<strong>Portal</strong><em> único</em>');
    expect(html).toContain('<a href="https://ejemplo.gt/?a=1&amp;b=2" rel="nofollow noopener"> aquí</a>');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('puts what was said after the whole article, each under the clause it is about', () => {
    const html = show({ beside: ({ id }) => (id === 'a1' || id === 'n1' ? <b>dicho de {id}</b> : undefined) });
    const beside = html.slice(html.indexOf('class="beside"'));
    expect(html.indexOf('los ministerios;')).toBeLessThan(html.indexOf('class="beside"'));
    expect(beside).toContain('aria-label="Aportes: Artículo 1"');
    expect(beside).toMatch(/dicho de a1.*Numeral 1<\/p><b>dicho de n1/);
    expect(html.match(/class="beside"/g)).toHaveLength(1);
  });

  it('leads from a number to the page of its clause only where the page says so', () => {
    const html = show({ clauseHref: ({ id, kind }) => (kind === 'article' ? `clauses/${id}` : undefined) });
    expect([...html.matchAll(/<a class="clause-number" href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      'clauses/a1',
      'clauses/a2',
    ]);
  });
});

const note = (id: string): Run => ({ text: atom, note: id as ClauseId });
const reference = (text: string, target: string): Run => ({
  text,
  reference: { id: `r-${target}`, target: target as ClauseId },
});

describe('the notes of a text', () => {
  const noted = [
    clause('a1', 'article', 0, 'Plazo.'),
    clause('n1', 'paragraph', 1, '', {
      content: [{ text: 'Quince días' }, note('f2'), { text: ' y' }, note('f2'), note('f1'), { text: '.' }],
    }),
    clause('f1', 'note', 1, 'Reformado.'),
    clause('n2', 'paragraph', 1, 'Otro.'),
    clause('a2', 'article', 0, 'Fin.'),
    clause('f2', 'note', 0, 'Hábiles.'),
  ];
  const html = show({ text: noted, clauseHref: ({ id }) => `clauses/${id}` });

  it('stand beneath the article of their marks, in the order of the marks, and part nothing', () => {
    const [first = '', second = ''] = html.split('class="passage of-article"').slice(1);
    expect([...first.matchAll(/id="c-([^"]+)"/g)].map(([, id]) => id)).toEqual(['a1', 'n1', 'n2', 'f2', 'f1']);
    expect(first).toContain('<div class="notes" role="group" aria-label="Notas al pie">');
    expect(second).not.toContain('class="notes"');
    expect(first).toContain('aria-label="Artículo 1, numeral 2">2.</a>');
  });

  it('are led to by a raised number that screen readers read with the note, and lead back to their first mark', () => {
    expect(html).toContain(
      '<sup class="note-mark" id="m-f2"><a href="#c-f2" role="doc-noteref" aria-label="Nota 1" aria-describedby="c-f2">1</a></sup>',
    );
    expect(html.match(/id="m-f2"/g)).toHaveLength(1);
    expect(html).toMatch(
      /id="c-f2" data-clause="f2" role="doc-footnote">.*href="#m-f2" role="doc-backlink" aria-label="Volver a la llamada de la nota 1"/,
    );
  });

  it('are discussed like any clause: their number leads to their page, and what was said of them stands beside', () => {
    expect(html).toContain('<a class="clause-number" href="clauses/f1" aria-label="Página de la nota 2">2.</a>');
    const said = show({ text: noted, beside: ({ id }) => (id === 'f1' ? <b>dicho</b> : undefined) });
    expect(said).toMatch(/aria-label="Aportes: Artículo 1".*Nota 2<\/p><b>dicho/);
  });

  it('say at their mark that they are gone, and stand where they are without one', () => {
    const lost = show({
      text: [clause('a1', 'article', 0, '', { content: [note('gone')] }), clause('f1', 'note', 1, 'Suelta.')],
    });
    expect(lost).toContain('<span class="is-lost note-mark">[nota suprimida]</span>');
    expect(lost).toMatch(/class="clause of-note" id="c-f1"/);
  });
});

describe('references and terms of a text', () => {
  const content: Run[] = [
    reference('artículo 2', 'a2'),
    reference('artículo 9', 'a9'),
    reference('[disposición suprimida]', 'gone'),
    { text: 'dato ', term: 't1' },
    { text: 'abierto', term: 't1', bold: true },
  ];
  const html = show({
    text: [clause('c1', 'content', 0, '', { content }), clause('a2', 'article', 0, 'Objeto.', { number: '2' })],
    elsewhere: (id) => (id === 'a9' ? '../versions/1#c-a9' : undefined),
  });

  it('lead to the clause on this page, or elsewhere where the page shows a part', () => {
    expect(html).toContain('<a class="reference" href="#c-a2">artículo 2</a>');
    expect(html).toContain('<a class="reference" href="../versions/1#c-a9">artículo 9</a>');
  });

  it('are marked where their clause is gone, and lead nowhere', () => {
    expect(html).toMatch(/<span class="is-lost" title="[^"]+">\[disposición suprimida\]<\/span>/);
  });

  it('have one anchor for the words that define a term', () => {
    expect(html).toContain('<dfn id="t-t1">dato </dfn><dfn><strong>abierto</strong></dfn>');
  });
});

describe('a table of a text', () => {
  const placed = (id: string, row: string, column: string, header?: true) =>
    clause(id, 'cell', 0, id, { cell: { table: 't', row, column, ...(header && { header }) } });

  it('has headings of rows and columns as its cells say, a hole as an empty cell, and two cells in one place both', () => {
    const html = show({
      text: [
        placed('h0', 'r0', 'c0', true),
        placed('h1', 'r0', 'c1', true),
        placed('y', 'r1', 'c0', true),
        placed('z', 'r1', 'c1'),
        placed('only', 'r2', 'c1'),
        placed('twice', 'r2', 'c1'),
      ],
    });
    expect(html).toMatch(/<thead><tr><th id="c-h0" scope="col".*<th id="c-h1" scope="col".*<\/thead>/);
    expect(html).toMatch(/<tr><th id="c-y" scope="row"[^>]*>.*?<\/th><td id="c-z"/);
    expect(html).toMatch(
      /<tr><td><\/td><td><div id="c-only"[^>]*>.*?<\/div><div id="c-twice"[^>]*>.*?<\/div><\/td><\/tr>/,
    );
  });

  it('stays one table though the note of a cell stands between its cells', () => {
    const html = show({
      text: [
        { ...placed('a', 'r0', 'c0'), content: [{ text: 'Monto' }, note('f')] },
        clause('f', 'note', 0, 'En quetzales.'),
        placed('b', 'r0', 'c1'),
      ],
    });
    expect(html.match(/<table/g)).toHaveLength(1);
    expect(html.indexOf('</table>')).toBeLessThan(html.indexOf('En quetzales.'));
  });
});

describe('given numbers and all kinds of headings', () => {
  const law = [
    clause('b', 'book', 0, 'PERSONAS', { number: 'Primero' }),
    clause('p', 'part', 1, 'General'),
    clause('t', 'title', 2, 'Sujetos'),
    clause('c', 'chapter', 3, 'Nombre', { number: 'III' }),
    clause('a', 'article', 4, 'Nombre.', { number: '17 Bis' }),
    clause('l', 'point', 5, 'uno:'),
    clause('s', 'subpoint', 6, 'sub uno;'),
    clause('d', 'transitionals', 0, 'DISPOSICIÓN DEROGATORIA'),
    clause('u', 'transitional', 1, 'Derógase.', { number: 'Única' }),
    clause('x', 'annex', 0, 'Reglamento'),
    clause('y', 'article', 1, 'Objeto.'),
  ];

  it('are shown as a law cites them', () => {
    const html = show({ text: law });
    const numbers = [...html.matchAll(/class="clause-number">(?:<span class="hidden">([^<]*)<\/span>)?([^<]*)</g)];
    expect(numbers.map(([, kind = '', number]) => kind + number)).toEqual([
      'Libro Primero',
      'Parte I',
      'Título I',
      'Capítulo III',
      'Artículo 17 Bis',
      'Literal a)',
      'Inciso i)',
      'Disposición transitoria o final Única',
      'Anexo I',
      'Artículo 1',
    ]);
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level).join('')).toBe('23456' + '23' + '23');
  });

  it('make the contents: books hold parts, titles and chapters', () => {
    const contents = renderToStaticMarkup(
      <Speak t={translator('es', usualTimeZone)}>
        <PolicyContents text={law} />
      </Speak>,
    );
    const outline = contents.slice(contents.indexOf('</details>')).replaceAll(/<\/?(?:a|span|nav)\b[^>]*>/g, '');
    expect(outline).toContain(
      '<ol><li>Libro Primero PERSONAS<ol><li>Parte I General<ol><li>Título I Sujetos<ol class="of-chapters"><li>Capítulo III Nombre</li></ol></li></ol></li></ol></li>',
    );
    expect(contents).toContain('<p>Anexo I</p><ol><li><a href="#c-y" aria-label="Ir a Anexo I, artículo 1">1</a>');
    expect(contents).toContain('<a href="#c-a" aria-label="Ir a Artículo 17 Bis">17 Bis</a>');
  });
});

it('shows the mark of a note among words that changed', () => {
  const html = renderToStaticMarkup(
    <Speak t={translator('es', usualTimeZone)}>
      <WordChanges
        pieces={[
          { op: 'same', text: 'plazo' },
          { op: 'added', text: atom },
        ]}
      />
    </Speak>,
  );
  expect(html).toContain('[nota]');
  expect(html).not.toContain(atom);
});

it('leads to any article by its number, without scripts', () => {
  const html = renderToStaticMarkup(
    <Speak t={translator('es', usualTimeZone)}>
      <PolicyContents text={text} />
    </Speak>,
  );
  expect(html).toMatch(/<details class="go-to"><summary>Ir al artículo<\/summary>/);
  expect(html).toContain('<a href="#c-a2" aria-label="Ir a Artículo 2">2</a>');
});
