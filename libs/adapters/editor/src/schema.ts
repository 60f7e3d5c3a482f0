import { atom, type CellPlace, isValidId, isValidLink, isValidNumber, maxDepth } from '@articulado/policy-text';
import { type Attrs, type Node, type NodeSpec, Schema } from 'prosemirror-model';

/** Attributes of a clause in the editor. `kind` may be one that this version of the editor doesn't know yet. */
export interface ClauseAttrs extends Attrs {
  readonly id: string | null;
  readonly kind: string;
  readonly depth: number;
  readonly cell: CellPlace | null;
  /** The number it was given; `null` where it follows from the place. */
  readonly number: string | null;
}

/** What stands in the words as one sign: `leafText` gives it the unit that it has in a draft, too. */
const inlineAtom: Pick<NodeSpec, 'group' | 'inline' | 'leafText'> = {
  group: 'words',
  inline: true,
  leafText: () => atom,
};

/** The editor's document: a flat sequence of clauses, each a line of words and of the atoms among them. */
export const draftSchema = new Schema({
  nodes: {
    doc: { content: 'clause+' },
    clause: {
      content: 'words*',
      attrs: {
        id: { default: null },
        kind: { default: 'content' },
        depth: { default: 0 },
        cell: { default: null },
        number: { default: null },
      },
      toDOM: (node) => ['p', domAttributes(node.attrs as ClauseAttrs), 0],
      parseDOM: [
        // A line break in a clause of ours is one, unlike those in other programs' HTML.
        { tag: 'p[data-clause]', getAttrs: attrsFrom, preserveWhitespace: 'full' },
        ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote'].map((tag) => ({ tag })),
      ],
    },
    text: { group: 'words' },
    // The mark of a note. It is no mark of ProseMirror's, and the note itself is a clause.
    note: {
      ...inlineAtom,
      attrs: { note: {}, words: { default: null } },
      toDOM: (node) => ['sup', noteMarkAttributes(node.attrs['note'] as string)],
      parseDOM: [{ tag: 'sup[data-note]', getAttrs: noteMarkFrom }],
    },
    reference: {
      ...inlineAtom,
      attrs: { id: {}, target: {}, printed: { default: null } },
      toDOM: (node) => ['span', referenceAttributes(node.attrs as ReferenceAttrs)],
      parseDOM: [{ tag: 'span[data-reference]', getAttrs: referenceFrom }],
    },
  },
  marks: {
    strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }, { style: 'font-weight=bold' }] },
    em: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }] },
    link: {
      attrs: { href: {} },
      inclusive: false,
      toDOM: (mark) => ['a', { href: mark.attrs['href'] as string, rel: 'noopener nofollow' }, 0],
      parseDOM: [{ tag: 'a[href]', getAttrs: linkFrom }],
    },
    term: {
      attrs: { id: {} },
      inclusive: false,
      toDOM: (mark) => ['dfn', { 'data-term': mark.attrs['id'] as string }, 0],
      parseDOM: [{ tag: 'dfn[data-term]', getAttrs: ({ dataset: { term } }) => isValidId(term) && { id: term } }],
    },
  },
});

/** How a clause's attributes are written on its paragraph, in the page and on the clipboard. */
export function domAttributes({ id, kind, depth, cell, number }: ClauseAttrs): Record<string, string> {
  return {
    'data-clause': id ?? '',
    'data-kind': kind,
    'data-depth': String(depth),
    ...(cell && { 'data-cell': JSON.stringify(cell) }),
    ...(number !== null && { 'data-given': number }),
  };
}

/** Whether a node is the mark of a note. */
export const isNoteMark = ({ type }: Node): boolean => type === draftSchema.nodes['note'];

/** Attributes of the mark of a note. */
export interface NoteMarkAttrs extends Attrs {
  readonly note: string;
  /** The note's words in HTML, on the way from a clipboard into a text (`pastedAtoms`). */
  readonly words?: string | null;
}

/** Attributes of a reference to another clause. */
export interface ReferenceAttrs extends Attrs {
  readonly id: string;
  readonly target: string;
  /** What it printed where it was copied, on the way from a clipboard into a text. */
  readonly printed?: string | null;
}

/** How the mark of a note is written in the page and on the clipboard. */
export const noteMarkAttributes = (note: string): Record<string, string> => ({ 'data-note': note });

/** How a reference is written in the page and on the clipboard. */
export const referenceAttributes = ({ id, target }: ReferenceAttrs): Record<string, string> => ({
  'data-reference': id,
  'data-target': target,
});

function attrsFrom(dom: HTMLElement): ClauseAttrs {
  const { clause, kind, depth, given } = dom.dataset;
  const level = Number(depth);
  const cell = kind === 'cell' ? cellFrom(dom.dataset['cell']) : null;
  return {
    id: clause || null,
    kind: kind || 'content',
    depth: Number.isInteger(level) && level >= 0 && level <= maxDepth ? level : 0,
    cell,
    number: isValidNumber(given) ? given : null,
    ...(kind === 'cell' && !cell && { kind: 'content' }),
  };
}

function cellFrom(written = ''): CellPlace | null {
  try {
    const { table, row, column, header } = JSON.parse(written) as Record<keyof CellPlace, unknown>;
    if (!isValidId(table) || !isValidId(row) || !isValidId(column)) return null;
    return { table, row, column, ...(header === true && { header }) };
  } catch {
    return null; // whoever wrote that did not write a cell of ours
  }
}

function noteMarkFrom({ dataset: { note, words } }: HTMLElement): NoteMarkAttrs | false {
  return isValidId(note) && { note, words: words ?? null };
}

function referenceFrom({
  dataset: { reference, target },
  classList,
  textContent,
}: HTMLElement): ReferenceAttrs | false {
  const printed = classList.contains('is-lost') ? null : textContent;
  return isValidId(reference) && isValidId(target) && { id: reference, target, printed };
}

function linkFrom(dom: HTMLElement): { href: string } | false {
  const href = dom.getAttribute('href') ?? '';
  return isValidLink(href) && { href };
}
