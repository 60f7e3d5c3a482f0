import type { ClauseId } from '@articulado/base';
import {
  type Characters,
  deleteClause,
  type DraftReader,
  insertClause,
  mergeClauses,
  moveClause,
  movedTogether,
  placeOf,
  restoreClause,
  splitClause,
} from '@articulado/draft-document';
import type { Node } from 'prosemirror-model';
import type { StepMap } from 'prosemirror-transform';
import { clausesOf, clauseTraitsOf, idOf } from './clause-nodes.js';
import { comparedWords } from './compared-words.js';
import type { DeletedClauseWords } from './deleted-clause-words.js';
import { type Merge, regroup, type Regrouping, type Split } from './regrouping.js';
import { sharedEnds } from './shared-ends.js';
import { longestIncreasing } from '@articulado/comparison';
import type { ShownWords } from './shown-words.js';
import { type KeptRange, keptRangesOf, wasTakenOut } from './kept-ranges.js';
import { gapsBetween } from './word-changes.js';
import { deleteGaps, type Kept, writeBetween, writeNode, writeTraits } from './write-words.js';

/** A clause that an editor took away, as it was then. */
export interface RemovedClause {
  readonly node: Node;
  readonly characters: Characters | undefined;
}

/** What an editor did, to be written into the draft. */
export interface LocalEdit {
  /** The document the editor started from. */
  readonly before: Node;
  readonly after: Node;
  /** How the one became the other; `undefined` if nobody knows. */
  readonly maps: readonly StepMap[] | undefined;
  /** The clauses of `before` in the draft. */
  readonly shown: ShownWords;
  /** Clauses this editor took away earlier: pasting one back is a move. */
  readonly removedHere: Map<ClauseId, RemovedClause>;
  /** Words of a clause that others deleted while this editor composed in it. */
  readonly deletedByOthers: DeletedClauseWords | undefined;
}

/** The clauses that differ, without those that are the same at the start and at the end. */
export interface Difference extends LocalEdit {
  readonly old: readonly Node[];
  readonly now: readonly Node[];
  /** Id of the clause before the first that differs. */
  readonly previous: ClauseId | undefined;
  readonly start: number;
  readonly oldById: ReadonlyMap<ClauseId, Node>;
  readonly nowById: ReadonlyMap<ClauseId, Node>;
}

export function differenceIn(edit: LocalEdit): Difference {
  const [all, next] = [clausesOf(edit.before), clausesOf(edit.after)];
  const { start, end } = sharedEnds(all, next);
  const old = all.slice(start, all.length - end);
  const now = next.slice(start, next.length - end);
  const byId = (nodes: readonly Node[]) => new Map(nodes.map((node) => [idOf(node), node]));
  return {
    ...edit,
    start,
    old,
    now,
    previous: start > 0 ? idOf(all[start - 1]!) : undefined,
    oldById: byId(old),
    nowById: byId(now),
  };
}

/** Whether clauses came, went, or changed places: more than writing within them. */
export const isStructural = ({ old, now }: Difference): boolean =>
  old.length !== now.length || old.some((node, i) => idOf(node) !== idOf(now[i]!));

/** Writes what an editor did. To be called in one Yjs transaction. */
export function writeDraft(draft: DraftReader, difference: Difference): void {
  const { old, now } = difference;
  const keptRanges = keptRangesIn(difference);
  const stayed = [...keptRanges.values()].every((each) => each.every(({ source, target }) => source === target));
  if (!stayed || isStructural(difference)) return writeStructure(draft, difference, keptRanges);
  now.forEach((node, i) => {
    if (node !== old[i]) writeWithin(draft, difference, old[i]!, node, keptRanges.get(idOf(node)) ?? []);
  });
}

/**
 * What is written in a clause that others deleted waits until its author decides what to do with it: also if somebody put the clause back
 * meanwhile, until the view shows so.
 */
