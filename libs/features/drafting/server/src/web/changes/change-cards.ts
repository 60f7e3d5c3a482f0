import type { Change } from './clause-change.js';

/** Whether the clause that took this one along says all that happened to it: it needs no card of its own. */
export const isToldElsewhere = ({ kinds }: Pick<Change, 'kinds'>): boolean =>
  kinds.every((kind) => kind === 'movedAlong');

/** How many parts went along with each clause that moved, by its id. */
export function partsAlong(changes: readonly Pick<Change, 'movedWith'>[]): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  for (const { movedWith } of changes) if (movedWith) parts.set(movedWith, (parts.get(movedWith) ?? 0) + 1);
  return parts;
}
