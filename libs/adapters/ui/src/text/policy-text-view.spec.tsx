import type { ClauseId } from '@articulado/base';
import { translator } from '@articulado/messages';
import type { Clause, ClauseKind } from '@articulado/policy-text';
import { renderToStaticMarkup } from 'react-dom/server';
import { Speak } from '../speak.js';
import { PolicyContents } from './policy-contents.js';
import { PolicyTextView, type PolicyTextViewProps } from './policy-text-view.js';

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
    <Speak t={translator('es')}>
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

it('leads to any article by its number, without scripts', () => {
  const html = renderToStaticMarkup(
    <Speak t={translator('es')}>
      <PolicyContents text={text} />
    </Speak>,
  );
  expect(html).toMatch(/<details class="go-to"><summary>Ir al artículo<\/summary>/);
  expect(html).toContain('<a href="#c-a2" aria-label="Artículo 2">2</a>');
});
