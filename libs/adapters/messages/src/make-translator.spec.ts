import { timeZones, usualTimeZone } from '@articulado/base';
import { type Locale, locales, translator } from './index.js';

describe('moments', () => {
  const at = '2026-12-16T00:00:00.000Z';

  it('are told in the time zone of Guatemala, and a deadline says so', () => {
    expect(translator('es', usualTimeZone).dateTime(at)).toBe('15 de diciembre de 2026 a las 18:00');
    expect(translator('es', usualTimeZone).deadline(at)).toBe('15 de diciembre de 2026 a las 18:00, hora de Guatemala');
    expect(translator('en', usualTimeZone).deadline(at)).toBe('15 December 2026 at 18:00, Guatemala Time');
  });

  it('that are written as a day are that day in all time zones', () => {
    for (const timeZone of ['America/Guatemala', 'UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])
      expect(translator('es', timeZone).date('2026-10-28')).toBe('28 de octubre de 2026');
  });

  it('are told in another time zone by the same words', () => {
    const t = translator('es', usualTimeZone).in('Europe/Madrid');
    expect([t.deadline(at), t.timeZoneName, t.timeZone]).toEqual([
      '16 de diciembre de 2026 a las 01:00, hora de España',
      'hora de España',
      'Europe/Madrid',
    ]);
    expect(t.deadline('2027-07-15T16:00:00.000Z')).toBe('15 de julio de 2027 a las 18:00, hora de España');
  });

  it('are told in English by a name of the clocks that is true in summer, too', () => {
    const deadlineIn = (timeZone: string) => translator('en', timeZone).deadline('2027-07-15T16:00:00.000Z');
    expect(['Europe/Madrid', 'Africa/Cairo', 'Atlantic/Canary', 'Europe/London', 'UTC'].map(deadlineIn)).toEqual([
      '15 July 2027 at 18:00, Spain Time',
      '15 July 2027 at 19:00, Egypt Time',
      '15 July 2027 at 17:00, Canaries Time',
      '15 July 2027 at 17:00, United Kingdom Time',
      '15 July 2027 at 16:00, UTC',
    ]);
  });

  it.each(locales)(
    'are told by clocks that show the same everywhere under one name, in every time zone (%s)',
    (locale) => {
      const season = /standard|summer|daylight|estándar|verano/i;
      const abbreviation = /^[A-Z]+(?:$| \()/; // of a season, also "WET (Casablanca)"; GMT and UTC have none
      for (const month of [0, 6]) {
        const at = new Date(Date.UTC(2027, month, 15, 16));
        const shown = new Map<string, string>();
        for (const timeZone of timeZones()) {
          const said = sayIn(locale, timeZone, at);
          expect(said.clocks).not.toMatch(season);
          if (said.clocks !== 'UTC' && said.clocks !== 'GMT') expect(said.clocks).not.toMatch(abbreviation);
          else expect(said.hour).toBe('16:00');
          expect([said.clocks, said.hour]).toEqual([said.clocks, shown.get(said.clocks) ?? said.hour]);
          shown.set(said.clocks, said.hour);
        }
      }
    },
  );
});

function sayIn(locale: Locale, timeZone: string, at: Date) {
  const t = translator(locale, timeZone);
  return { clocks: t.deadline(at).slice(`${t.dateTime(at)}, `.length), hour: t.time(at) };
}
