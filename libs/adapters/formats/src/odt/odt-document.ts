import type { Package } from '../package/open-package.js';
import { UnreadableFile } from '../package/unreadable-file.js';
import { readPart } from '../xml/read-part.js';
import { childNamed, childrenNamed, elementsOf, outermost, type XmlElement } from '../xml/xml-element.js';
import { type OdtListStyles, readListStyles } from './list-styles.js';
import { odfPrefix } from './namespaces.js';
import { type OdtStyles, readStyles } from './odt-styles.js';
import { type OdtChange, readTrackedChanges } from './tracked-changes.js';

/** What the words of one part look like. */
export interface PartStyles {
  readonly styles: OdtStyles;
  readonly lists: OdtListStyles;
}

/** The parts of an OpenDocument text. */
export interface OdtDocument extends PartStyles {
  readonly body: XmlElement;
  readonly changes: ReadonlyMap<string, OdtChange>;
  /** Of the numbers that are written in words: a language tag. */
  readonly language: string;
  /** Headers and footers, and how their words look: they have styles of their own. */
  readonly pages: readonly XmlElement[];
  readonly pageStyles: PartStyles;
  /** The root of a document within the document, such as a formula. */
  openObject(address: string): XmlElement | undefined;
}

export function openOdt(source: Package): OdtDocument {
  const manifest = readManifest(source);
  if (manifest.includes('encryption-data')) throw new UnreadableFile('encrypted');
  // A part that is named and not there has been lost, and its words with it.
  if (['content.xml', 'styles.xml'].some((name) => manifest.includes(`="${name}"`) && !source.has(name))) {
    throw new UnreadableFile('damaged');
  }
  if (source.names.some((name) => /^(?:Basic|Scripts)\/.+/.test(name))) throw new UnreadableFile('has-macros');
  const content = readPart(source, 'content.xml', odfPrefix);
  const common = readPart(source, 'styles.xml', odfPrefix);
  const body = childNamed(childNamed(content, 'office:body'), 'office:text');
  if (!body) throw new UnreadableFile('other-format');
  return {
    body,
    ...partStyles(content, common),
    changes: readTrackedChanges(body),
    language: languageOf(common),
    pages: outermost(childNamed(common, 'office:master-styles') ?? body, ...pageElements),
    pageStyles: partStyles(common, common),
    openObject: (address) => readPart(source, `${address.replace(/^\.\//, '')}/content.xml`, odfPrefix),
  };
}

const pageElements = ['header', 'footer'].flatMap((name) => [
  `style:${name}`,
  `style:${name}-left`,
  `style:${name}-first`,
  `loext:${name}-first`,
]);

/** A part's own styles come before the document's. */
function partStyles(part: XmlElement | undefined, common: XmlElement | undefined): PartStyles {
  const containers = [childNamed(part, 'office:automatic-styles'), childNamed(common, 'office:styles')];
  return { styles: readStyles(containers), lists: readListStyles(containers) };
}

function languageOf(common: XmlElement | undefined): string {
  const defaults = childrenNamed(childNamed(common, 'office:styles'), 'style:default-style');
  const languages = defaults
    .filter(({ attributes }) => attributes.get('style:family') === 'paragraph')
    .flatMap(elementsOf)
    .map(({ attributes }) => attributes.get('fo:language'));
  return languages.find((language) => language !== undefined && language !== 'none') ?? 'es';
}

/** The manifest is only searched: those of old versions declare their document type. */
const readManifest = (source: Package): string =>
  Array.from(source.read('META-INF/manifest.xml') ?? [], (byte) => String.fromCharCode(byte)).join('');
