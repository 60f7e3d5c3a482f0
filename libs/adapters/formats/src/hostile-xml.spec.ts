import { readDocx } from './docx/read-docx.js';
import { readOdt } from './odt/read-odt.js';
import { answer } from './testing/answer.js';
import { abstractList, docxFile, list, num, p } from './testing/docx-file.js';
import { odtFile } from './testing/odt-file.js';
import { plainDocx, plainOdt, withDocument, zip } from './testing/packed-parts.js';

const nested = (tag: string, depth: number, inner = '') => `<${tag}>`.repeat(depth) + inner + `</${tag}>`.repeat(depth);

describe('hostile XML', () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  it.each([
    ['a document type', `<!DOCTYPE w:document><w:document ${w}/>`],
    [
      'entities that grow without end',
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document ${w}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
    ],
    [
      'a file from elsewhere',
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${w}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
    ],
  ])('with %s is refused', (_what, xml) => {
    expect(withDocument(xml)).toBe('declares-entities');
  });

  it('is refused in any part that is read: styles, relationships, those of an ODT', () => {
    const declared = (xml: string | Uint8Array | undefined) =>
      `<!DOCTYPE x>${String(xml).replace(/^<\?xml[^>]*>/, '')}`;
    for (const part of ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels']) {
      expect(answer(readDocx(zip({ ...plainDocx, [part]: declared(plainDocx[part]) })))).toBe('declares-entities');
    }
    for (const part of ['content.xml', 'styles.xml']) {
      expect(answer(readOdt(zip({ ...plainOdt, [part]: declared(plainOdt[part]) })))).toBe('declares-entities');
    }
  });

  it('that is no XML, has entities of no one, signs that it may not have, or bytes of no text, is refused', () => {
    expect(withDocument('no')).toBe('damaged');
    expect(withDocument(`<w:document ${w}><w:body>`)).toBe('damaged');
    expect(withDocument(`<w:document ${w}>&nbsp;</w:document>`)).toBe('damaged');
    expect(withDocument(`<w:document ${w}>\u0001</w:document>`)).toBe('damaged');
    expect(withDocument(`<x:document ${w}/>`)).toBe('damaged');
    expect(answer(readDocx(zip({ ...plainDocx, 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xff]) })))).toBe(
      'damaged',
    );
  });

  it('in UTF-16 is read', () => {
    const text = String(plainDocx['word/document.xml']).replace('UTF-8', 'UTF-16');
    expect(
      answer(
        readDocx(zip({ ...plainDocx, 'word/document.xml': new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')) })),
      ),
    ).toBe('1 blocks');
  });

  it('of endless depth is refused, and of any depth below is read', () => {
    expect(answer(readDocx(docxFile({ body: nested('w:sdt', 100_000) })))).toBe('too-deep');
    expect(answer(readOdt(odtFile({ body: nested('text:section', 100_000) })))).toBe('too-deep');
    expect(
      answer(
        readDocx(
          docxFile({
            body:
              nested('w:sdt><w:sdtContent', 100).replaceAll('</w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>') +
              p('a'),
          }),
        ),
      ),
    ).toBe('1 blocks');
    const table = (inner: string) => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;
    expect(
      answer(readDocx(docxFile({ body: Array.from({ length: 60 }).reduce<string>((inner) => table(inner), p('a')) }))),
    ).toBe('1 blocks');
  });

  it('of a million elements is refused', () => {
    expect(answer(readDocx(docxFile({ body: '<w:x/>'.repeat(800_000) })))).toBe('too-large-unpacked');
  });

  it('with numbers out of all bounds is read in no time', () => {
    const wild = ['-1', '999999999', '1e9', 'NaN', '2147483648', ''];
    for (const value of wild) {
      const attribute = `w:val="${value}"`;
      const body = `${p('a', `<w:numPr><w:ilvl ${attribute}/><w:numId w:val="1"/></w:numPr><w:outlineLvl ${attribute}/>`)}<w:tbl><w:tr><w:trPr><w:gridBefore ${attribute}/></w:trPr><w:tc><w:tcPr><w:gridSpan ${attribute}/></w:tcPr>${p('b')}</w:tc></w:tr></w:tbl>`;
      const numbering = `${abstractList(0, ['decimal', '%1', `<w:start ${attribute}/><w:lvlRestart ${attribute}/>`])}<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="${value}"/></w:abstractNum>${list(1, 0, `<w:lvlOverride w:ilvl="${value}"><w:startOverride ${attribute}/></w:lvlOverride>`)}`;
      expect(answer(readDocx(docxFile({ body, numbering })))).toBe('2 blocks');
      const cell = `<table:table-cell table:number-columns-repeated="${value}" table:number-columns-spanned="${value}"><text:p>b</text:p></table:table-cell>`;
      const odt = `<text:list text:style-name="L"><text:list-item text:start-value="${value}"><text:p>a</text:p></text:list-item></text:list><text:p>a<text:s text:c="${value}"/>b</text:p><table:table><table:table-row table:number-rows-repeated="${value}">${cell}</table:table-row></table:table>`;
      const automatic = `<text:list-style style:name="L"><text:list-level-style-number text:level="${value}" text:display-levels="${value}" text:start-value="${value}" style:num-format="1"/></text:list-style>`;
      expect(['3 blocks', 'too-large-unpacked']).toContain(answer(readOdt(odtFile({ body: odt, automatic }))));
    }
  });

  it('with a list of a thousand items and styles on each other is read', () => {
    const styles = Array.from(
      { length: 2_000 },
      (_, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`,
    ).join('');
    const body = p('x', `<w:pStyle w:val="s0"/>${num(1)}`).repeat(5_000);
    expect(
      answer(readDocx(docxFile({ body, styles, numbering: abstractList(0, ['cardinalText', '%1']) + list(1, 0) }))),
    ).toBe('5000 blocks');
  });
});
