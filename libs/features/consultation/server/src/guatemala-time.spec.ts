import { guatemalaText, guatemalaTime } from './guatemala-time.js';

describe('the time that a form sends', () => {
  it('is six hours behind UTC', () => {
    expect(guatemalaTime('2026-05-04T16:00')?.toISOString()).toBe('2026-05-04T22:00:00.000Z');
    expect(guatemalaTime('2026-12-31T23:59')?.toISOString()).toBe('2027-01-01T05:59:00.000Z');
  });

  it('keeps the summer time that Guatemala had in 2006', () => {
    expect(guatemalaTime('2006-07-01T12:00')?.toISOString()).toBe('2006-07-01T17:00:00.000Z');
    expect(guatemalaTime('2006-11-01T12:00')?.toISOString()).toBe('2006-11-01T18:00:00.000Z');
  });

  it('goes there and back for every hour of a year', () => {
    const start = Date.UTC(2026, 0, 1);
    for (let hour = 0; hour < 365 * 24; hour += 1) {
      const moment = new Date(start + hour * 3_600_000);
      expect(guatemalaTime(guatemalaText(moment))).toEqual(moment);
    }
  });

  it.each([
    '',
    'mañana',
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-05-04T24:00',
    '2026-05-04',
    '2026-05-04T16:00Z',
  ])('is not "%s"', (text) => expect(guatemalaTime(text)).toBeUndefined());
});
