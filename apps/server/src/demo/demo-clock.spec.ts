import { DemoClock } from './demo-clock.js';

describe('DemoClock', () => {
  const clock = () => new DemoClock(new Date('2026-05-20T03:30:00.000Z')); // 21:30 of the 19th in Guatemala

  it('counts days by the calendar of Guatemala, whatever the day is elsewhere', () => {
    expect(clock().moment('-12 08:41').toISOString()).toBe('2026-05-07T14:41:00.000Z');
    expect(clock().moment('+16 18:00').toISOString()).toBe('2026-06-05T00:00:00.000Z');
  });

  it('walks forward only, and never past the start', () => {
    const walking = clock();
    walking.moveTo('-3 10:00');
    expect(walking.now().toISOString()).toBe('2026-05-16T16:00:00.000Z');
    expect(() => walking.moveTo('-3 09:59')).toThrow(RangeError);
    expect(() => walking.moveTo('+1 00:00')).toThrow(RangeError);
    walking.moveTo('-1 23:59');
  });

  it('reads nothing else', () => {
    for (const text of ['12 08:41', '-12', '-12 8:41', '2026-05-07'])
      expect(() => clock().moment(text)).toThrow(RangeError);
  });
});
