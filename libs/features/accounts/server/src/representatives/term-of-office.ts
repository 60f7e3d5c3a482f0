import { checkDay } from '@articulado/api';
import { firstRefusal, type InputProblem, type Refusal, refuse } from '@articulado/base';

/** From which day to which somebody represents an institution. */
export interface TermInput {
  /** The first day: `2026-05-04`. Left out: today, or the one of the appointment before. */
  readonly startsOn?: string | null;
  /** The last day. Left out: none, or the one of the appointment before. */
  readonly endsOn?: string | null;
}

export interface Term {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** The term that an appointment begins with. @param usual - what is meant where it says nothing */
export const chosenTerm = ({ startsOn, endsOn }: TermInput, usual: Term): Term => ({
  startsOn: startsOn?.trim() || usual.startsOn,
  endsOn: endsOn?.trim() || usual.endsOn,
});

/**
 * Whether a term is one: days, in order, and not over. What is written wrong is said of its field, beside others.
 * @param within - where it must lie, of an appointment that its own person passes on
 */
export function checkTerm(input: TermInput, term: Term, today: string, within?: Term): Refusal | undefined {
  const malformed = firstRefusal(
    input.startsOn?.trim() ? checkDay('startsOn', input.startsOn) : undefined,
    input.endsOn?.trim() ? checkDay('endsOn', input.endsOn) : undefined,
  );
  if (malformed) return malformed;
  if (term.endsOn !== null && term.endsOn < today) return wrong('endsOn', 'in-the-past');
  if (term.endsOn !== null && term.endsOn < term.startsOn) return wrong('endsOn', 'out-of-range');
  if (within && term.startsOn < within.startsOn) return wrong('startsOn', 'out-of-range');
  return within && endOf(term) > endOf(within) ? wrong('endsOn', 'out-of-range') : undefined;
}

/** Later than any day, where there is no last one. */
const endOf = ({ endsOn }: Term): string => endsOn ?? '9999-99-99';

const wrong = (field: string, problem: InputProblem) => refuse('invalid-input', { field, problem });
