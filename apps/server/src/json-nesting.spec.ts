import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { nestsDeeperThan, valueNestsDeeperThan } from './json-nesting.js';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('how deep JSON nests', () => {
  it('is what its parsed value says, whatever stands in its texts', () => {
    const texts = fc
      .array(fc.constantFrom('"', '\\', '[', '{', ']', '}', 'a'), { maxLength: 8 })
      .map((all) => all.join(''));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 6 }, texts, tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 3 }),
      object: fc.dictionary(texts, tie('value'), { maxKeys: 3 }),
    }));
    fc.assert(
      fc.property(value, (one) => {
        const json = JSON.stringify(one);
        expect(nestsDeeperThan(depthOf(one), json)).toBe(false);
        expect(nestsDeeperThan(depthOf(one) - 1, json)).toBe(true);
        expect(valueNestsDeeperThan(depthOf(one), one)).toBe(false);
        expect(valueNestsDeeperThan(Math.max(depthOf(one) - 1, 0), one)).toBe(depthOf(one) > 0);
      }),
      { seed: seedNow() },
    );
  });

  it('is found out quickly, in what no parser would take too', () => {
    const before = process.cpuUsage();
    for (const piece of ['[', '{"a":', '"', '\\', '"\\', '][', '"a'])
      nestsDeeperThan(64, piece.repeat(2 ** 22 / piece.length));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(3_000);
  });
});
