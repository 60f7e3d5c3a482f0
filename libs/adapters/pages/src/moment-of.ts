import { isTimeZone, readLocalTime } from '@articulado/base';
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
