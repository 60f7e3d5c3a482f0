import type { ClauseId } from '@articulado/base';
import type { PolicyText } from '@articulado/policy-text';
import { compareTexts } from './compare-texts.js';
import type { ChangeKind, ClauseChange } from './comparison.js';
import { AncestorIndex } from './ancestor-index.js';
import { rewordedClausesAndAncestors } from './reworded-clauses-and-ancestors.js';

/**
 * What may happen to a clause without keeping a promise to change it: what a comparison tells of it besides other words, or that
 * only its borders are others (`recut`, here also of what was split or merged).
 */
export const unkeptChanges = [
  'recut',
  'respaced',
  'moved',
  'linkChanged',
  'numberChanged',
  'kindChanged',
  'formatChanged',
  'referenceChanged',
  'encodingChanged',
] as const satisfies readonly ChangeKind[];
export type UnkeptChange = (typeof unkeptChanges)[number];

/**
 * CO16: says of clauses that were to change what became of them and of what they hold instead.
 * @returns for each: nothing where words of it changed, so that the promise was kept, or where nothing happened at all
 */
export function unkeptChangesOf(
  before: PolicyText,
  after: PolicyText,
  ids: readonly ClauseId[],
): ReadonlyMap<ClauseId, readonly UnkeptChange[]> {
  const kept = rewordedClausesAndAncestors(before, after);
  const wanted = new Set(ids.filter((id) => !kept.has(id)));
  const found = new Map<ClauseId, Set<UnkeptChange>>([...wanted].map((id) => [id, new Set()]));
  const ancestors = [new AncestorIndex(before), new AncestorIndex(after)];
  for (const change of compareTexts(before, after).changes) {
    const concerned = [change.clauseId, ...ancestors.flatMap((text) => text.of(change.clauseId))];
    for (const id of concerned) for (const kind of unkeptIn(change)) found.get(id)?.add(kind);
  }
  return new Map([...found].map(([id, kinds]) => [id, unkeptChanges.filter((kind) => kinds.has(kind))]));
}

/** What one change is, of a clause none of whose words are others. */
function unkeptIn({ kinds }: ClauseChange): UnkeptChange[] {
  return [...kinds].map((kind) => {
    if (kind === 'movedAlong') return 'moved';
    // What came, went or has other words, and none of whose words were new or lost, only has other borders.
    return unkeptChanges.find((one) => one === kind) ?? 'recut';
  });
}
