import type { ClauseId } from '@articulado/base';
import type { Node } from 'prosemirror-model';
import type { StepMap } from 'prosemirror-transform';
import { clausesOf, idOf } from './clause-nodes.js';

/** Words of an old clause that are still in the document, and where; of an empty clause the place where one would type. */
export interface KeptRange {
  /** The old clause that the words come from, and offsets in it. */
  readonly source: ClauseId;
  readonly from: number;
  readonly to: number;
  /** Clause they are in now, and the offset there. */
  readonly target: ClauseId;
  readonly at: number;
  /** Position of that clause. */
  readonly position: number;
}

/** Whether the steps took a clause out as a whole. If one of that id is there now, it was put in again. */
export function wasTakenOut(doc: Node, index: number, maps: readonly StepMap[]): boolean {
  let position = positionOf(doc, index);
  for (const map of maps) {
    const result = map.mapResult(position, 1);
    if (result.deletedAfter) return true;
    position = result.pos;
  }
  return false;
}

/** Clauses `first` up to `end` of a document. */
export interface ClausesOfDoc {
  readonly doc: Node;
  readonly first: number;
  readonly end: number;
}

/**
 * Follows the words of each clause in a window of the old document through the steps into a window of the new one.
 * It is how a split or a merge is told from typing, and what was typed from what was there: by where the words went, not by
 * how they read.
 * @returns for each old clause, what survives of it, in order
 */
export function keptRangesOf(
  before: ClausesOfDoc,
  after: ClausesOfDoc,
  maps: readonly StepMap[],
): Map<ClauseId, KeptRange[]> {
  const found = new Map<ClauseId, KeptRange[]>();
  let start = positionOf(before.doc, before.first);
  const targets = targetsIn(after);
  for (const node of clausesOf(before.doc).slice(before.first, before.end)) {
    const source = idOf(node);
    const ranges = follow([{ from: 0, to: node.content.size, at: start + 1 }], maps);
    found.set(
      source,
      ranges.flatMap((range) => rangesIn(source, range, targets)),
    );
    start += node.nodeSize;
  }
  return found;
}

/** Position before the child with this index. */
function positionOf(doc: Node, index: number): number {
  let position = 0;
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize;
  return position;
}

interface MappedRange {
  readonly from: number;
  readonly to: number;
  /** Position in the document so far. */
  readonly at: number;
}

function follow(ranges: readonly MappedRange[], maps: readonly StepMap[]): readonly MappedRange[] {
  let now = ranges;
  for (const map of maps) now = now.flatMap((range) => through(range, map));
  return now;
}

function through(range: MappedRange, map: StepMap): MappedRange[] {
  if (range.from === range.to) return placeThrough(range, map);
  const kept: MappedRange[] = [];
  let { from } = range;
  const shift = range.at - range.from;
  const keep = (to: number) => {
    if (from < to) kept.push({ from, to, at: map.map(from + shift, 1) });
  };
  map.forEach((oldStart, oldEnd) => {
    if (oldEnd <= from + shift || oldStart >= range.to + shift) return;
    keep(Math.max(oldStart - shift, from));
    from = oldEnd - shift;
  });
  keep(range.to);
  return kept;
}

function placeThrough(place: MappedRange, map: StepMap): MappedRange[] {
  const result = map.mapResult(place.at, 1);
  return result.deletedAfter ? [] : [{ ...place, at: result.pos }];
}

interface TargetClause {
  readonly id: ClauseId;
  readonly start: number;
  readonly end: number;
}

function targetsIn({ doc, first, end }: ClausesOfDoc): TargetClause[] {
  let position = positionOf(doc, first);
  return clausesOf(doc)
    .slice(first, end)
    .map((node) => {
      const target = { id: idOf(node), start: position + 1, end: position + 1 + node.content.size };
      position += node.nodeSize;
      return target;
    });
}

function rangesIn(source: ClauseId, { from, to, at }: MappedRange, targets: readonly TargetClause[]): KeptRange[] {
  const target = targets.find(({ start, end }) => start <= at && at + to - from <= end);
  return target ? [{ source, from, to, target: target.id, at: at - target.start, position: target.start - 1 }] : [];
}
