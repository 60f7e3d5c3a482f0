import { type OdtParts, odtFile } from '../testing/odt-file.js';
import { sourceLines } from '../testing/source-lines.js';
import { readOdt } from './read-odt.js';

const read = (body: string, parts: Partial<OdtParts> = {}) => sourceLines(readOdt(odtFile({ body, ...parts })));
const p = (content: string, style = '') => `<text:p${style && ` text:style-name="${style}"`}>${content}</text:p>`;
const span = (words: string, style: string) => `<text:span text:style-name="${style}">${words}</text:span>`;
const item = (content: string, more = '') => `<text:list-item${more}>${content}</text:list-item>`;
const list = (content: string, more = ' text:style-name="L"') => `<text:list${more}>${content}</text:list>`;
const style = (name: string, family: string, properties: string, more = '') =>
  `<style:style style:name="${name}" style:family="${family}"${more}><style:text-properties ${properties}/></style:style>`;
const level = (number: number, format: string, more = '') =>
  `<text:list-level-style-number text:level="${number}" style:num-format="${format}" ${more}/>`;
const listStyle = (name: string, ...levels: readonly string[]) =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;

describe('the words of an ODT paragraph', () => {
  it('have their spaces, tabs and line breaks as elements; other white space is one space', () => {
    expect(
      read(p('\n  a \n b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>\n e<text:soft-page-break/>f')),
    ).toEqual(['a b   c→d⏎ef']);
  });

  it('look like their styles say, also those that these are based on', () => {
    const automatic = [
      style('Strong', 'text', 'fo:font-weight="bold"'),
      style('T1', 'text', 'fo:font-style="italic"', ' style:parent-style-name="Strong"'),
      style('T2', 'text', 'fo:font-weight="normal" style:text-line-through-style="solid"'),
      style('P1', 'paragraph', 'fo:font-weight="700"'),
      style('T3', 'text', 'text:display="none"'),
    ].join('');
    expect(read(p(`${span('a', 'T1')}b`) + p(`c${span('d', 'T2')}${span('e', 'T3')}`, 'P1'), { automatic })).toEqual([
      '_**a**_b',
      '**c**~~d~~',
      '(hidden-words) e',
    ]);
  });

  it('keep what fields, bookmarks and references show', () => {
    expect(
      read(
        p(
          'véase <text:bookmark-ref text:ref-name="x">Artículo 1</text:bookmark-ref><text:bookmark text:name="y"/>, <text:page-number>3</text:page-number>',
        ),
      ),
    ).toEqual(['véase Artículo 1, 3']);
  });

  it('make links, unless a policy may not hold the address', () => {
    expect(
      read(
        p(
          '<text:a xlink:href="https://example.org">a</text:a><text:a xlink:href="#b">b</text:a><text:a xlink:href="vnd.sun.star.script:x">c</text:a>',
        ),
      ),
    ).toEqual(['[a](https://example.org)bc', '(link-address) vnd.sun.star.script:x']);
  });

  it('are listed where a section, a paragraph or a field is hidden', () => {
    const hidden = '<text:hidden-text text:is-hidden="true">b</text:hidden-text>';
    expect(
      read(
        p(`a${hidden}`) +
          `<text:section text:display="none">${p('c')}</text:section><text:section>${p('d')}</text:section>`,
      ),
    ).toEqual(['a', 'd', '(hidden-words) b', '(hidden-words) c']);
  });
});

