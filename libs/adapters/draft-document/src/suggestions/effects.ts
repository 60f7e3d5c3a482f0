import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import { unitsOf } from '../atom-item.js';
import { type DraftReader, readerOf } from '../draft-reader.js';
import type { Gone } from '../format.js';
import { nextIn } from '../fragment.js';
import { overlaps } from '../operations/seen-words.js';
import type { Branch } from './branch.js';

/** What of a clause a suggestion may set. */
const settableTraits = ['kind', 'depth', 'number', 'header'] as const;

/**
 * One thing that a suggestion does, as its author sees it. If the draft went on in the meantime, applying the branch may have
 * no effect: of two values that were set concurrently Yjs keeps that of the higher client id.
 */
export type Effect =
  | {
      readonly kind: 'trait';
      readonly clause: ClauseId;
      readonly trait: (typeof settableTraits)[number];
      readonly value: unknown;
    }
  /** The clause is moved after another one (`undefined`: to the first place), under this token. */
  | { readonly kind: 'place'; readonly clause: ClauseId; readonly after: ClauseId | undefined; readonly token: unknown }
  | { readonly kind: 'deletion'; readonly clause: ClauseId; readonly seen: Gone['seen'] }
  | { readonly kind: 'merge'; readonly clause: ClauseId; readonly into: ClauseId }
  /** It writes words into the clause. */
  | { readonly kind: 'words'; readonly clause: ClauseId };

/** What a branch does, in the order of the clauses: one that is moved behind another moved one comes after it. @param fork - a document of the draft with the branch, as its author sees it */
export function effectsOf(fork: Y.Doc, branch: Branch): Effect[] {
  const draft = readerOf(fork);
  const entries = [...draft.roots.clauses._map.entries()].filter(([, item]) => !branch.wrote(item.id));
  const places = new Map(draft.layout.order.map((id, index): [string, number] => [id, index]));
  const inOrder = entries.map(([id]) => id).sort((one, other) => (places.get(one) ?? -1) - (places.get(other) ?? -1));
  const ofEntries = inOrder.flatMap((id) => effectsOnEntry(draft, branch, id as ClauseId));
  return [...ofEntries, ...mergesOf(draft, branch), ...wordsOf(draft, branch)];
}

function effectsOnEntry(draft: DraftReader, branch: Branch, clause: ClauseId): Effect[] {
  const entry = draft.entry(clause);
  if (!entry) return [];
  const isSet = (key: string) => {
    const item = entry._map.get(key);
    return item !== undefined && (item.deleted ? branch.deletes(item.lastId) : branch.wrote(item.id));
  };
  const { order, shownIn } = draft.layout;
  const effects: Effect[] = settableTraits
    .filter(isSet)
    .map((trait) => ({ kind: 'trait', clause, trait, value: entry.get(trait) }));
  if (isSet('gone') && entry.has('gone') && !shownIn.has(clause))
    return [...effects, { kind: 'deletion', clause, seen: draft.gone(clause)!.seen }];
  if (isSet('slot') && shownIn.get(clause) === clause)
    effects.push({ kind: 'place', clause, after: order[order.indexOf(clause) - 1], token: entry.get('slot') });
  return effects;
}

function mergesOf(draft: DraftReader, branch: Branch): Effect[] {
  const { shownIn } = draft.layout;
  return [...draft.fragments].flatMap(({ id, joins }) =>
    joins
      .filter(({ item, id: joined }) => branch.wrote(item.id) && isTogether(shownIn, id, joined))
      .map((join): Effect => ({ kind: 'merge', clause: join.id, into: id })),
  );
}

const isTogether = (shownIn: ReadonlyMap<ClauseId, ClauseId>, one: ClauseId, other: ClauseId) =>
  shownIn.has(one) && shownIn.get(one) === shownIn.get(other);

/** The clauses in which words of a branch stand, shown or not. */
export function wordsOf(draft: DraftReader, branch: Branch): Effect[] {
  const found = new Set<ClauseId>();
  for (const item of branch.unitsIn(draft.roots)) {
    const fragment = draft.fragments.containing(item);
    if (fragment) found.add(fragment.id);
  }
  return [...found].map((clause) => ({ kind: 'words', clause }));
}

/** Whether a draft shows what a suggestion does. */
export function isShown(draft: DraftReader, effect: Effect): boolean {
  const { shownIn } = draft.layout;
  const entry = draft.entry(effect.clause);
  const isOnShow = shownIn.get(effect.clause) === effect.clause;
  switch (effect.kind) {
    case 'trait':
      return isOnShow && entry?.get(effect.trait) === effect.value;
    case 'place':
      return isOnShow && entry?.get('slot') === effect.token;
    case 'deletion':
      return !shownIn.has(effect.clause) || seenWordsOf(draft, effect.clause, effect.seen).length === 0;
    case 'merge':
      return isTogether(shownIn, effect.into, effect.clause);
    case 'words':
      return shownIn.has(effect.clause);
  }
}

/** Where those words stand in the clause's fragments that somebody saw before deleting it: from the first unit, up to the last. */
export function seenWordsOf(draft: DraftReader, clause: ClauseId, seen: Gone['seen']): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let offset = 0;
  for (const { id, embed } of draft.layout.shownFragments.get(draft.layout.shownIn.get(clause)!) ?? []) {
    for (let item = nextIn(embed); item; item = nextIn(item)) {
      const { client, clock } = item.id;
      if (unitsOf(item) === 0) continue;
      if (id === clause)
        for (const [from, to] of overlaps(seen[client] ?? [], clock, clock + item.length))
          found.push({ from: offset + from - clock, to: offset + to - clock });
      offset += item.length;
    }
  }
  return found;
}
