import type { ClauseId } from '@articulado/base';
import type { Clause, Run } from '@articulado/policy-text';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { type ClauseAttrs, draftSchema } from './schema.js';

const { strong, em, link } = draftSchema.marks as Record<'strong' | 'em' | 'link', (typeof draftSchema.marks)[string]>;

export const idOf = (node: Node): ClauseId => (node.attrs as ClauseAttrs).id as ClauseId;

/** The clauses of a document, in order. */
export const clausesOf = (doc: Node): readonly Node[] => doc.content.content;

export const attrsOf = ({ id, kind, depth, cell }: Omit<Clause, 'content'>): ClauseAttrs => ({
  id,
  kind,
  depth,
  cell: cell ?? null,
});

export const contentOf = (runs: readonly Run[]): Fragment =>
  Fragment.from(runs.map((run) => draftSchema.text(run.text, marksFor(run))));

export const nodeOf = (clause: Clause): Node => draftSchema.node('clause', attrsOf(clause), contentOf(clause.content));

/** A clause that is shown where there is none, and isn't in the draft before someone writes in it. */
export const placeholder = (id: ClauseId): Node => draftSchema.node('clause', { id });

/** The words of a clause in the editor, as a draft holds them. */
export function runsOf(node: Node): readonly Run[] {
  const known = runs.get(node);
  if (known) return known;
  const read = node.content.content.map((text) => ({ text: text.text ?? '', ...looksOf(text.marks) }));
  runs.set(node, read);
  return read;
}
const runs = new WeakMap<Node, readonly Run[]>();

function looksOf(marks: readonly Mark[]): Omit<Run, 'text'> {
  const href = marks.find((mark) => mark.type === link)?.attrs['href'] as string | undefined;
  return {
    ...(marks.some((mark) => mark.type === strong) && { bold: true as const }),
    ...(marks.some((mark) => mark.type === em) && { italic: true as const }),
    ...(href !== undefined && { link: href }),
  };
}

function marksFor(run: Run): Mark[] {
  const marks: Mark[] = [];
  if (run.bold) marks.push(strong.create());
  if (run.italic) marks.push(em.create());
  if (run.link !== undefined) marks.push(link.create({ href: run.link }));
  return marks;
}
