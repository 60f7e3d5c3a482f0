import { type CellPlace, isLawfulLink, maxDepth } from '@articulado/policy-text';
import { type Attrs, Schema } from 'prosemirror-model';

/** Attributes of a clause in the editor. `kind` may be one that this version of the editor doesn't know yet. */
export interface ClauseAttrs extends Attrs {
  readonly id: string | null;
  readonly kind: string;
  readonly depth: number;
  readonly cell: CellPlace | null;
}

/** The editor's document: a flat sequence of clauses, each a line of words. */
export const draftSchema = new Schema({
  nodes: {
    doc: { content: 'clause+' },
    clause: {
      content: 'text*',
      attrs: { id: { default: null }, kind: { default: 'content' }, depth: { default: 0 }, cell: { default: null } },
      toDOM: (node) => ['p', domAttributes(node.attrs as ClauseAttrs), 0],
      parseDOM: [
        { tag: 'p[data-clause]', getAttrs: attrsFrom },
        ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote'].map((tag) => ({ tag })),
      ],
    },
    text: {},
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
  },
});

/** How a clause's attributes are written on its paragraph, in the page and on the clipboard. */
export function domAttributes({ id, kind, depth, cell }: ClauseAttrs): Record<string, string> {
  return {
    'data-clause': id ?? '',
    'data-kind': kind,
    'data-depth': String(depth),
    ...(cell && { 'data-cell': JSON.stringify([cell.table, cell.row, cell.column]) }),
  };
}

function attrsFrom(dom: HTMLElement): ClauseAttrs {
  const { clause, kind, depth } = dom.dataset;
  const level = Number(depth);
  return {
    id: clause || null,
    kind: kind || 'content',
    depth: Number.isInteger(level) && level >= 0 && level <= maxDepth ? level : 0,
    cell: null, // a cell that is pasted is a paragraph until someone puts it in a table
    ...(kind === 'cell' && { kind: 'content' }),
  };
}

function linkFrom(dom: HTMLElement): { href: string } | false {
  const href = dom.getAttribute('href') ?? '';
  return isLawfulLink(href) && { href };
}