function writeWithin(
  draft: DraftReader,
  { shown, deletedByOthers }: Difference,
  former: Node,
  node: Node,
  kept: readonly KeptRange[],
): void {
  const id = idOf(node);
  if (deletedByOthers?.clause === id)
    return deletedByOthers.follow(gapsBetween(kept, former.content.size, node.content.size), node.textContent);
  if (!draft.layout.shownIn.has(id) && draft.knows(id)) restoreClause(draft.doc, id);
  writeNode(draft, shown, former, node, kept);
}

/** What of each old clause is still there: by the steps, and by comparing for clauses that were taken out and put in again. */
function keptRangesIn({ before, after, maps, start, old, now, nowById }: Difference): Map<ClauseId, KeptRange[]> {
  const window = { doc: before, first: start, end: start + old.length };
  const keptRanges = keptRangesOf(window, { doc: after, first: start, end: start + now.length }, maps ?? []);
  old.forEach((former, i) => {
    const id = idOf(former);
    const node = nowById.get(id);
    const isCompared = maps ? keptRanges.get(id)!.length === 0 && wasTakenOut(before, start + i, maps) : true;
    if (isCompared) keptRanges.set(id, node ? comparedWords(former, node) : []);
  });
  return keptRanges;
}

function writeStructure(draft: DraftReader, difference: Difference, keptRanges: Map<ClauseId, KeptRange[]>): void {
  const { old, now, nowById, oldById, shown } = difference;
  const characters = new Map(old.map((node) => [idOf(node), shown.charactersOf(idOf(node))]));
  for (const id of old.map(idOf)) if (nowById.has(id)) keepClause(draft, difference, id, characters.get(id));
  const plan = regroup(keptRanges, { now: nowById, isKnown: draft.knows });
  for (const node of old) {
    const [id, kept] = [idOf(node), plan.kept.get(idOf(node))];
    if (kept || nowById.has(id)) deleteGaps(shown, node, kept ?? []);
  }
  for (const split of plan.splits) writeSplit(draft, difference, split, characters.get(split.source));
  writePlaces(draft, difference);
  const merged = writeMerges(draft, plan.merges);
  writeDeletions(draft, difference, merged, characters);
  const byTarget = keptByTarget(plan, oldById, characters);
  for (const node of now) writeClause(draft, difference, node, byTarget.get(idOf(node)) ?? []);
}

/** A clause that the editor shows is in the draft again, if others deleted it, or took back that they had split it off. */
function keepClause(
  draft: DraftReader,
  difference: Difference,
  id: ClauseId,
  characters: Characters | undefined,
): void {
  if (draft.layout.shownIn.has(id)) return;
  if (draft.knows(id)) restoreClause(draft.doc, id);
  else writeSplit(draft, difference, { after: undefined, id }, characters);
}

/** What stands after the last word that stays becomes a clause of its own: what others type there now, comes along. */
function writeSplit(
  draft: DraftReader,
  { nowById }: Difference,
  { after, id }: Pick<Split, 'after' | 'id'>,
  characters: Characters | undefined,
): void {
  const character = characters?.placeAt(after?.to ?? 0);
  const place = character && placeOf(draft, character);
  const node = nowById.get(id);
  if (place) splitClause(draft.doc, place.id, place.offset, id, node && traitsOf(node));
}

const traitsOf = (node: Node) => {
  const { kind, depth, cell, number } = clauseTraitsOf(node);
  return { kind, depth, cell, number };
};

/** Gives new and moved clauses their place; as many as possible stay where they are. */
function writePlaces(draft: DraftReader, { old, now, oldById, nowById, previous }: Difference): void {
  const indices = new Map(old.map((node, i) => [idOf(node), i]));
  const kept = now.filter((node) => oldById.has(idOf(node)));
  const unmovedIndices = longestIncreasing(kept.map((node) => indices.get(idOf(node))!));
  const unmoved = new Set([...unmovedIndices].map((index) => idOf(old[index]!)));
  const goes = (id: ClauseId) => oldById.has(id) && !nowById.has(id);
  const moved = movedTogether(kept.map(idOf).filter((id) => !unmoved.has(id)));
  let after = previous;
  for (const node of now) {
    const id = idOf(node);
    if (!draft.knows(id)) insertClause(draft.doc, { ...traitsOf(node), id, content: [] }, after);
    else if (!unmoved.has(id) && !standsAfter(draft, id, after, goes)) moveClause(draft.doc, id, after, moved);
    after = id;
  }
}

