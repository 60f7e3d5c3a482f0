import type { SourceDocument } from '../source/source-document.js';
import { docxFile, p, r, style } from '../testing/docx-file.js';
import { blockLines, sourceLines } from '../testing/source-lines.js';
import { readDocx } from './read-docx.js';

const read = (body: string, parts: object = {}) => sourceLines(readDocx(docxFile({ body, ...parts })));
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (words: string) => `<w:r><w:instrText xml:space="preserve"> ${words} </w:instrText></w:r>`;
const field = (words: string, result: string) =>
  mark('begin') + instruction(words) + mark('separate') + result + mark('end');

describe('the words of a paragraph', () => {
  it('join what Word writes in pieces, with tabs, line breaks, hyphens and signs', () => {
    const pieces =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:cr/><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    expect(read(p(pieces))).toEqual(['a→b⏎c‑de⏎α☑']);
  });

  it('take no page break at an end, but a line break within', () => {
    expect(read(p('<w:r><w:br w:type="page"/><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t><w:br/></w:r>'))).toEqual([
      'a⏎b',
    ]);
  });

  it('list a sign that no letter is known for', () => {
    expect(read(p('<w:r><w:t>a</w:t><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'))).toEqual([
      'a',
      '(other) Wingdings F04A',
    ]);
  });

  it('keep the spaces of the file, and not those that indent its XML', () => {
    expect(read(p('<w:r><w:t xml:space="preserve"> a </w:t></w:r><w:r><w:t>\n   b\n   c\n  </w:t></w:r>'))).toEqual([
      ' a b    c',
    ]);
  });

  it('are kept through content controls, smart tags and what else only holds them', () => {
    const nested = `<w:sdt><w:sdtContent><w:smartTag>${r('uno ')}</w:smartTag><w:customXml>${r('dos ')}</w:customXml></w:sdtContent></w:sdt><w:bdo>${r('tres')}</w:bdo>`;
    expect(
      read(`<w:sdt><w:sdtContent>${p(nested)}</w:sdtContent></w:sdt><w:customXml>${p('cuatro')}</w:customXml>`),
    ).toEqual(['uno dos tres', 'cuatro']);
  });

  it('are no text where a form only asks for them', () => {
    const placeholder = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Escriba aquí')}</w:sdtContent></w:sdt>`;
    expect(read(p(r('Nombre: ') + placeholder))).toEqual(['Nombre: ', '(other) Escriba aquí']);
    const block = placeholder.replace(r('Escriba aquí'), p('Título del documento'));
    expect(read(block + p('a'))).toEqual(['a', '(other) Título del documento']);
  });

  it('take a large initial as the first letter of the paragraph that follows', () => {
    expect(read(p('L', '<w:framePr w:dropCap="drop"/>') + p('a ley manda.'))).toEqual(['La ley manda.']);
  });

  it('are read from one branch of two that say the same: the first that is understood', () => {
    const both = (requires: string) =>
      `<mc:AlternateContent><mc:Choice Requires="${requires}">${r('nuevo')}</mc:Choice><mc:Fallback>${r('viejo')}</mc:Fallback></mc:AlternateContent>`;
    expect(read(p(both('w14')) + p(both('fremd')) + p(both('w14 fremd')))).toEqual(['nuevo', 'viejo', 'viejo']);
  });
});

describe('the look of words', () => {
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>',
    style('Bold', { run: '<w:b/>' }),
    style('Strong', { type: 'character', run: '<w:b/>' }),
    style('Emphasis', { type: 'character', basedOn: 'Strong', run: '<w:i/>' }),
    style('Heading1', { name: 'heading 1', run: '<w:b/>' }),
  ].join('');

  it('comes from the words, their style, and the style of the paragraph; twice bold is not bold', () => {
    const styled = (id: string) => r(id, `<w:rStyle w:val="${id}"/>`);
    expect(read(p(`${r('a', '<w:b/>')}${styled('Strong')}${styled('Emphasis')}`), { styles })).toEqual([
      '**aStrong**_**Emphasis**_',
    ]);
    expect(
      read(p(`${r('a')}${styled('Strong')}${r('b', '<w:b w:val="0"/>')}`, '<w:pStyle w:val="Bold"/>'), { styles }),
    ).toEqual(['**a**Strongb']);
  });

  it('is not the bold that all headings have', () => {
    expect(read(p(`${r('a')}${r('b', '<w:b/>')}`, '<w:pStyle w:val="Heading1"/>'), { styles })).toEqual(['# a**b**']);
  });

  it('tells struck words and lists hidden ones', () => {
    expect(
      read(
        p(
          `${r('a', '<w:strike/>')}${r('b', '<w:dstrike/>')}${r('c', '<w:vanish/>')}${r('d', '<w:strike w:val="false"/>')}`,
        ),
      ),
    ).toEqual(['~~ab~~d', '(hidden-words) c']);
  });
});

