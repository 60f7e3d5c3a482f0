import { strToU8, zipSync } from 'fflate';

const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
};
const declared = Object.entries(namespaces)
  .map(([prefix, namespace]) => `xmlns:${prefix}="${namespace}"`)
  .join(' ');
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The inner XML of a document's parts. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  commentsExtended?: string;
  header?: string;
  footer?: string;
  /** Addresses of links by the id of their relationship. */
  links?: Record<string, string>;
  /** Further parts, as they are. */
  other?: Record<string, string | Uint8Array>;
  /** More `<Relationship>` elements of the main part. */
  relationships?: string;
}

const roots = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  header: 'w:hdr',
  footer: 'w:ftr',
} as const;

/** Builds a DOCX file from the XML of its parts: the smallest that Word and LibreOffice open. */
export const docxFile = (parts: DocxParts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(docxParts(parts)).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** The same before it is packed, by the names of its parts. */
export function docxParts(parts: DocxParts): Record<string, string | Uint8Array> {
  const names = Object.keys(roots) as (keyof typeof roots)[];
  const present = names.filter((part) => parts[part] !== undefined);
  const files = present.map((part) => [
    `word/${part}.xml`,
    xml(`<${roots[part]} ${declared}>${parts[part]}</${roots[part]}>`),
  ]);
  return {
    '[Content_Types].xml': contentTypes(present),
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': xml(`<w:document ${declared}><w:body>${parts.body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': relationships(
      [
        ...present.map((part) => relationship(part, part, `${part}.xml`)),
        ...Object.entries(parts.links ?? {}).map(([id, address]) => relationship(id, 'hyperlink', address, true)),
        parts.relationships ?? '',
      ].join(''),
    ),
    ...Object.fromEntries(files),
    ...parts.other,
  };
}

const xml = (content: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`;

const relationships = (content: string) =>
  xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`);

function relationship(id: string, type: string, target: string, external = false): string {
  const kind =
    type === 'commentsExtended'
      ? 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended'
      : `${relationshipTypes}/${type}`;
  return `<Relationship Id="${id}" Type="${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
}

function contentTypes(parts: readonly string[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const override = (part: string, name: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="${type}.${name}+xml"/>`;
  return xml(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${parts.map((part) => override(part, part)).join('')}</Types>`,
  );
}

/** A paragraph of plain words, or of XML that begins with a tag. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : r(content)}</w:p>`;

/** A run of words. */
export const r = (words: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** The numbering of a paragraph. */
export const num = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** A list of levels; each is its format and its text, and what else it says. */
export const abstractList = (
  id: number,
  ...levels: readonly (readonly [format: string, text: string, more?: string])[]
) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels
    .map(
      ([format, text, more = ''], level) =>
        `<w:lvl w:ilvl="${level}">${more.includes('<w:start ') ? '' : '<w:start w:val="1"/>'}<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;

/** A list that paragraphs name. */
export const list = (numId: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;

export const startAt = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

/** A style of paragraphs. */
export const style = (
  id: string,
  { name = id, basedOn = '', paragraph = '', run = '', type = 'paragraph', more = '' } = {},
) =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${run && `<w:rPr>${run}</w:rPr>`}</w:style>`;
