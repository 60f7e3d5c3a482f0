import type { ClauseId } from '@articulado/base';
import type { DraftReader } from '@articulado/draft-document';
import { Slice, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { attrsOf, clausesOf, contentOf, idOf, nodeOf, placeholder } from './clause-nodes.js';
import type { ClauseAttrs } from './schema.js';
import { sharedEnds } from './shared-ends.js';
import { longestIncreasing } from '@articulado/comparison';

/** Above this many clauses that came, went or moved, their whole stretch is replaced at once. */
const manySteps = 40;

/** Brings the sequence of clauses in the editor to that of the draft: one small step for each clause that came, went or moved. */
export function showOrder(tr: Transaction, draft: DraftReader, emptyId: () => ClauseId): void {
  const old = clausesOf(tr.doc);
  const known = new Map(old.map((node) => [idOf(node), node]));
  const { order } = draft.layout;
  const next = order.map((id) => known.get(id) ?? nodeOf(draft.clause(id)!));
  if (next.length === 0) next.push(placeholder(emptyId()));
  const indices = new Map(old.map((node, i) => [node, i]));
  const kept = next.filter((node) => indices.has(node));
  const stays = longestIncreasing(kept.map((node) => indices.get(node)!));
  const staysPut = new Set([...stays].map((index) => old[index]!));
  if (old.length + next.length - 2 * staysPut.size > manySteps) replaceStretch(tr, old, next);
  else stepwise(tr, old, next, staysPut);
}

function replaceStretch(tr: Transaction, old: readonly Node[], next: readonly Node[]): void {
  const { start, end } = sharedEnds(old, next);
  const size = (nodes: readonly Node[]) => nodes.reduce((sum, node) => sum + node.nodeSize, 0);
  const from = size(old.slice(0, start));
  tr.replaceWith(from, tr.doc.content.size - size(old.slice(old.length - end)), next.slice(start, next.length - end));
}

// Insertions first: a document must never be without a clause, not even between two steps.
function stepwise(tr: Transaction, old: readonly Node[], next: readonly Node[], staysPut: ReadonlySet<Node>): void {
  const before = tr.steps.length;
  const now = (position: number, side: number) => tr.mapping.slice(before).map(position, side);
  const ends = new Map<Node, number>();
  let position = 0;
  for (const node of old) ends.set(node, (position += node.nodeSize));
  let behind = 0;
  for (const node of next) {
    if (staysPut.has(node)) behind = ends.get(node)!;
    else tr.insert(now(behind, 1), node);
  }
  for (const node of old) {
    const end = ends.get(node)!;
    if (!staysPut.has(node)) tr.delete(now(end - node.nodeSize, 1), now(end, -1));
  }
}

/** Brings the words and traits of clauses in the editor to those of the draft, replacing as little as possible. */
export function showClauses(tr: Transaction, draft: DraftReader, ids: ReadonlySet<ClauseId>): void {
  const before = tr.steps.length;
  let position = 0;
  let left = ids.size;
  for (const node of clausesOf(tr.doc)) {
    const id = idOf(node);
    if (ids.has(id)) {
      showClause(tr, draft, node, tr.mapping.slice(before).map(position));
      left--;
      if (left === 0) return;
    }
    position += node.nodeSize;
  }
}

function showClause(tr: Transaction, draft: DraftReader, node: Node, position: number): void {
  const clause = draft.clause(idOf(node));
  if (!clause) return;
  const content = contentOf(clause.content);
  const start = node.content.findDiffStart(content);
  if (start !== null) {
    let { a: oldEnd, b: newEnd } = node.content.findDiffEnd(content)!;
    const overlap = start - Math.min(oldEnd, newEnd);
    if (overlap > 0) {
      oldEnd += overlap;
      newEnd += overlap;
    }
    tr.replace(position + 1 + start, position + 1 + oldEnd, new Slice(content.cut(start, newEnd), 0, 0));
  }
  const attrs = attrsOf(clause);
  const shown = node.attrs as ClauseAttrs;
  for (const key of ['kind', 'depth', 'number'] as const)
    if (shown[key] !== attrs[key]) tr.setNodeAttribute(position, key, attrs[key]);
  if (JSON.stringify(shown.cell) !== JSON.stringify(attrs.cell)) tr.setNodeAttribute(position, 'cell', attrs.cell);
}

/** Whether the editor shows a clause as the draft has it. */
export function showsRight(draft: DraftReader, node: Node): boolean {
  const clause = draft.clause(idOf(node));
  if (!clause) return false;
  const shown = node.attrs as ClauseAttrs;
  const attrs = attrsOf(clause);
  const hasTraits = (['kind', 'depth', 'number'] as const).every((key) => shown[key] === attrs[key]);
  return hasTraits && contentOf(clause.content).eq(node.content);
}
