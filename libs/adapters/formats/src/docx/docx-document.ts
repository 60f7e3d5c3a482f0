import { type Package } from '../package/open-package.js';
import { UnreadableFile } from '../package/unreadable-file.js';
import { readPart } from '../xml/read-part.js';
import { childNamed, type XmlElement } from '../xml/xml-element.js';
import { withoutAlternates } from './alternate-content.js';
import { ooxmlPrefix } from './namespaces.js';
import { type Lists, readNumbering } from './numbering.js';
import { readRelationships, type Relationship } from './relationships.js';
import { type DocxStyles, readStyles } from './styles.js';

/** A part that holds words, and what it refers to. */
export interface StoryPart {
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
}

/** The parts of a DOCX file, found by their relationships: their names are any program's own. */
export interface DocxDocument {
  readonly main: StoryPart;
  readonly styles: DocxStyles;
  readonly lists: Lists;
  /** Of the numbers that are written in words: a language tag. */
  readonly language: string;
  /** The part that the main part names as its footnotes, comments … */
  part(type: string): StoryPart | undefined;
  /** The part that a relationship of the main part names. */
  partById(id: string): StoryPart | undefined;
}

export function openDocx(source: Package): DocxDocument {
  // What runs when a document is opened is not read and not passed on either.
  if (source.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) throw new UnreadableFile('has-macros');
  readPart(source, '[Content_Types].xml', ooxmlPrefix);
  const mainName = readRelationships(source, '').find(
    ({ type, external }) => type === 'officeDocument' && !external,
  )?.target;
  const main = mainName === undefined ? undefined : storyPart(source, mainName);
  if (main?.root.name !== 'w:document') throw new UnreadableFile('other-format');
  const related = (isSought: (relationship: Relationship) => boolean) => {
    const found = main.relationships.find((relationship) => !relationship.external && isSought(relationship));
    // A part that is named and not there has been lost, and its words with it.
    if (found && !source.has(found.target)) throw new UnreadableFile('damaged');
    return found && storyPart(source, found.target);
  };
  const part = (type: string) => related((relationship) => relationship.type === type);
  const styles = readStyles(part('styles')?.root);
  return {
    main,
    styles,
    lists: readNumbering(part('numbering')?.root, styles),
    language: childNamed(styles.defaults, 'w:lang')?.attributes.get('w:val') ?? 'es',
    part,
    partById: (id) => related((relationship) => relationship.id === id),
  };
}

function storyPart(source: Package, name: string): StoryPart | undefined {
  const root = readPart(source, name, ooxmlPrefix);
  return root && { root: withoutAlternates(root), relationships: readRelationships(source, name) };
}
