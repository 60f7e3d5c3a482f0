import { type FieldRefusal, isRefusal, isSkippedTime, isTimeZone, readLocalTime } from '@articulado/base';
import { timeZoneField } from '@articulado/ui';
import type { Posted } from './page.js';

/**
 * The moment that somebody wrote into a date and time field, in the time zone in which they were asked.
 * @returns ISO 8601; `null` for nothing; what is no moment as it was written, for the API to refuse
 */
export function momentOf({ fields }: Pick<Posted, 'fields'>, name: string): string | null {
  const [written = '', zone = ''] = [fields[name]?.trim(), fields[timeZoneField(name)]];
  if (written === '') return null;
  return (isTimeZone(zone) ? readLocalTime(zone, written)?.toISOString() : undefined) ?? written;
}

/** What was made of a form, with fields refused for an hour that the clocks skip said to be that: they are written as they should. */
export function withSkippedHours(outcome: unknown, { fields }: Pick<Posted, 'fields'>): unknown {
  if (!isRefusal(outcome) || outcome.refused !== 'invalid-input') return outcome;
  const read = <Field extends FieldRefusal>(refused: Field): Field => {
    const zone = fields[timeZoneField(refused.field)] ?? '';
    const isSkipped = isTimeZone(zone) && isSkippedTime(zone, fields[refused.field] ?? '');
    return isSkipped && refused.problem === 'malformed' ? { ...refused, problem: 'skipped-hour' } : refused;
  };
  const { also, ...first } = outcome.details;
  return { ...outcome, details: { ...read(first), ...(also && { also: also.map(read) }) } };
}