describe('headings', () => {
  const named = (name: string, id = name.replace(/\W/g, '')) =>
    [style(id, { name }), p(name, `<w:pStyle w:val="${id}"/>`)] as const;

  it.each([
    ['heading 2', '##'],
    ['Título 3', '###'],
    ['Title', '#'],
    ['List Paragraph', ''],
  ])('are known by the name of their style: %s', (name, sign) => {
    const [styles, body] = named(name);
    expect(read(body, { styles })).toEqual([`${sign}${sign && ' '}${name}`]);
  });

  it('are known by the level of the outline, on the paragraph or its style, which may also take it off', () => {
    const styles = style('H', { paragraph: '<w:outlineLvl w:val="1"/>' });
    expect(
      read(
        p('a', '<w:outlineLvl w:val="0"/>') +
          p('b', '<w:pStyle w:val="H"/>') +
          p('c', '<w:pStyle w:val="H"/><w:outlineLvl w:val="9"/>'),
        { styles },
      ),
    ).toEqual(['# a', '## b', 'c']);
  });

  it('are known by a style that the file does not have', () => {
    expect(read(p('a', '<w:pStyle w:val="Heading2"/>'))).toEqual(['## a']);
  });
});

describe('fields', () => {
  it('keep their result and not their instruction, also within each other', () => {
    const inner = mark('begin') + instruction('PAGE') + mark('separate') + r('7') + mark('end');
    expect(
      read(
        p(
          r('véase ') +
            field('REF art1 \\h', r('Artículo 1')) +
            r(', pág. ') +
            mark('begin') +
            instruction('IF') +
            inner +
            instruction('= 7') +
            mark('separate') +
            r('siete') +
            mark('end'),
        ),
      ),
    ).toEqual(['véase Artículo 1, pág. siete']);
    expect(read(p(`<w:fldSimple w:instr=" PAGEREF x ">${r('9')}</w:fldSimple>`))).toEqual(['9']);
  });

  it('make links, unless a policy may not hold the address', () => {
    expect(
      read(
        p(
          field('HYPERLINK "https://example.org/a" \\o "b"', r('a')) +
            field('HYPERLINK \\l "aquí"', r('b')) +
            field('HYPERLINK "javascript:x"', r('c')),
        ),
      ),
    ).toEqual(['[a](https://example.org/a)bc', '(link-address) javascript:x']);
    expect(
      read(
        p(
          `<w:hyperlink r:id="x">${r('a')}</w:hyperlink><w:hyperlink r:id="y">${r('b')}</w:hyperlink><w:hyperlink w:anchor="z">${r('c')}</w:hyperlink>`,
        ),
        { links: { x: 'https://example.org', y: 'file:///etc/passwd' } },
      ),
    ).toEqual(['[a](https://example.org)bc', '(link-address) file:///etc/passwd']);
  });

  it('that never end take no words with them', () => {
    expect(read(p(r('a') + mark('begin') + instruction('REF') + r('b')) + p('c'))).toEqual(['ab', 'c']);
    expect(read(p(r('a') + mark('end') + r('b') + mark('separate')) + p('c'))).toEqual(['ab', 'c']);
  });

  it('of a table of contents are listed, over all their paragraphs', () => {
    const toc =
      p(r('antes') + mark('begin') + instruction('TOC \\o') + mark('separate') + r('Artículo 1')) +
      p(`${r('Artículo 2')}<w:r><w:tab/></w:r>${r('4')}`) +
      p(mark('end')) +
      p('después');
    expect(read(toc)).toEqual(['antes', 'después', '(contents) Artículo 1\nArtículo 2\t4']);
  });
});

describe('a table of contents that Word made', () => {
  const control = (content: string, properties = '') =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';

  it('is listed with its heading, and nothing around it', () => {
    const document = control(p('antes') + control(p('Índice') + p('Artículo 1'), gallery) + p('después'));
    expect(read(document)).toEqual(['antes', 'después', '(contents) Índice\nArtículo 1']);
  });
});

describe('notes', () => {
  const note = (id: number, content: string) => `<w:footnote w:id="${id}">${content}</w:footnote>`;
  const reference = (id: number, more = '') => `<w:r><w:footnoteReference w:id="${id}"${more}/></w:r>`;

  it('stand where their mark stands, with their paragraphs; one without a mark is listed', () => {
    const footnotes =
      note(1, p(' Uno.') + p('Más.')) +
      note(2, p('Huérfana.')) +
      '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>';
    expect(read(p(r('a') + reference(1)), { footnotes })).toEqual([
      'a[^footnote-1]',
      '[^footnote-1]: Uno. ¶ Más.',
      '(other) Huérfana.',
    ]);
  });

  it('lose a mark that leads to none, and list one that is a word of its own', () => {
    const marked = reference(1, ' w:customMarkFollows="1"').replace('</w:r>', '<w:t>*</w:t></w:r>');
    expect(read(p(r('a') + marked + reference(9) + r('b')), { footnotes: note(1, p('Uno.')) })).toEqual([
      'a[^footnote-1]b',
      '[^footnote-1]: Uno.',
      '(other) *',
    ]);
  });
});

