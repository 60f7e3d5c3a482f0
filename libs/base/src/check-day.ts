import { checkLine } from './check-line.js';
import { type Refusal, refuse } from './refusal.js';

/** Whether a text is a day of the calendar: `2026-05-04`. `2026-02-30` and `2026-13-01` are none. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** What a field's day may be. */
export interface DayBounds {
  /** The day that it is now: `2026-05-04`. */
  readonly today: string;
  /** Whether it may come after today: a term may, the date of a document may not. */
  readonly mayBeAhead?: boolean;
}

/** A day further away than this is a slip of the year: nothing here rests on a paper of 1026, nor begins in 9999. */
const mostYears = 100;

/** Checks that a field is a day of the calendar, and one that can be meant. */
export function checkDay(
  field: string,
  given: string,
  { today, mayBeAhead = false }: DayBounds,
): Refusal<'invalid-input'> | undefined {
  const day = given.trim();
  const wrong = checkLine(field, day, { min: 1, max: 100 });
  if (wrong) return wrong;
  if (!isDay(day)) return refuse('invalid-input', { field, problem: 'malformed' });
  if (Math.abs(yearOf(day) - yearOf(today)) > mostYears)
    return refuse('invalid-input', { field, problem: 'too-distant' });
  return day > today && !mayBeAhead ? refuse('invalid-input', { field, problem: 'in-the-future' }) : undefined;
}

/** Checks that a moment is not a slip of the year. */
export const checkDistance = (field: string, at: Date, now: Date): Refusal<'invalid-input'> | undefined =>
  at.getUTCFullYear() - now.getUTCFullYear() > mostYears
    ? refuse('invalid-input', { field, problem: 'too-distant' })
    : undefined;

const yearOf = (day: string): number => Number(day.slice(0, 4));
