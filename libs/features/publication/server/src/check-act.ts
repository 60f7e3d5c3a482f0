import { checkLine, firstRefusal, type Refusal, refuse } from '@articulado/base';
import type { PublishedAct } from '@articulado/workflow';

/** What an input says of the act; what is left out or blank is not known. */
export type GivenAct = { readonly [Field in keyof PublishedAct]?: string | null };

/** The act as an input says it. */
export const actFrom = ({ actNumber, actDate, gazette }: GivenAct): PublishedAct => ({
  actNumber: actNumber?.trim() || null,
  actDate: actDate?.trim() || null,
  gazette: gazette?.trim() || null,
});

/** Whether what is said of the act has its form. */
export const checkAct = ({ actNumber, actDate, gazette }: GivenAct): Refusal | undefined =>
  firstRefusal(
    checkLine('actNumber', actNumber, { max: 100 }),
    checkDay('actDate', actDate),
    checkLine('gazette', gazette, { max: 200 }),
  );

function checkDay(field: string, given: string | null | undefined): Refusal | undefined {
  const wrong = checkLine(field, given, { max: 100 });
  const day = given?.trim() ?? '';
  return wrong ?? (day === '' || isDay(day) ? undefined : refuse('invalid-input', { field, problem: 'malformed' }));
}

/** `2026-02-30` is none. */
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
