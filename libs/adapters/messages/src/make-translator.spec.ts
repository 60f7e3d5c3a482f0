import { usualTimeZone } from '@articulado/base';
import { translator } from './index.js';

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
  });
});
