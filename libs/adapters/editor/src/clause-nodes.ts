import type { ClauseId } from '@articulado/base';
import { atom, type Clause, type ClauseKind, type Marks, type Run } from '@articulado/policy-text';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { type ClauseAttrs, draftSchema, type ReferenceAttrs } from './schema.js';

type MarkName = 'strong' | 'em' | 'link' | 'term';
const { strong, em, link, term } = draftSchema.marks as Record<MarkName, (typeof draftSchema.marks)[string]>;

export const idOf = (node: Node): ClauseId => (node.attrs as ClauseAttrs).id as ClauseId;

/** The clauses of a document, in order. */
export const clausesOf = (doc: Node): readonly Node[] => doc.content.content;

export const attrsOf = ({ id, kind, depth, cell, number }: Omit<Clause, 'content'>): ClauseAttrs => ({
  id,
  kind,
  depth,
  cell: cell ?? null,
  number: number ?? null,
});

/** A clause of the editor without its words: as much as counting and nesting need. */
export function clauseTraitsOf(node: Node): Clause {
  const { id, kind, depth, cell, number } = node.attrs as ClauseAttrs;
  return {
    id: id as ClauseId,
    kind: kind as ClauseKind,
    depth,
    content: [],
    ...(cell && { cell }),
    ...(number !== null && { number }),
  };
}

export const contentOf = (runs: readonly Run[]): Fragment => Fragment.from(runs.map(inlineOf));

function inlineOf(run: Run): Node {
  const marks = marksFor(run);
  if (run.note !== undefined) return draftSchema.node('note', { note: run.note }, undefined, marks);
  return run.reference
    ? draftSchema.node('reference', run.reference, undefined, marks)
    : draftSchema.text(run.text, marks);
}

export const nodeOf = (clause: Clause): Node => draftSchema.node('clause', attrsOf(clause), contentOf(clause.content));

/** A clause that is shown where there is none, and isn't in the draft before someone writes in it. */
export const placeholder = (id: ClauseId): Node => draftSchema.node('clause', { id });

/** The words of a clause in the editor, as a draft holds them. */
export function runsOf(node: Node): readonly Run[] {
  const known = runs.get(node);
  if (known) return known;
  const read = node.content.content.map(runOf);
  runs.set(node, read);
  return read;
}
const runs = new WeakMap<Node, readonly Run[]>();

/** A draft keeps no link and no term on an atom. */
function runOf({ type: { name }, attrs, text, marks }: Node): Run {
  if (text !== undefined) return { text, ...marksOf(marks) };
  const { bold, italic } = marksOf(marks);
  return {
    text: atom,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(name === 'note' ? { note: attrs['note'] as ClauseId } : { reference: referenceOf(attrs as ReferenceAttrs) }),
  };
}

const referenceOf = ({ id, target }: ReferenceAttrs) => ({ id, target: target as ClauseId });

function marksOf(marks: readonly Mark[]): Marks {
  const href = marks.find((mark) => mark.type === link)?.attrs['href'] as string | undefined;
  const defined = marks.find((mark) => mark.type === term)?.attrs['id'] as string | undefined;
  return {
    ...(marks.some((mark) => mark.type === strong) && { bold: true as const }),
    ...(marks.some((mark) => mark.type === em) && { italic: true as const }),
    ...(href !== undefined && { link: href }),
    ...(defined !== undefined && { term: defined }),
  };
}

function marksFor(run: Run): Mark[] {
  const marks: Mark[] = [];
  if (run.bold) marks.push(strong.create());
  if (run.italic) marks.push(em.create());
  if (run.link !== undefined) marks.push(link.create({ href: run.link }));
  if (run.term !== undefined) marks.push(term.create({ id: run.term }));
  return marks;
}
