import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { clausesOf } from './clause-nodes.js';
import { type SelectionCoverage, positionOf } from './selection-coverage.js';
import { type ClauseAttrs, draftSchema } from './schema.js';

/** What is covered, for the clipboard: whole clauses are closed, so that they come back as whole clauses. */
export function coveredSlice(doc: Node, { first, last, from, to, startsWhole, endsWhole }: SelectionCoverage): Slice {
  const { content } = doc.slice(from, to);
  const nodes = first === last ? Fragment.from(doc.child(first).copy(content)) : content;
  return new Slice(nodes, startsWhole ? 0 : 1, endsWhole ? 0 : 1);
}

/**
 * Takes what is covered out of the text. Whole clauses go as such; where only some words of the first and of the last are
 * covered, the two become one, unless one is a cell. Cells are emptied and stay, unless their whole table goes.
 * @param keepsFirst - whether the first stays, without its words, also if all of it is covered
 */
export function removeCovered(tr: Transaction, covered: SelectionCoverage, keepsFirst: boolean): Transaction {
  const { first, last, from, to, startsWhole, endsWhole } = covered;
  const nodes = clausesOf(tr.doc);
  const hasCellAtEnd = isCell(nodes[first]!) || isCell(nodes[last]!);
  if (!startsWhole && !endsWhole && !hasCellAtEnd) return tr.delete(from, to);
  const goes = goingClauses(nodes, covered, keepsFirst);
  if (goes.size === nodes.length) return tr.replaceWith(0, tr.doc.content.size, draftSchema.node('clause'));
  const stretches: [number, number][] = [];
  let position = positionOf(tr.doc, first);
  for (let index = first; index <= last; index++) {
    const { nodeSize } = nodes[index]!;
    const end = position + nodeSize;
    if (!goes.has(index)) stretches.push([Math.max(from, position + 1), Math.min(to, end - 1)]);
    else if (stretches.at(-1)?.[1] === position && goes.has(index - 1)) stretches.at(-1)![1] = end;
    else stretches.push([position, end]);
    position = end;
  }
  for (const [start, end] of stretches.reverse()) if (start < end) tr.delete(start, end);
  return tr;
}

/** Indices of the clauses that go as a whole. */
function goingClauses(nodes: readonly Node[], covered: SelectionCoverage, keepsFirst: boolean): Set<number> {
  const { first, last, startsWhole, endsWhole } = covered;
  const isWhole = (index: number) =>
    index >= first && index <= last && (index > first || startsWhole) && (index < last || endsWhole);
  const isWithin = (table: string) => [first, last].every((index) => tableOf(nodes[index]!) === table);
  const isTorn = (table: string) => nodes.some((node, index) => tableOf(node) === table && !isWhole(index));
  const goes = new Set<number>();
  for (let index = keepsFirst ? first + 1 : first; index <= last; index++) {
    const table = tableOf(nodes[index]!);
    if (isWhole(index) && (table === undefined || !(isWithin(table) || isTorn(table)))) goes.add(index);
  }
  return goes;
}

/** Makes room for what comes in the place of what is covered. @returns where it is to come */
export function openCovered(tr: Transaction, covered: SelectionCoverage): number {
  const { startsWhole, endsWhole, caret, to } = covered;
  const keepsFirst = startsWhole && endsWhole && caret === covered.from;
  removeCovered(tr, covered, keepsFirst);
  return startsWhole && !endsWhole ? tr.mapping.map(to) : caret;
}

export const isCell = (node: Node): boolean => (node.attrs as ClauseAttrs).kind === 'cell';

function tableOf(node: Node): string | undefined {
  const { kind, cell } = node.attrs as ClauseAttrs;
  return kind === 'cell' ? (cell?.table ?? '') : undefined;
}
