import { type Refusal, refuse } from '@articulado/base';

/** By which act a policy was approved, and where that stands; what is not known yet is null. */
export interface PublishedAct {
  readonly actNumber: string | null;
  /** A day: `2026-05-04`. */
  readonly actDate: string | null;
  /** Gazette, with its number and page. */
  readonly gazette: string | null;
}

const fields = ['actNumber', 'actDate', 'gazette'] as const;

/** What a publication does not say of its act yet. */
export const missingOfAct = (act: PublishedAct): (typeof fields)[number][] =>
  fields.filter((field) => act[field] === null);

/**
 * W32: fills in what is missing, each once: what was said is corrected, with a reason, and not said anew.
 * @param given - null for what is still not known
 */
export function completeAct(
  present: PublishedAct,
  given: PublishedAct,
): PublishedAct | Refusal<'already-completed' | 'invalid-input'> {
  const twice = fields.find((field) => given[field] !== null && present[field] !== null);
  if (twice) return refuse('already-completed', { field: twice });
  const [missing] = missingOfAct(present);
  if (missing === undefined) return refuse('already-completed', { field: fields[0] });
  if (fields.every((field) => given[field] === null))
    return refuse('invalid-input', { field: missing, problem: 'required' });
  return mergeActs(present, given);
}

/** W32: corrects what was said. @param given - null for what stays as it is */
export function correctAct(present: PublishedAct, given: PublishedAct): PublishedAct | Refusal<'same-as-before'> {
  const corrected = mergeActs(present, given);
  return fields.every((field) => corrected[field] === present[field]) ? refuse('same-as-before', {}) : corrected;
}

const mergeActs = (present: PublishedAct, given: PublishedAct): PublishedAct => ({
  actNumber: given.actNumber ?? present.actNumber,
  actDate: given.actDate ?? present.actDate,
  gazette: given.gazette ?? present.gazette,
});
