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
 * are alternatives, and with both the words would stand side by side («2015 días»).
 * @param draft - with both branches applied
 * @param branch - the suggestion that is being accepted
 * @returns in the order of the text
 */
export function wordsReplacedBy(draft: DraftReader, branch: Branch, accepted: Branch): Stretch[] {
  const replaced = new Set<Y.Item>();
  for (const item of accepted.unitsIn(draft.roots))
    if (!replaced.has(item) && isReplaced(item, branch, accepted)) replaced.add(item);
  return replaced.size > 0 ? stretchesOf(draft, replaced) : [];
}

function isReplaced(item: Y.Item, branch: Branch, accepted: Branch): boolean {
  const around = [...neighboursOf(item, [branch, accepted])];
  const gone = around.flatMap(({ deleted, id, length }) =>
    deleted
      ? accepted.deletionsOf(id.client, id.clock, id.clock + length).map((range) => ({ client: id.client, ...range }))
      : [],
  );
  const writesThere = around.some((one) => unitsOf(one) > 0 && branch.wrote(one.id));
  return writesThere && gone.length > 0 && gone.every((range) => deletesAll(branch, range));
}

/** What stands beside an item and is not shown, or was written by one of two suggestions; the nearest words of anybody else end it. */
function* neighboursOf(item: Y.Item, branches: readonly Branch[]): Iterable<Y.Item> {
  const isPassed = (one: Y.Item) =>
    openedBy(one) === undefined && (unitsOf(one) === 0 || branches.some((branch) => branch.wrote(one.id)));
  for (let left = item.left; left && isPassed(left); left = left.left) yield left;
  for (let right = item.right; right && isPassed(right); right = right.right) yield right;
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
