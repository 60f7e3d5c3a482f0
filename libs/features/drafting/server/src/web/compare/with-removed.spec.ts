import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { withRemoved } from './with-removed.js';

const text = (names: string) => [...names].map((id) => ({ id }));
const shown = (before: string, after: string) =>
  withRemoved(text(before), text(after))
    .map(({ id }) => id)
    .join('');

describe('a text with what was removed from it', () => {
  it.each([
    ['abc', 'abc', 'abc'],
    ['abcd', 'ad', 'abcd'],
    ['xabc', 'abc', 'xabc'],
    ['abcd', 'dab', 'dabc'],
    ['ab', '', 'ab'],
    ['', 'ab', 'ab'],
  ])('%s, now %s, is shown as %s', (before, after, all) => {
    expect(shown(before, after)).toBe(all);
  });

  it('shows every clause of both once, and those of the later text in its order', () => {
    const names = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));
    fc.assert(
      fc.property(names, names, (before, after) => {
        const all = [...shown(before.join(''), after.join(''))];
        expect(all.toSorted()).toEqual([...new Set([...before, ...after])].toSorted());
        expect(all.filter((id) => after.includes(id))).toEqual(after);
      }),
      { seed: seedNow() },
    );
  });
});
