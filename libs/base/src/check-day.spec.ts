import { seedNow } from './testing/seed.js';
import fc from 'fast-check';
import { checkDay, isDay } from './check-day.js';

describe('a day', () => {
  it('is one of the calendar', () => {
    const days = ['2026-05-04', '2024-02-29', '0000-01-01', '9999-12-31'];
    expect(days.filter(isDay)).toEqual(days);
    const others = [
      '2026-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '2026-01-32',
      '2026-99-99',
      '2026-5-4',
      'mayo',
    ];
    expect(others.filter(isDay)).toEqual([]);
  });

  it('is said to be one or not, whatever the digits', () => {
    const digits = fc.stringMatching(/^\d{4}-\d\d-\d\d$/);
    fc.assert(
      fc.property(digits, (text) => typeof isDay(text) === 'boolean'),
      { seed: seedNow() },
    );
  });
});

describe('the day in a field', () => {
  const today = '2026-05-04';
  const problemOf = (given: string, mayBeAhead?: boolean) => checkDay('on', given, { today, mayBeAhead })?.details;

  it.each(['2026-05-04', ' 2026-05-03 ', '1926-01-01'])('may be %s', (given) => {
    expect(problemOf(given)).toBeUndefined();
  });

  it.each([
    ['', 'required'],
    ['2026-13-01', 'malformed'],
    ['2026-05-05', 'in-the-future'],
    ['1925-12-31', 'too-distant'],
    ['0000-01-01', 'too-distant'],
    ['9999-12-31', 'too-distant'],
  ])('may not be "%s": %s', (given, problem) => {
    expect(problemOf(given)).toMatchObject({ field: 'on', problem });
  });

  it('may come after today where it is said so, but not in another century', () => {
    expect(problemOf('2126-12-31', true)).toBeUndefined();
    expect(problemOf('2127-01-01', true)).toMatchObject({ problem: 'too-distant' });
  });
});
