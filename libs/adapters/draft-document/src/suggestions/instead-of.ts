import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import { unitsOf } from '../atom-item.js';
import type { DraftReader } from '../draft-reader.js';
import { nextIn, openedBy } from '../fragment.js';
import type { Branch } from './branch.js';

/** Units of a clause on show, from the first, up to the last. */
interface Stretch {
  readonly clause: ClauseId;
  readonly from: number;
  readonly to: number;
}

/**
 * The words that an accepted suggestion put in the place of others, where another one puts its own in the place of all of these: they
 * are alternatives, and with both the words would stand side by side («2015 días»). What somebody has changed since is no longer
 * that suggestion's alone, and stays.
 * @param draft - with both branches applied
 * @param branch - the suggestion that is being accepted
 * @returns in the order of the text
 */
export function wordsReplacedBy(draft: DraftReader, branch: Branch, accepted: Branch): Stretch[] {
  const replaced = new Set<Y.Item>();
  const seen = new Set<Y.Item>();
  for (const item of accepted.unitsIn(draft.roots)) {
    if (seen.has(item)) continue;
    const gap = gapAround(item, [branch, accepted]);
    const written = gap.items.filter((one) => unitsOf(one) > 0 && accepted.wrote(one.id));
    for (const one of written) seen.add(one);
    if (isReplaced(gap, branch, accepted)) for (const one of written) replaced.add(one);
  }
  return replaced.size > 0 ? stretchesOf(draft, replaced) : [];
}

/** What stands between the nearest words that neither of two suggestions wrote. */
interface Gap {
  readonly items: readonly Y.Item[];
  /** Those words. */
  readonly ends: readonly Y.Item[];
}

function gapAround(item: Y.Item, branches: readonly Branch[]): Gap {
  const items = [item];
  const ends: Y.Item[] = [];
  const isPassed = (one: Y.Item) =>
    openedBy(one) === undefined && (unitsOf(one) === 0 || branches.some((branch) => branch.wrote(one.id)));
  for (const side of ['left', 'right'] as const) {
    let next = item[side];
    for (; next && isPassed(next); next = next[side]) items.push(next);
    if (next) ends.push(next);
  }
  return { items, ends };
}

function isReplaced(gap: Gap, branch: Branch, accepted: Branch): boolean {
  const gone = gap.items.flatMap(({ deleted, id, length }) =>
    deleted
      ? accepted.deletionsOf(id.client, id.clock, id.clock + length).map((range) => ({ client: id.client, ...range }))
      : [],
  );
  const writesThere = gap.items.some((one) => unitsOf(one) > 0 && branch.wrote(one.id));
  return writesThere && gone.length > 0 && gone.every((range) => deletesAll(branch, range)) && !isEdited(gap, accepted);
}

/** Whether somebody deleted some of the words that a suggestion wrote, or wrote beside them. */
function isEdited({ items, ends }: Gap, accepted: Branch): boolean {
  const isOf = (id: Y.ID | null) => id !== null && accepted.wrote(id);
  return (
    items.some((one) => one.deleted && accepted.wrote(one.id) && !accepted.deletes(one.id)) ||
    ends.some(({ origin, rightOrigin }) => isOf(origin) || isOf(rightOrigin))
  );
}

/** Whether a suggestion deletes all of a stretch of what a client wrote. */
function deletesAll(
  branch: Branch,
  { client, from, to }: { readonly client: number; readonly from: number; readonly to: number },
): boolean {
  let reached = from;
  const deletions = branch.deletionsOf(client, from, to).sort((one, other) => one.from - other.from);
  for (const deletion of deletions) if (deletion.from <= reached) reached = Math.max(reached, deletion.to);
  return reached >= to;
}

/** Where items stand in the clauses on show. */
function stretchesOf(draft: DraftReader, items: ReadonlySet<Y.Item>): Stretch[] {
  const { shownIn, shownFragments } = draft.layout;
  const clauses = new Set([...items].map((item) => shownIn.get(draft.fragments.containing(item)!.id)));
  const found: Stretch[] = [];
  for (const clause of clauses) {
    let offset = 0;
    for (const { embed } of (clause && shownFragments.get(clause)) ?? [])
      for (let item = nextIn(embed); item; item = nextIn(item)) {
        const units = unitsOf(item);
        if (units > 0 && items.has(item)) found.push({ clause: clause!, from: offset, to: offset + units });
        offset += units;
      }
  }
  return found;
}
