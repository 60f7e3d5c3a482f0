import { checkDay, firstRefusal, type InputProblem, type Refusal, refuse } from '@articulado/base';

/** From which day to which somebody represents an institution. */
export interface TermOfOfficeInput {
  /** The first day: `2026-05-04`. Left out: today, or the one of the appointment before. */
  readonly startsOn?: string | null;
  /** The last day. Left out: none, or the one of the appointment before. */
  readonly endsOn?: string | null;
}

/** First and last day, `null` where there is no last one. */
export interface TermOfOffice {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** The term that an appointment begins with. @param fallback - what is meant where it says nothing */
export const chosenTerm = ({ startsOn, endsOn }: TermOfOfficeInput, fallback: TermOfOffice): TermOfOffice => ({
  startsOn: startsOn?.trim() || fallback.startsOn,
  endsOn: endsOn?.trim() || fallback.endsOn,
});

/**
 * Whether a term is one: days, in order, and not over. What is written wrong is said of its field, beside others.
 * @param within - where it must lie, of an appointment that its own person passes on
 */
export function checkTerm(
  input: TermOfOfficeInput,
  term: TermOfOffice,
  today: string,
  within?: TermOfOffice,
): Refusal | undefined {
  const malformed = firstRefusal(
    input.startsOn?.trim() ? checkDay('startsOn', input.startsOn, { today, mayBeAhead: true }) : undefined,
    input.endsOn?.trim() ? checkDay('endsOn', input.endsOn, { today, mayBeAhead: true }) : undefined,
  );
  if (malformed) return malformed;
  if (term.endsOn !== null && term.endsOn < today) return wrong('endsOn', 'in-the-past');
  if (term.endsOn !== null && term.endsOn < term.startsOn) return wrong('endsOn', 'out-of-range');
  if (within && term.startsOn < within.startsOn) return wrong('startsOn', 'out-of-range');
  return within && endOf(term) > endOf(within) ? wrong('endsOn', 'out-of-range') : undefined;
}

/** Later than any day, where there is no last one. */
const endOf = ({ endsOn }: TermOfOffice): string => endsOn ?? '9999-99-99';

const wrong = (field: string, problem: InputProblem) => refuse('invalid-input', { field, problem });
