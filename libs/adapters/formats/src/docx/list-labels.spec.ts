import { abstractList, docxFile, list, num, p, r, startAt, style } from '../testing/docx-file.js';
import { changesDocx, formatsDocx, listFormats, listsDocx } from '../testing/list-docx.js';
import { blockLines } from '../testing/source-lines.js';
import { readDocx } from './read-docx.js';

type Level = readonly [format: string, text: string, more?: string];
const legal: readonly Level[] = [
  ['decimal', '%1.'],
  ['decimal', '%1.%2.'],
  ['decimal', '%1.%2.%3.'],
];

/** The labels of paragraphs on some levels of one list. */
const labelsOf = (
  levels: readonly number[],
  definition: readonly Level[] = legal,
  more: Parameters<typeof docxFile>[0] | object = {},
) =>
  labelsIn({
    body: levels.map((level) => p('x', num(1, level))).join(''),
    numbering: abstractList(0, ...definition) + list(1, 0),
    ...more,
  });

function labelsIn(parts: Parameters<typeof docxFile>[0]): string {
  const document = readDocx(docxFile(parts));
  if ('refused' in document) return document.refused;
  return document.blocks.map((block) => (block.type === 'paragraph' ? (block.label ?? '–') : 'table')).join(' ');
}

describe('the labels of lists in a DOCX file', () => {
  it('go on after other paragraphs, each list on its own count, lists of one abstract list on the same', () => {
    expect(blockLines(readDocx(listsDocx())).map((line) => line.replace(/^\d· /, ''))).toEqual([
      '‹1.› w0',
      '‹a)› w1',
      'plain2',
      '‹b)› w3',
      'plain4',
      '‹2.› w5',
      'plain6',
      '‹a)› w7',
      '‹2.a.1.› w8',
      'plain9',
      '‹2.a.2.› w10',
      '‹b)› w11',
      'plain12',
      '‹1.› w13',
      'plain14',
      '‹3.› w15',
      '‹2.› w16',
      'plain17',
      '‹1.› w18',
      '‹2.› w19',
      'plain20',
      '‹a)› w21',
      '‹3.› w22',
      '‹3.a.1.› w23',
      '‹b)› w24',
    ]);
  });

  it('are written in each format; bullets and signs are no labels', () => {
    const lines = blockLines(readDocx(formatsDocx())).map((line) => line.replace(/^0· /, ''));
    const labels = listFormats.map((format, index) =>
      [format, ...lines.slice(3 * index, 3 * index + 3).map((line) => line.replace(/ ?w\d$/, ''))].join(' '),
    );
    expect(labels).toEqual([
      'decimal ‹26)› ‹27)› ‹28)›',
      'upperRoman ‹XXVI)› ‹XXVII)› ‹XXVIII)›',
      'lowerRoman ‹xxvi)› ‹xxvii)› ‹xxviii)›',
      'upperLetter ‹Z)› ‹AA)› ‹BB)›',
      'lowerLetter ‹z)› ‹aa)› ‹bb)›',
      'ordinal ‹26º)› ‹27º)› ‹28º)›',
      'ordinalText ‹Vigésimo sexto)› ‹Vigésimo séptimo)› ‹Vigésimo octavo)›',
      'cardinalText ‹Veintiséis)› ‹Veintisiete)› ‹Veintiocho)›',
      'decimalZero ‹26)› ‹27)› ‹28)›',
      'none   ',
      'chicago   ',
    ]);
  });

  // What Word itself prints for these walks was measured by the docx4j project (change request 14, probe P8).
  it.each([
    ['any level above', undefined, '1. 1.1. 1.1.1. 1.1.2. 1.2. 1.2.1. 2. 2.1.1.'],
    ['the first level alone', 1, '1. 1.1. 1.1.1. 1.1.2. 1.2. 1.2.3. 2. 2.1.1.'],
    ['no level at all', 0, '1. 1.1. 1.1.1. 1.1.2. 1.2. 1.2.3. 2. 2.1.4.'],
  ])('start anew after %s', (_what, restart, labels) => {
    const third: Level = ['decimal', '%1.%2.%3.', restart === undefined ? '' : `<w:lvlRestart w:val="${restart}"/>`];
    expect(labelsOf([0, 1, 2, 2, 1, 2, 0, 2], [legal[0]!, legal[1]!, third])).toBe(labels);
  });

  it('count a level that is passed over as used', () => {
    expect(labelsOf([2, 1, 2, 0, 1, 2, 0, 2, 1])).toBe('1.1.1. 1.2. 1.2.1. 2. 2.1. 2.1.1. 3. 3.1.1. 3.2.');
  });

  it('count articles through all titles', () => {
    const law: readonly Level[] = [
      ['upperRoman', 'TÍTULO %1'],
      ['decimal', 'Artículo %2.', '<w:lvlRestart w:val="0"/>'],
      ['lowerLetter', '%3)'],
    ];
    expect(labelsOf([0, 1, 2, 2, 1, 0, 1, 2], law)).toBe(
      'TÍTULO I Artículo 1. a) b) Artículo 2. TÍTULO II Artículo 3. a)',
    );
  });

  it('start at a number of their own once, and there again when a level above starts them anew', () => {
    const numbering = abstractList(0, ...legal) + list(1, 0) + list(2, 0, startAt(0, 7) + startAt(1, 5));
    const body = (
      [
        [1, 0],
        [1, 1],
        [2, 1],
        [2, 1],
        [2, 0],
        [2, 1],
        [1, 0],
        [2, 0],
      ] as const
    )
      .map(([numId, level]) => p('x', num(numId, level)))
      .join('');
    expect(labelsIn({ body, numbering })).toBe('1. 1.1. 1.5. 1.6. 7. 7.5. 8. 9.');
  });

  it('may start at 0 and take other levels for one list', () => {
    const other =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="0"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl></w:lvlOverride>';
    expect(labelsOf([0, 0, 0], legal, { numbering: abstractList(0, ...legal) + list(1, 0, other) })).toBe('0. A. B.');
  });

  it('write numbers of all levels in digits where the level says so, but keep a leading zero', () => {
    const levels: readonly Level[] = [
      ['upperRoman', 'Article %1.'],
      ['decimalZero', 'Section %1.%2', '<w:isLgl/>'],
      ['upperRoman', '%1-%3', '<w:isLgl/>'],
    ];
    expect(labelsOf([0, 1, 0, 1, 2], levels)).toBe('Article I. Section 1.01 Article II. Section 2.01 2-1');
  });

  it('are none where the label names a level below its own, is hidden, is a bullet, or where there is no such level', () => {
    expect(
      labelsOf(
        [0, 1, 2, 3, 5],
        [
          ['decimal', '%2.'],
          ['decimal', '%2.', '<w:rPr><w:vanish/></w:rPr>'],
          ['bullet', 'o'],
          ['bullet', ''],
        ],
      ),
    ).toBe('– – – – –');
  });

  it('may have numbers filled up with zeros, in the form that newer versions of Word write beside the old one', () => {
    const custom =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9"/>${custom}<w:lvlText w:val="N.º %1"/></w:lvl></w:abstractNum>${list(1, 0)}`;
    expect(labelsOf([0, 0], legal, { numbering })).toBe('N.º 009 N.º 010');
  });

  it('come by style: the list from the one that it is based on, the level from the style', () => {
    const styles = [
      style('A', { paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr>' }),
      style('B', { basedOn: 'A', paragraph: '<w:numPr><w:ilvl w:val="1"/></w:numPr>' }),
      style('C', { basedOn: 'B' }),
    ].join('');
    const body =
      ['A', 'B', 'C', 'A', 'C'].map((id) => p('x', `<w:pStyle w:val="${id}"/>`)).join('') +
      p('x', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(labelsIn({ body, styles, numbering: abstractList(0, ...legal) + list(1, 0) })).toBe(
      '1. 1.1. 1.2. 2. 2.1. –',
    );
  });

  // Measured in Word by the docx4j project (StyleLinkedLevelTest, DefaultStyleNumberedTest).
  it('number by style only the paragraphs whose style the level names; direct numbering always', () => {
    const numbering = abstractList(0, ['decimal', '%1.', '<w:pStyle w:val="Own"/>']) + list(1, 0);
    const numbered = { paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr>' };
    const styles = style('Own', numbered) + style('Other', numbered) + style('Child', { basedOn: 'Own' });
    const body =
      ['Own', 'Other', 'Child', 'Own'].map((id) => p('x', `<w:pStyle w:val="${id}"/>`)).join('') +
      p('x', `<w:pStyle w:val="Other"/>${num(1)}`);
    expect(labelsIn({ body, styles, numbering })).toBe('1. – 2. 3. 4.');
  });

  it('number paragraphs that name no style by the default style', () => {
    const styles = style('Normal', { more: ' w:default="1"', paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr>' });
    expect(labelsIn({ body: p('x') + p('x'), styles, numbering: abstractList(0, ...legal) + list(1, 0) })).toBe(
      '1. 2.',
    );
  });

  // Measured in Word by the docx4j project (change request 14, probe P2).
  it('borrow levels from a numbering style, and count apart from its own list', () => {
    const numbering = [
      abstractList(0, ['decimal', '%1)']).replace('<w:lvl ', '<w:styleLink w:val="L"/><w:lvl '),
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>',
      list(1, 0),
      list(2, 1),
    ].join('');
    const styles = style('L', { type: 'numbering', paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr>' });
    const body = [1, 1, 2, 2, 1].map((numId) => p('x', num(numId))).join('');
    expect(labelsIn({ body, styles, numbering })).toBe('1) 2) 1) 2) 3)');
  });

  it('end where styles and lists name each other in a circle', () => {
    const styles =
      style('L', { type: 'numbering', paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr>' }) +
      style('A', { basedOn: 'B' }) +
      style('B', { basedOn: 'A' });
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>${list(1, 0)}`;
    expect(labelsIn({ body: p('x', `<w:pStyle w:val="A"/>${num(1)}`), styles, numbering })).toBe('–');
  });

  it('do not count paragraphs whose deletion is tracked', () => {
    expect(blockLines(readDocx(changesDocx()))).toEqual([
      '0· ‹1.› uno',
      '0· ‹2.› {-dos⏎-}tres',
      '0· ‹3.› cuatro {-⏎-}cinco',
      '0· ‹4.› seis {inserted end}',
      '0· ‹5.› siete',
      'La {-primera -}palabra {+primera +}{-nueva -}queda.',
    ]);
  });

  it('do not count a deleted paragraph before a table, nor one in a deleted row', () => {
    const deletion = '<w:del w:id="1" w:author="Ana"/>';
    const gone = p(
      `<w:del w:id="2" w:author="Ana"><w:r><w:delText>x</w:delText></w:r></w:del>`,
      `${num(1)}<w:rPr>${deletion}</w:rPr>`,
    );
    const table = `<w:tbl><w:tr><w:trPr>${deletion}</w:trPr><w:tc>${p('x', num(1))}</w:tc></w:tr></w:tbl>`;
    const numbering = abstractList(0, ...legal) + list(1, 0);
    expect(labelsIn({ body: gone + table + p('x', num(1)), numbering })).toBe('– 1.');
  });

  it('count on their own in text boxes and notes', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('aparte', num(1))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const body = p(`${r('uno')}${box}`, num(1)) + p('dos', num(1));
    expect(labelsIn({ body, numbering: abstractList(0, ...legal) + list(1, 0) })).toBe('1. 2.');
  });

  it('stand before a paragraph without words, too', () => {
    expect(
      labelsIn({
        body: p('<w:r/>', num(1)) + p('x', num(1)),
        numbering: abstractList(0, ['decimal', 'Artículo %1.']) + list(1, 0),
      }),
    ).toBe('Artículo 1. Artículo 2.');
  });
});
