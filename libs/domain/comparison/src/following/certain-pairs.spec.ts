import { CertainPairs } from './certain-pairs.js';

const placesIn = (before: string, after: string) => {
  const tokens = before.split(' ');
  const pairs = new CertainPairs(tokens, after.split(' '));
  return tokens.map((_, token) => pairs.placeOf(token) ?? '-').join(' ');
};

describe('which words are surely which', () => {
  it.each([
    ['FO3: all of a wording that stayed', 'a b c', 'a b c', '0 1 2'],
    ['FO3: none of those that are gone', 'a b c', 'a x c', '0 - 2'],
    ['FO3: none of several that may be the one that stayed', 'p p', 'p', '- -'],
    ['FO3: none that may as well stand where another one stands', 'a p b a p c b', 'a p c b', '- - - - - 2 3'],
    ['FO3: none that may as well be gone as its neighbour', 'a b', 'b a', '- -'],
    ['FO3: those beside which others came', 'a b c', 'x a y b z c', '1 3 5'],
  ])('%s', (_rule, before, after, places) => {
    expect(placesIn(before, after)).toBe(places);
  });

  it('FO3: none of a wording that is too long to look at', () => {
    const long = Array.from({ length: 1_201 }, (_, place) => `w${place}`).join(' ');
    expect(new Set(placesIn(long, long).split(' '))).toEqual(new Set(['-']));
  });
});
