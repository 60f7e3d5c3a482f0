import { abstractList, docxFile, type DocxParts, list, num, p, r, style } from './docx-file.js';

/** A small law with everything in it that a word processor can put into one. LibreOffice made the ODT and the HTML beside the tests of it. */
export const lawDocx = (): Uint8Array => docxFile(lawParts);

const by = 'w:author="Ana López" w:date="2026-05-04T10:00:00Z"';
const heading = (level: number) => `<w:pStyle w:val="Heading${level}"/>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
const row = (cells: string, properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;

const table = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${[
  row(cell(p('Institución')) + cell(p('Monto por año'), '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>'),
  row(cell(p('MINGOB'), '<w:vMerge w:val="restart"/>') + cell(p('2026')) + cell(p('Q 5,000'))),
  row(cell('<w:p/>', '<w:vMerge/>') + cell(p('2027')) + cell(p('Q 6,000'))),
].join('')}</w:tbl>`;

const textBox = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="9" name="Cuadro de texto 9"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${p('Recuadro aparte')}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:72pt;height:72pt"><v:textbox><w:txbxContent>${p('Recuadro aparte')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const body = [
  p('Ley de datos abiertos', '<w:pStyle w:val="Title"/>'),
  `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${[
    p('Índice', '<w:pStyle w:val="TOCHeading"/>'),
    `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('TÍTULO I Disposiciones generales')}<w:r><w:tab/></w:r>${r('1')}</w:p>`,
    '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
  ].join('')}</w:sdtContent></w:sdt>`,
  p('Disposiciones generales', heading(1)),
  p('Objeto', heading(2)),
  p(
    `${r('La presente ley garantiza el ')}${r('acceso', '<w:b/>')}${r(' a los ')}${r('datos', '<w:i/>')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' públicos.')}`,
  ),
  p(`${r('Se rige por estos ')}<w:commentRangeStart w:id="7"/>${r('principios:')}`),
  p(`${r('publicidad;')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`, num(2)),
  p('gratuidad:', num(2)),
  p('sin costo,', num(2, 1)),
  p('sin trámite;', num(2, 1)),
  p('apertura.', num(2)),
  p('Plazos', heading(2)),
  p(
    `${r('El plazo es de ')}<w:del w:id="11" ${by}><w:r><w:delText>diez</w:delText></w:r></w:del><w:ins w:id="12" ${by}>${r('quince')}</w:ins>${r(' días ')}${r('hábiles', '<w:strike/>')}${r(' (véase ')}${field('REF art1 \\h', r('Artículo 1'))}${r(').')}`,
  ),
  p(
    `${r('Más en ')}<w:hyperlink r:id="site">${r('el sitio')}</w:hyperlink>${r(' y en ')}${field('HYPERLINK "https://example.org/otro"', r('otro'))}${r('.')}${r(' Nota interna.', '<w:vanish/>')}<w:r><w:br/></w:r>${r('Segunda línea')}<w:r><w:tab/></w:r>${r('con tabulador y guion')}<w:r><w:noBreakHyphen/></w:r>${r('duro.')}`,
  ),
  p('Recursos', heading(1)),
  p('Presupuesto', heading(2)),
  table,
  p(`${r('Donde ')}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>${r(' y un cuadro.')}${textBox}`),
  p(`${r('Termina aquí.')}<w:r><w:endnoteReference w:id="3"/></w:r>`),
  '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>',
].join('');

const numbering = [
  abstractList(
    0,
    ['upperRoman', 'TÍTULO %1', '<w:pStyle w:val="Heading1"/>'],
    ['decimal', 'Artículo %2.', '<w:lvlRestart w:val="0"/><w:pStyle w:val="Heading2"/>'],
  ),
  abstractList(1, ['lowerLetter', '%1)'], ['lowerRoman', '%2.']),
  list(1, 0),
  list(2, 1),
].join('');

const headingStyle = (level: number) =>
  style(`Heading${level}`, {
    name: `heading ${level}`,
    basedOn: 'Normal',
    paragraph: `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${level - 1}"/>`,
    run: '<w:b/>',
  });

const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="es-GT"/></w:rPr></w:rPrDefault></w:docDefaults>',
  style('Normal', { more: ' w:default="1"' }),
  headingStyle(1),
  headingStyle(2),
  style('Title', { basedOn: 'Normal' }),
  style('TOC1', { name: 'toc 1', basedOn: 'Normal' }),
  style('TOCHeading', { name: 'TOC Heading', basedOn: 'Normal' }),
].join('');

const note = (kind: string, id: number, words: string) =>
  `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${r(` ${words}`)}</w:p></w:${kind}>`;
const separators = (kind: string) =>
  `<w:${kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}><w:${kind} w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>`;

export const lawParts: DocxParts = {
  body,
  numbering,
  styles,
  footnotes: separators('footnote') + note('footnote', 2, 'Los que produce el Estado.'),
  endnotes: separators('endnote') + note('endnote', 3, 'Publicada en 2026.'),
  comments: `<w:comment w:id="7" w:author="Beto Ruiz" w:date="2026-05-05T09:30:00Z" w:initials="BR">${p('¿Solo estos?')}</w:comment>`,
  header: p('Congreso de la República'),
  footer: p(`${r('Página ')}<w:fldSimple w:instr=" PAGE ">${r('1')}</w:fldSimple>`),
  links: { site: 'https://example.org/sitio' },
};
