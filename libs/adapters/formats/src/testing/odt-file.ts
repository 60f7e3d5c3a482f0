import { strToU8, zipSync } from 'fflate';

const odf = 'urn:oasis:names:tc:opendocument:xmlns:';
const declared = Object.entries({
  office: `${odf}office:1.0`,
  style: `${odf}style:1.0`,
  text: `${odf}text:1.0`,
  table: `${odf}table:1.0`,
  draw: `${odf}drawing:1.0`,
  fo: `${odf}xsl-fo-compatible:1.0`,
  svg: `${odf}svg-compatible:1.0`,
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
})
  .map(([prefix, namespace]) => `xmlns:${prefix}="${namespace}"`)
  .join(' ');

/** The inner XML of a document's parts. */
export interface OdtParts {
  body: string;
  /** Styles of the document's own content. */
  automatic?: string;
  /** Styles that have a name in the program. */
  styles?: string;
  master?: string;
  other?: Record<string, string>;
}

/** Builds an ODT file from the XML of its parts: the smallest that LibreOffice opens. */
export const odtFile = (parts: OdtParts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(odtParts(parts)).map(([name, part]) => [name, strToU8(part)])));

/** The same before it is packed, by the names of its parts. */
export const odtParts = ({
  body,
  automatic = '',
  styles = '',
  master = '',
  other = {},
}: OdtParts): Record<string, string> => ({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'META-INF/manifest.xml':
    '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>',
  'content.xml': `<?xml version="1.0"?><office:document-content ${declared} office:version="1.3"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  'styles.xml': `<?xml version="1.0"?><office:document-styles ${declared} office:version="1.3"><office:styles>${styles}</office:styles><office:automatic-styles/><office:master-styles>${master}</office:master-styles></office:document-styles>`,
  ...other,
});
