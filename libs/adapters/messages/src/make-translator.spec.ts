import { usualTimeZone } from '@articulado/base';
import { translator } from './index.js';

describe('moments', () => {
  const at = '2026-12-16T00:00:00.000Z';

  it('are told by the clocks of Guatemala, and a deadline says so', () => {
    expect(translator('es', usualTimeZone).time(at)).toBe('15 de diciembre de 2026 a las 18:00');
    expect(translator('es', usualTimeZone).deadline(at)).toBe('15 de diciembre de 2026 a las 18:00, hora de Guatemala');
    expect(translator('en', usualTimeZone).deadline(at)).toBe('15 December 2026 at 18:00, Guatemala Time');
  });
});
