import type { ClauseId } from '@articulado/base';
import type { PolicyText } from '@articulado/policy-text';

/** The clause by which several changes are found: the first one of the text before that they change, or behind which they put something. */
export function firstChanged(before: PolicyText, after: PolicyText): ClauseId | undefined {
  const isSame = (place: number) => JSON.stringify(before[place]) === JSON.stringify(after[place]);
  const place = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index).find(
    (index) => !isSame(index),
  );
  if (place === undefined) return undefined;
  const isNew = after[place] !== undefined && before.every(({ id }) => id !== after[place]!.id);
  const found = isNew ? (before[place - 1] ?? before[place]) : (before[place] ?? before[place - 1]);
  return found?.id;
}
