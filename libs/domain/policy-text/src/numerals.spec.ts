import { letters, roman, spanishOrdinal } from './numerals.js';

describe('numbers as a policy writes them', () => {
  it('NUM1: writes Roman numerals by the shortest rule', () => {
    const written = [1, 3, 4, 9, 14, 40, 49, 90, 99, 400, 944, 1999, 3888].map(roman);
    expect(written).toEqual('I III IV IX XIV XL XLIX XC XCIX CD CMXLIV MCMXCIX MMMDCCCLXXXVIII'.split(' '));
  });

  it('NUM2: goes on after z with two letters, and after zz with three', () => {
    expect([1, 2, 26, 27, 28, 52, 53, 702, 703].map(letters)).toEqual('a b z aa ab az ba zz aaa'.split(' '));
    expect(new Set(Array.from({ length: 2_000 }, (_, index) => letters(index + 1))).size).toBe(2_000);
  });

  it('NUM3: writes provisions with feminine ordinals, and with digits from a hundred on', () => {
    const written = [1, 7, 10, 11, 12, 13, 20, 25, 80, 99, 100].map(spanishOrdinal);
    expect(written).toEqual([
      'Primera',
      'Séptima',
      'Décima',
      'Undécima',
      'Duodécima',
      'Décima tercera',
      'Vigésima',
      'Vigésima quinta',
      'Octogésima',
      'Nonagésima novena',
      '100.ª',
    ]);
    expect(new Set(Array.from({ length: 120 }, (_, index) => spanishOrdinal(index + 1))).size).toBe(120);
  });
});
