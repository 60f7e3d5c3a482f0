import { DateTimeScalar } from './date-time.scalar.js';

describe('a moment of the API', () => {
  const scalar = new DateTimeScalar();

  it('is read with its offset and told in UTC', () => {
    const moment = scalar.parseValue('2026-05-04T16:00:00-06:00');
    expect(scalar.serialize(moment)).toBe('2026-05-04T22:00:00.000Z');
    expect(scalar.parseValue('2026-05-04T22:00Z')).toEqual(moment);
  });

  it.each(['', 'mañana', '2026-05-04', '2026-05-04T16:00', '2026-02-30T10:00Z', '2026-13-01T10:00Z', 12, null, {}])(
    'is not %j',
    (text) => expect(() => scalar.parseValue(text)).toThrow('RFC 3339'),
  );
});
