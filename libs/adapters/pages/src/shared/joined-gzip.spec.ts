import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { joinedGzip } from './joined-gzip.js';

describe('pieces that are deflated once', () => {
  it('are, with whatever stands between them, the gzip of all of it', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 3_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.array(text, { maxLength: 3 }),
        async (pieces, keys) => {
          const joined = await joinedGzip(pieces.map((piece) => Buffer.from(piece)));
          for (const key of ['', ...keys])
            expect(gunzipSync(joined.with(Buffer.from(key))).toString()).toBe(Buffer.from(pieces.join(key)).toString());
        },
      ),
      { seed: seedNow(), numRuns: 200 },
    );
  });

  it('take as little room as they would together', async () => {
    const text = Buffer.from('El Estado publica sus datos en formatos abiertos. '.repeat(400));
    const joined = await joinedGzip([text, text]);
    expect(joined.with(Buffer.from('clave')).length).toBeLessThan(text.length / 20);
  });
});
