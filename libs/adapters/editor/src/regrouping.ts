import type { ClauseId } from '@articulado/base';
import { newClauseId } from '@articulado/draft-document';
import type { KeptRange } from './kept-ranges.js';

/** Words of one old clause, the source, that stand together in one clause now, the target. */
interface WordGroup {
  readonly source: ClauseId;
  readonly target: ClauseId;
  readonly ranges: readonly KeptRange[];
}

/** The words of `source` after the range `after` (all words if it is undefined) become the clause `id`. */
export interface Split {
  readonly source: ClauseId;
  readonly after: KeptRange | undefined;
  readonly id: ClauseId;
}

/** `second` is shown at the end of `first`. */
export interface Merge {
  readonly first: ClauseId;
  readonly second: ClauseId;
}

/** The splits and merges that bring the words of old clauses into the new ones. */
export interface Regrouping {
  /** For each old clause: the words of it that stay, in order. */
  readonly kept: ReadonlyMap<ClauseId, readonly KeptRange[]>;
  /** To be done in this order. */
  readonly splits: readonly Split[];
  readonly merges: readonly Merge[];
}

/** Which clauses there are now, and which of them the draft knew before. */
export interface Clauses {
  readonly now: ReadonlyMap<ClauseId, unknown>;
  isKnown(id: ClauseId): boolean;
}

/**
 * Finds the splits and merges that bring the surviving words of clauses to where they stand now. Words that no split
 * or merge can bring there, such as words in front of another old clause's own, count as deleted and are written
 * anew.
 * @param kept - by old clause, in the order of the old document
 */
export function regroup(kept: ReadonlyMap<ClauseId, readonly KeptRange[]>, clauses: Clauses): Regrouping {
  const all = [...kept].map(([source, ranges]) => groupsOf(source, ranges, clauses));
  const behindFronts = withoutFronts(all.flat());
  const groups = all.map((each) => fromOwnOn(each.filter((group) => behindFronts.has(group))));
  const byTarget = groupedByTarget(groups.flat());
  const containers = new Map<WordGroup, ClauseId>();
  const splits = groups.flatMap((each) => splitsOf(each, clauses, byTarget, containers));
  const merges = [...byTarget.values()].flatMap((each) =>
    each.flatMap((group) => {
      const second = containers.get(group)!;
      return second === group.target ? [] : [{ first: group.target, second }];
    }),
  );
  return { kept: keptOf(groups.flat()), splits, merges };
}

/** An empty clause that goes on being one has no words that could go anywhere. */
function groupsOf(source: ClauseId, ranges: readonly KeptRange[], { now }: Clauses): WordGroup[] {
  const groups: { source: ClauseId; target: ClauseId; ranges: KeptRange[] }[] = [];
  for (const range of ranges) {
    if (range.from === range.to && now.has(source)) continue;
    const last = groups.at(-1);
    if (last?.target === range.target) last.ranges.push(range);
    else groups.push({ source, target: range.target, ranges: [range] });
  }
  return groups;
}

/** All groups except those in front of their clause's own words. */
function withoutFronts(groups: readonly WordGroup[]): Set<WordGroup> {
  const kept = new Set<WordGroup>();
  for (const each of groupedByTarget(groups).values()) {
    const own = each.findIndex(({ source, target }) => source === target);
    for (const group of each.slice(Math.max(own, 0))) kept.add(group);
  }
  return kept;
}

/** The groups of an old clause from its own words on, if some stayed in it: only what stands after them can be split off. */
const fromOwnOn = (groups: readonly WordGroup[]): readonly WordGroup[] =>
  groups.slice(
    Math.max(
      0,
      groups.findIndex(({ source, target }) => source === target),
    ),
  );

/** The groups of each clause, in the order they stand in it. */
function groupedByTarget(groups: readonly WordGroup[]): Map<ClauseId, WordGroup[]> {
  const byTarget = new Map<ClauseId, WordGroup[]>();
  for (const group of groups) byTarget.set(group.target, [...(byTarget.get(group.target) ?? []), group]);
  for (const each of byTarget.values()) each.sort((one, other) => one.ranges[0]!.at - other.ranges[0]!.at);
  return byTarget;
}

/** The splits of one old clause, the last first. Says for each of its groups which clause of the draft holds it then. */
function splitsOf(
  groups: readonly WordGroup[],
  { now, isKnown }: Clauses,
  byTarget: ReadonlyMap<ClauseId, readonly WordGroup[]>,
  containers: Map<WordGroup, ClauseId>,
): Split[] {
  const splits: Split[] = [];
  groups.forEach((group, i) => {
    const { source, target } = group;
    if (i === 0 && (target === source || !now.has(source))) return void containers.set(group, source);
    const createsTarget = !isKnown(target) && byTarget.get(target)![0] === group;
    const id = createsTarget ? target : newClauseId();
    containers.set(group, id);
    splits.unshift({ source, after: groups[i - 1]?.ranges.at(-1), id });
  });
  return splits;
}

function keptOf(groups: readonly WordGroup[]): Map<ClauseId, readonly KeptRange[]> {
  const kept = new Map<ClauseId, readonly KeptRange[]>();
  for (const { source, ranges } of groups) kept.set(source, [...(kept.get(source) ?? []), ...ranges]);
  return kept;
}
