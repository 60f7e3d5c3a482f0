import type { ClauseId } from '@articulado/base';
import { newClauseId } from '@articulado/draft-document';
import type { KeptRange } from './kept-ranges.js';

/** Words of one old clause that stand together in one clause now. */
interface Group {
  readonly origin: ClauseId;
  readonly home: ClauseId;
  readonly stretches: readonly KeptRange[];
}

/** The words of `origin` after the range `behind` (all words if it is undefined) become the clause `id`. */
export interface Split {
  readonly origin: ClauseId;
  readonly behind: KeptRange | undefined;
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
  const all = [...kept].map(([origin, stretches]) => groupsOf(origin, stretches, clauses));
  const behindFronts = withoutFronts(all.flat());
  const groups = all.map((each) => fromOwnOn(each.filter((group) => behindFronts.has(group))));
  const byHome = groupedByHome(groups.flat());
  const containers = new Map<Group, ClauseId>();
  const splits = groups.flatMap((each) => splitsOf(each, clauses, byHome, containers));
  const merges = [...byHome.values()].flatMap((each) =>
    each.flatMap((group) => {
      const second = containers.get(group)!;
      return second === group.home ? [] : [{ first: group.home, second }];
    }),
  );
  return { kept: keptOf(groups.flat()), splits, merges };
}

/** An empty clause that goes on being one has no words that could go anywhere. */
function groupsOf(origin: ClauseId, stretches: readonly KeptRange[], { now }: Clauses): Group[] {
  const groups: { origin: ClauseId; home: ClauseId; stretches: KeptRange[] }[] = [];
  for (const stretch of stretches) {
    if (stretch.from === stretch.to && now.has(origin)) continue;
    const last = groups.at(-1);
    if (last?.home === stretch.target) last.stretches.push(stretch);
    else groups.push({ origin, home: stretch.target, stretches: [stretch] });
  }
  return groups;
}

/** All groups except those in front of their clause's own words. */
function withoutFronts(groups: readonly Group[]): Set<Group> {
  const kept = new Set<Group>();
  for (const each of groupedByHome(groups).values()) {
    const own = each.findIndex(({ origin, home }) => origin === home);
    for (const group of each.slice(Math.max(own, 0))) kept.add(group);
  }
  return kept;
}

/** The groups of an old clause from its own words on, if some stayed in it: only what stands behind them can be split off. */
const fromOwnOn = (groups: readonly Group[]): readonly Group[] =>
  groups.slice(
    Math.max(
      0,
      groups.findIndex(({ origin, home }) => origin === home),
    ),
  );

/** The groups of each clause, in the order they stand in it. */
function groupedByHome(groups: readonly Group[]): Map<ClauseId, Group[]> {
  const byHome = new Map<ClauseId, Group[]>();
  for (const group of groups) byHome.set(group.home, [...(byHome.get(group.home) ?? []), group]);
  for (const each of byHome.values()) each.sort((one, other) => one.stretches[0]!.at - other.stretches[0]!.at);
  return byHome;
}

/** The splits of one old clause, the last first. Says for each of its groups which clause of the draft holds it then. */
function splitsOf(
  groups: readonly Group[],
  { now, isKnown }: Clauses,
  byHome: ReadonlyMap<ClauseId, readonly Group[]>,
  containers: Map<Group, ClauseId>,
): Split[] {
  const splits: Split[] = [];
  groups.forEach((group, i) => {
    const { origin, home } = group;
    if (i === 0 && (home === origin || !now.has(origin))) return void containers.set(group, origin);
    const createsTarget = !isKnown(home) && byHome.get(home)![0] === group;
    const id = createsTarget ? home : newClauseId();
    containers.set(group, id);
    splits.unshift({ origin, behind: groups[i - 1]?.stretches.at(-1), id });
  });
  return splits;
}

function keptOf(groups: readonly Group[]): Map<ClauseId, readonly KeptRange[]> {
  const kept = new Map<ClauseId, readonly KeptRange[]>();
  for (const { origin, stretches } of groups) kept.set(origin, [...(kept.get(origin) ?? []), ...stretches]);
  return kept;
}