describe('comments', () => {
  const comment = (id: number, content: string, more = '') =>
    `<w:comment w:id="${id}" w:author="Ana"${more}>${content}</w:comment>`;
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  it('lie on words of several paragraphs, and over each other', () => {
    const body =
      p(`${r('a ')}${start(1)}${r('b ')}${start(2)}${r('c')}`) + p(`${r('d')}${end(1)}${r(' e')}${end(2)}`) + p('f');
    expect(blockLines(readDocx(docxFile({ body, comments: comment(1, p('Uno.')) + comment(2, p('Dos.')) })))).toEqual([
      'a <b >1<c>1,2',
      '<d>1,2< e>2',
      'f',
    ]);
  });

  it('are dropped from words where the file does not have them', () => {
    expect(read(p(start(1) + r('a') + end(1)))).toEqual(['a']);
  });

  it('know what they answer and whether they are settled', () => {
    const paragraph = (id: string) => `<w:p w14:paraId="${id}">${r('x')}</w:p>`;
    const { comments } = readDocx(
      docxFile({
        body: p(start(1) + r('a') + end(1)),
        comments: comment(1, paragraph('AA')) + comment(2, paragraph('BB')),
        commentsExtended:
          '<w15:commentEx w15:paraId="AA" w15:done="1"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA" w15:done="0"/>',
      }),
    ) as SourceDocument;
    expect(comments?.get('1')).toMatchObject({ resolved: true });
    expect(comments?.get('2')).toMatchObject({ replyTo: '1' });
  });
});

describe('tables', () => {
  const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

  it('have empty places where a cell spans several, and at the ends of shorter rows', () => {
    const body = table(
      row(cell(p('a'), '<w:gridSpan w:val="2"/>') + cell(p('b'), '<w:vMerge w:val="restart"/>'), '<w:tblHeader/>'),
      row(cell(p('c')) + cell(p('d')) + cell(p('oculto'), '<w:vMerge/>')),
      row(cell(p('e')), '<w:gridBefore w:val="1"/>'),
    );
    expect(read(body)).toEqual(['|! a |!  |! b |', '| c | d |  |', '|  | e |  |', '(hidden-words) oculto']);
  });

  it('take the words of tables within their cells, and say so', () => {
    const body = table(row(cell(p('antes') + table(row(cell(p('x')) + cell(p('y')))) + p('después')) + cell('<w:p/>')));
    expect(read(body)).toEqual(['| antes ¶ x ¶ y ¶ después |  |', '(nested-table) ']);
  });

  it('are found through content controls, and lose a row whose deletion is tracked', () => {
    const deletion = '<w:del w:id="1" w:author="Ana"/>';
    const body = table(`<w:sdt><w:sdtContent>${row(cell(p('a')))}</w:sdtContent></w:sdt>`, row(cell(p('b')), deletion));
    expect(read(body)).toEqual(['| a |', '(deleted-words) b']);
  });
});

describe('what is no text', () => {
  it('is listed: pictures by their description or name, objects, horizontal lines not at all', () => {
    const picture = (names: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" ${names}/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="x"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const object =
      '<w:r><w:object><v:shape id="s"><v:imagedata r:id="x"/></v:shape><o:OLEObject ProgID="Equation.3"/></w:object></w:r>';
    const line = '<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>';
    expect(
      read(p(r('a') + picture('name="Imagen 1" descr="Escudo"') + picture('name="Imagen 2"') + object + line)),
    ).toEqual(['a', '(image) Escudo', '(image) Imagen 2', '(equation) Equation.3']);
  });

  it('is listed: words in text boxes and stamps, with the pictures in them', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('uno') + p('dos')}</w:txbxContent></v:textbox></v:shape><v:shape><v:textpath string="BORRADOR"/></v:shape></w:pict></w:r>`;
    expect(read(p(r('a') + box))).toEqual(['a', '(text-box) uno\ndos', '(text-box) BORRADOR']);
  });

  it('is listed: parts of other formats, headers and footers once each', () => {
    const chunk =
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="afchunk.html"/>';
    const section =
      '<w:headerReference r:id="header"/><w:headerReference r:id="header"/><w:footerReference r:id="footer"/>';
    const body =
      p('a', `<w:sectPr>${section}</w:sectPr>`) + '<w:altChunk r:id="c"/>' + `<w:sectPr>${section}</w:sectPr>`;
    expect(read(body, { relationships: chunk, header: p('Arriba'), footer: p('Abajo') })).toEqual([
      'a',
      '(other) word/afchunk.html',
      '(header-or-footer) Arriba',
      '(header-or-footer) Abajo',
    ]);
  });
});
