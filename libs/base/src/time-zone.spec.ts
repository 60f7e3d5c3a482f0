import fc from 'fast-check';
import { runsOr, seedNow } from './testing/seed.js';
import {
  dayNumber,
  isSkippedTime,
  isTimeZone,
  localDay,
  localTime,
  readLocalTime,
  startOfDay,
  timeZones,
} from './time-zone.js';

const guatemala = 'America/Guatemala';

describe('the time that a form sends', () => {
  it('is six hours behind UTC in Guatemala', () => {
    expect(readLocalTime(guatemala, '2026-05-04T16:00')?.toISOString()).toBe('2026-05-04T22:00:00.000Z');
    expect(readLocalTime(guatemala, '2026-12-31T23:59')?.toISOString()).toBe('2027-01-01T05:59:00.000Z');
  });

  it('keeps the summer time that Guatemala had in 2006', () => {
    expect(readLocalTime(guatemala, '2006-07-01T12:00')?.toISOString()).toBe('2006-07-01T17:00:00.000Z');
    expect(readLocalTime(guatemala, '2006-11-01T12:00')?.toISOString()).toBe('2006-11-01T18:00:00.000Z');
  });

  it.each([guatemala, 'Europe/Madrid', 'America/Santiago', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'])(
    'goes there and back in %s for every hour of a year, but for those that the clocks show again',
    (zone) => {
      const start = Date.UTC(2026, 0, 1);
      const again: Date[] = [];
      for (let hour = 0; hour < 365 * 24; hour += 1) {
        const moment = new Date(start + hour * 3_600_000);
        const read = readLocalTime(zone, localTime(zone, moment))!;
        if (read.getTime() !== moment.getTime()) again.push(moment);
        expect(localTime(zone, read)).toBe(localTime(zone, moment));
        expect(read.getTime()).toBeLessThanOrEqual(moment.getTime());
      }
      expect(again.length).toBeLessThanOrEqual(1);
    },
  );

  it('is none in an hour that the clocks skip', () => {
    expect(readLocalTime('Europe/Madrid', '2026-03-29T02:30')).toBeUndefined();
    expect(readLocalTime('Europe/Madrid', '2026-03-29T03:00')?.toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });

  it('is one that the clocks skip only where it is written as it should', () => {
    const isSkipped = (text: string) => isSkippedTime('Europe/Madrid', text);
    expect(isSkipped('2027-03-28T02:30')).toBe(true);
    expect(['2027-03-28T03:00', '2027-03-27T02:30', '2027-02-30T02:30', 'mañana'].filter(isSkipped)).toEqual([]);
  });

  it('is the earlier one of an hour that the clocks show twice', () => {
    expect(readLocalTime('Europe/Madrid', '2026-10-25T02:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each([
    '',
    'mañana',
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-05-04T24:00',
    '2026-05-04',
    '2026-05-04T16:00Z',
  ])('is not "%s"', (text) => expect(readLocalTime(guatemala, text)).toBeUndefined());
});

describe('a day', () => {
  it('is the one that the clocks show', () => {
    const moment = new Date('2026-05-05T04:30:00.000Z');
    expect([guatemala, 'UTC', 'Pacific/Kiritimati'].map((zone) => localDay(zone, moment))).toEqual([
      '2026-05-04',
      '2026-05-05',
      '2026-05-05',
    ]);
  });

  it.each([
    [guatemala, '2026-05-05', '2026-05-05T06:00:00.000Z'],
    ['Europe/Madrid', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Madrid', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'], // begins at one o'clock: midnight is skipped
    ['America/Santiago', '2026-04-05', '2026-04-05T04:00:00.000Z'], // at midnight it was eleven again
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'], // shows midnight twice
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'], // a day that there was not
  ])('in %s: %s begins at %s', (zone, day, start) => {
    expect(startOfDay(zone, Date.parse(day) / 86_400_000).toISOString()).toBe(start);
  });

  it('begins right behind the one before, in any time zone', () => {
    const zones = fc.sample(fc.constantFrom(...timeZones()), { numRuns: runsOr(40, 1_000), seed: seedNow() });
    for (const zone of zones)
      for (let day = 20_454; day < 20_454 + 365; day += 1) {
        const start = startOfDay(zone, day);
        expect(dayNumber(zone, start)).toBe(day);
        expect(dayNumber(zone, new Date(start.getTime() - 1))).toBe(day - 1);
      }
  });
});

describe('the name of a time zone', () => {
  it.each([guatemala, 'UTC', 'Europe/Madrid'])('is %s', (name) => expect(isTimeZone(name)).toBe(true));

  it.each(['', 'guatemala', 'america/guatemala', '+06:00', '__proto__', 'America/Atlantis'])('is not "%s"', (name) =>
    expect(isTimeZone(name)).toBe(false),
  );
});
