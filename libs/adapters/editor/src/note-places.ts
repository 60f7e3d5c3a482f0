import type { ClauseId } from '@articulado/base';
import { maxDepth } from '@articulado/policy-text';
import type { Fragment, Node } from 'prosemirror-model';
import { clausesOf } from './clause-nodes.js';
import { type ClauseAttrs, draftSchema } from './schema.js';

/** A new note of a clause. */
export function newNoteFor({ attrs }: Node, id: ClauseId, words?: Fragment): Node {
  const { depth } = attrs as ClauseAttrs;
  return draftSchema.node('clause', { id, kind: 'note', depth: Math.min(maxDepth, depth + 1) }, words);
}

/** Where a new note of a clause stands: behind it, the rest of its table, and the notes that stand there already. */
export function placeOfNotes(doc: Node, index: number): number {
  const clauses = clausesOf(doc).map(({ attrs }) => attrs as ClauseAttrs);
  const table = clauses[index]!.cell?.table;
  let last = index;
  while (table !== undefined && clauses[last + 1]?.cell?.table === table) last++;
  while (clauses[last + 1]?.kind === 'note') last++;
  return clausesOf(doc)
    .slice(0, last + 1)
    .reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}
