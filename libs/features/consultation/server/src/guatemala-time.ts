import { timeZone } from '@articulado/messages';

const written = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;

const clock = new Intl.DateTimeFormat('en-US', {
  timeZone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
});

/**
 * Reads what a form's date and time field sends, `2026-05-04T16:00`, as the clocks of Guatemala show it.
 * The country's offset is asked of the time zone's own history, so that a summer time of the past or future is kept.
 * @returns the moment; `undefined` for what is no date, no hour, or an hour that the clocks skipped
 */
export function guatemalaTime(text: string): Date | undefined {
  const parts = written.exec(text.trim());
  if (!parts) return undefined;
  const [year, month, day, hour, minute] = parts.slice(1).map(Number) as [number, number, number, number, number];
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  const first = shown - offsetAt(shown);
  const moment = shown - offsetAt(first);
  return guatemalaText(new Date(moment)) === parts[0] ? new Date(moment) : undefined;
}

/** Writes a moment as a date and time field wants it, on the clocks of Guatemala. Seconds are left out. */
export const guatemalaText = (moment: Date): string =>
  new Date(moment.getTime() + offsetAt(moment.getTime())).toISOString().slice(0, 16);

/** How far the clocks of Guatemala are ahead of UTC at a moment, in milliseconds; both given and returned. */
function offsetAt(moment: number): number {
  const shown = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year, month, day, hour, minute, second } = shown as Record<string, number>;
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - Math.floor(moment / 1_000) * 1_000;
}