describe('the labels of lists in an ODT file', () => {
  it('show the numbers of several levels, with what stands before, between and behind them', () => {
    const automatic = listStyle(
      'L',
      level(1, 'I', 'style:num-prefix="TÍTULO "'),
      level(2, 'a', 'style:num-suffix=")" text:display-levels="2"'),
    );
    expect(read(list(item(p('a') + list(item(p('b')) + item(p('c')), '')) + item(p('d'))), { automatic })).toEqual([
      '0· ‹TÍTULO I› a',
      '1· ‹I.a)› b',
      '1· ‹I.b)› c',
      '0· ‹TÍTULO II› d',
    ]);
  });

  it('start where the level or the item says, and stand before the first paragraph of an item', () => {
    const automatic = listStyle('L', level(1, '1', 'style:num-suffix="." text:start-value="4"'));
    expect(
      read(
        list(
          `<text:list-header>${p('cero')}</text:list-header>${item(p('a') + p('b'))}${item(p('c'), ' text:start-value="9"')}`,
        ),
        { automatic },
      ),
    ).toEqual(['0· cero', '0· ‹4.› a', '0· b', '0· ‹9.› c']);
  });

  it('go on with an earlier list that is named, or with the last of the same style', () => {
    const automatic = listStyle('L', level(1, '1', 'style:num-suffix="."'));
    const first = list(item(p('a')), ' xml:id="one" text:style-name="L"');
    expect(
      read(
        first +
          list(item(p('b'))) +
          list(item(p('c')), ' text:style-name="L" text:continue-numbering="true"') +
          list(item(p('d')), ' text:style-name="L" text:continue-list="one"'),
        { automatic },
      ),
    ).toEqual(['0· ‹1.› a', '0· ‹1.› b', '0· ‹2.› c', '0· ‹2.› d']);
  });

  it('start anew in each list within an item, unless it says that it goes on', () => {
    const automatic = listStyle('L', level(1, '1'), level(2, 'a'));
    const inner = (words: string, more = '') => list(item(p(words)), more);
    const content = p('x') + inner('y') + p('z') + inner('v') + inner('w', ' text:continue-numbering="true"');
    expect(read(list(item(content)), { automatic })).toEqual(['0· ‹1› x', '1· ‹a› y', '0· z', '1· ‹a› v', '1· ‹b› w']);
  });

  it('are none for bullets', () => {
    const automatic = listStyle('L', '<text:list-level-style-bullet text:level="1" text:bullet-char="o"/>');
    expect(read(list(item(p('a'))), { automatic })).toEqual(['0· a']);
  });

  it('are those of the outline for headings, which restart, start or stand outside of it', () => {
    const styles = `<text:outline-style style:name="Outline">${['1', '1']
      .map(
        (format, index) =>
          `<text:outline-level-style text:level="${index + 1}" style:num-format="${format}" style:num-suffix="." text:display-levels="${index + 1}"/>`,
      )
      .join('')}</text:outline-style>${style('Plain', 'paragraph', '', ' style:list-style-name=""')}`;
    const h = (words: string, depth: number, more = '') =>
      `<text:h text:outline-level="${depth}"${more}>${words}</text:h>`;
    expect(
      read(
        [
          h('a', 1),
          h('b', 2),
          h('c', 2),
          h('d', 1),
          h('e', 2),
          h('f', 1, ' text:is-list-header="true"'),
          h('g', 1, ' text:style-name="Plain"'),
          h('h', 1, ' text:restart-numbering="true" text:start-value="7"'),
        ].join(''),
        { styles },
      ),
    ).toEqual(['# ‹1.› a', '## ‹1.1.› b', '## ‹1.2.› c', '# ‹2.› d', '## ‹2.1.› e', '# f', '# g', '# ‹7.› h']);
  });

  it('are no words where an older program wrote them into the text as well', () => {
    const automatic = listStyle('L', level(1, '1', 'style:num-suffix="."'));
    expect(read(list(item(p('<text:number>7.</text:number>a'))), { automatic })).toEqual(['0· ‹7.› a']);
  });
});

describe('what stands beside the text of an ODT file', () => {
  it('are notes and comments; a comment without an end lies on what is before it', () => {
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p(' Nota.')}${p('Más.')}</text:note-body></text:note>`;
    const comment = `<office:annotation><dc:creator>Ana</dc:creator><dc:date>2026-01-01T00:00:00</dc:date>${p('¿Sí?')}</office:annotation>`;
    expect(read(p(`a${note} b${comment}c`))).toEqual([
      'a[^footnote-1]< b>comment-1c',
      '[^footnote-1]: Nota. ¶ Más.',
      '<comment-1> Ana: ¿Sí?',
      '(comment) ¿Sí? – Ana',
    ]);
  });

  it('is listed: frames, shapes, pictures, formulas', () => {
    const frames = [
      `<draw:frame draw:name="Marco1"><draw:text-box>${p('uno')}</draw:text-box></draw:frame>`,
      '<draw:frame draw:name="Imagen1"><draw:image xlink:href="Pictures/a.png"/><svg:title>Escudo</svg:title></draw:frame>',
      `<draw:custom-shape>${p('dos')}</draw:custom-shape><draw:line/>`,
      '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>',
    ].join('');
    const formula =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>x</mi><mo>=</mo><mn>1</mn></mrow><annotation>x = 1</annotation></semantics></math>';
    expect(read(p(`a${frames}`), { other: { 'Object 1/content.xml': formula } })).toEqual([
      'a',
      '(text-box) uno',
      '(image) Escudo',
      '(text-box) dos',
      '(equation) x=1',
    ]);
  });

  it('is listed: contents, and each header and footer once', () => {
    const master = `<style:master-page style:name="A"><style:header>${p('Arriba')}</style:header></style:master-page><style:master-page style:name="B"><style:header>${p('Arriba')}</style:header><style:footer>${p('Abajo')}</style:footer></style:master-page>`;
    expect(
      read(
        `<text:table-of-content><text:index-body>${p('Artículo 1')}</text:index-body></text:table-of-content>${p('a')}`,
        { master },
      ),
    ).toEqual(['a', '(contents) Artículo 1', '(header-or-footer) Arriba', '(header-or-footer) Abajo']);
  });
});

describe('tables of an ODT file', () => {
  const cell = (content: string, more = '') => `<table:table-cell${more}>${content}</table:table-cell>`;
  const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;

  it('have a head, covered places, repeated cells, and the words of tables within cells', () => {
    const inner = `<table:table>${row(cell(p('x')))}</table:table>`;
    const table = `<table:table><table:table-header-rows>${row(cell(p('a'), ' table:number-columns-spanned="2"') + '<table:covered-table-cell/>')}</table:table-header-rows>${row(cell(p('b') + inner) + cell(p('c')))}${row(cell(p('d'), ' table:number-columns-repeated="2"'))}</table:table>`;
    expect(read(table)).toEqual(['|! a |!  |', '| b ¶ x | c |', '| d | d |', '(nested-table) ']);
  });
});
