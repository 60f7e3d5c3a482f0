import { refuse } from '@articulado/base';
import { checkExtension } from './extension.js';

const pending = { opensAt: '2026-05-04T14:00:00.000Z', closesAt: '2026-06-01T00:00:00.000Z' };

describe('moving the end of a consultation', () => {
  it.each(['2026-06-01T00:00:00.001Z', '2027-01-01T00:00:00.000Z'])(
    'W29: to a later moment is allowed: %s',
    (later) => {
      expect(checkExtension(pending, later)).toBeUndefined();
    },
  );

  it.each(['2026-06-01T00:00:00.000Z', '2026-05-31T23:59:59.999Z', '2026-05-04T14:00:00.000Z'])(
    'W29: to the same moment or an earlier one is refused: %s',
    (moment) => {
      expect(checkExtension(pending, moment)).toEqual(
        refuse('consultation-not-lengthened', { closesAt: pending.closesAt }),
      );
    },
  );
});