/** @param goes - whether a clause is about to be deleted; such clauses in between are skipped */
function standsAfter(
  draft: DraftReader,
  id: ClauseId,
  after: ClauseId | undefined,
  goes: (id: ClauseId) => boolean,
): boolean {
  const { order } = draft.layout;
  let index = order.indexOf(id) - 1;
  while (index >= 0 && goes(order[index]!)) index--;
  return index > -2 && order[index] === after;
}

/** Merges clauses that the view lost into the clauses that hold their words. @returns the merged clauses */
function writeMerges(draft: DraftReader, merges: readonly Merge[]): Set<ClauseId> {
  const merged = new Set<ClauseId>();
  for (const { first, second } of merges) {
    // Others may have deleted one of them, or merged it elsewhere, while this editor composed.
    if (!draft.layout.shownFragments.has(first) || !draft.layout.shownFragments.has(second)) continue;
    mergeClauses(draft.doc, first, second);
    merged.add(second);
  }
  return merged;
}

function writeDeletions(
  draft: DraftReader,
  { old, nowById, removedHere }: Difference,
  merged: ReadonlySet<ClauseId>,
  characters: ReadonlyMap<ClauseId, Characters | undefined>,
): void {
  for (const node of old) {
    const id = idOf(node);
    if (nowById.has(id) || merged.has(id)) continue;
    removedHere.set(id, { node, characters: characters.get(id) });
    if (draft.layout.shownFragments.has(id)) deleteClause(draft.doc, id);
  }
}

function keptByTarget(
  { kept }: Regrouping,
  oldById: ReadonlyMap<ClauseId, Node>,
  characters: ReadonlyMap<ClauseId, Characters | undefined>,
): Map<ClauseId, Kept[]> {
  const byTarget = new Map<ClauseId, Kept[]>();
  for (const range of [...kept.values()].flat()) {
    const { source, target } = range;
    const each = { ...range, former: oldById.get(source)!, characters: characters.get(source) };
    byTarget.set(target, [...(byTarget.get(target) ?? []), each]);
  }
  return new Map([...byTarget].map(([target, each]) => [target, inOrder(each)]));
}

/** Writes what is left to write of a clause once it stands in its place. */
function writeClause(
  draft: DraftReader,
  { oldById, removedHere, shown }: Difference,
  node: Node,
  kept: readonly Kept[],
): void {
  const id = idOf(node);
  const former = oldById.get(id);
  const returned = former ? undefined : removedHere.get(id);
  removedHere.delete(id);
  if (former === node) return;
  if (former) writeTraits(draft, id, former, node);
  if (!returned) return writeBetween(shown, node, kept);
  writeTraits(draft, id, returned.node, node);
  writeBetween(shown, node, inOrder([...kept, ...stillIn(returned, node, kept, shown)]));
}

/** The words of a clause that was cut and is pasted; those that were changed on the way are deleted. */
function stillIn(
  { node: former, characters }: RemovedClause,
  node: Node,
  kept: readonly Kept[],
  shown: ShownWords,
): readonly Kept[] {
  const still = comparedWords(former, node).filter(
    ({ from, to, at }) => !kept.some((other) => other.at < at + to - from && at < other.at + other.to - other.from),
  );
  for (const { from, to } of gapsBetween(still, former.content.size, former.content.size))
    shown.deleteCharacters(characters?.slice(from, to) ?? []);
  return still.map((range) => ({ ...range, former, characters }));
}

const inOrder = (kept: readonly Kept[]): Kept[] => [...kept].sort((one, other) => one.at - other.at);
