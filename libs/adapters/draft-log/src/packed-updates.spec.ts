import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { type LoggedUpdate, packUpdates, sameUpdates, unpackUpdates } from './packed-updates.js';

const anyUpdate = fc.record({
  sequence: fc.maxSafeNat(),
  personId: fc.option(fc.uuid()),
  writtenAt: fc.integer({ min: 0, max: 2 ** 52 }),
  bytes: fc.uint8Array({ size: '+1' }),
});

describe('a packed stretch of the log', () => {
  it('unpacks to exactly what was packed, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyUpdate), async (updates) => {
        const unpacked = await unpackUpdates(await packUpdates(updates));
        expect(sameUpdates(unpacked, updates)).toBe(true);
        expect(unpacked.map(plain)).toEqual(updates.map(plain));
      }),
      { seed: seedNow(), numRuns: 300 },
    );
  });

  it('knows two stretches apart by any of their parts', () => {
    const update: LoggedUpdate = { sequence: 7, personId: 'p', writtenAt: 9, bytes: Uint8Array.of(1, 2) };
    expect(sameUpdates([update], [{ ...update, bytes: Uint8Array.of(1, 2) }])).toBe(true);
    for (const other of [{ sequence: 8 }, { personId: null }, { writtenAt: 10 }, { bytes: Uint8Array.of(1, 3) }])
      expect(sameUpdates([update], [{ ...update, ...other }])).toBe(false);
    expect(sameUpdates([update], [update, update])).toBe(false);
  });

  it('is not read where the bytes are damaged or of a later format', async () => {
    const packed = await packUpdates([
      { sequence: 1, personId: null, writtenAt: 2, bytes: new Uint8Array(200).fill(3) },
    ]);
    await expect(unpackUpdates(Uint8Array.of(2, ...packed.subarray(1)))).rejects.toThrow('unknown format 2');
    await expect(unpackUpdates(packed.subarray(0, -4))).rejects.toThrow();
    const spoilt = Uint8Array.from(packed);
    spoilt[spoilt.length - 6]! ^= 0xff;
    await expect(unpackUpdates(spoilt)).rejects.toThrow();
  });
});

const plain = (update: LoggedUpdate) => ({ ...update, bytes: [...update.bytes] });
