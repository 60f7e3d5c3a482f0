/** Name of a time zone in the IANA database: `America/Guatemala`. */
export type TimeZone = string;

/** That of the first process, and of all from before a process had one of its own. */
export const usualTimeZone: TimeZone = 'America/Guatemala';

/** Every time zone that can be chosen, in the order of their names. Old browsers know no list; they are not asked for it. */
export const timeZones = (): ReadonlySet<TimeZone> => (all ??= new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']));
let all: ReadonlySet<TimeZone> | undefined;

export const isTimeZone = (name: string): boolean => timeZones().has(name);

const dayMs = 24 * 3_600_000;

/** The day that the clocks of a time zone show at a moment: `2026-05-04`. */
export const localDay = (zone: TimeZone, at: Date): string => localTime(zone, at).slice(0, 10);

/** A moment on the clocks of a time zone, as a date and time field writes it: `2026-05-04T16:00`. Seconds are left out. */
export const localTime = (zone: TimeZone, at: Date): string =>
  new Date(at.getTime() + offsetAt(zone, at.getTime())).toISOString().slice(0, 16);

const written = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;

/**
 * Reads what a form's date and time field sends, `2026-05-04T16:00`, as the clocks of a time zone show it.
 * @returns the moment, the earlier one if the clocks show it twice; `undefined` for what is no date, no hour, or an hour
 * that the clocks skipped
 */
export function readLocalTime(zone: TimeZone, text: string): Date | undefined {
  const [time, ...parts] = written.exec(text.trim()) ?? [];
  if (time === undefined) return undefined;
  const [year, month, day, hour, minute] = parts.map(Number) as [number, number, number, number, number];
  const moments = momentsOf(zone, Date.UTC(year, month - 1, day, hour, minute));
  return moments.find((moment) => localTime(zone, moment) === time);
}

/** Whether it is written as a day and an hour that there are, but not on that day's clocks: they were put forward over it. */
export const isSkippedTime = (zone: TimeZone, text: string): boolean =>
  readLocalTime('UTC', text) !== undefined && readLocalTime(zone, text) === undefined;

/**
 * The first moment of a day, also where the clocks skip midnight; of a day that they skipped as a whole, of the next one.
 * @param day - days since 1 January 1970
 */
export function startOfDay(zone: TimeZone, day: number): Date {
  const shown = new Date(day * dayMs).toISOString().slice(0, 10);
  return momentsOf(zone, day * dayMs).find((moment) => localDay(zone, moment) >= shown)!;
}

/** The day that the clocks show, as days since 1 January 1970. */
export const dayNumber = (zone: TimeZone, at: Date): number => Date.parse(localDay(zone, at)) / dayMs;

/**
 * The moments at which the clocks may show a time, the earliest first: by the offset of the day before and of the day
 * after, between which they may be changed.
 * @param shown - the time, as if the clocks were those of UTC
 */
const momentsOf = (zone: TimeZone, shown: number): readonly Date[] =>
  [shown - dayMs, shown + dayMs]
    .map((near) => shown - offsetAt(zone, near))
    .toSorted((one, other) => one - other)
    .map((moment) => new Date(moment));

/** How far the clocks of a time zone are ahead of UTC at a moment; both in milliseconds. */
function offsetAt(zone: TimeZone, moment: number): number {
  const shown = Object.fromEntries(
    clockOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year, month, day, hour, minute, second } = shown as Record<string, number>;
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - Math.floor(moment / 1_000) * 1_000;
}

const clocks = new Map<TimeZone, Intl.DateTimeFormat>();

/** Making one takes longer than a hundred uses. */
function clockOf(timeZone: TimeZone): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    });
  clocks.set(timeZone, clock);
  return clock;
}
