import { letters, masculineOrdinal, roman, spanishOrdinal } from './numerals.js';
import { readLetters, readOrdinal, readRoman } from './read-numerals.js';

const counts = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('numbers as a law writes them', () => {
  it('NUM4: are written with masculine ordinals too, and with digits from a hundred on', () => {
    expect([1, 3, 11, 21, 99, 100].map(masculineOrdinal)).toEqual([
      'Primero',
      'Tercero',
      'Undécimo',
      'Vigésimo primero',
      'Nonagésimo noveno',
      '100.º',
    ]);
  });

  it('NUM5: read back what is written, in capitals and small letters', () => {
    for (const count of counts(3_999)) {
      expect([count, readRoman(roman(count))]).toEqual([count, count]);
      expect([count, readRoman(roman(count).toLowerCase())]).toEqual([count, count]);
    }
    for (const count of counts(702)) {
      expect([count, readLetters(letters(count))]).toEqual([
        count,
        ['ch', 'll'].includes(letters(count)) ? expect.any(Number) : count,
      ]);
      expect(readLetters(letters(count).toUpperCase())).toBe(readLetters(letters(count)));
    }
    for (const count of counts(99)) {
      expect(readOrdinal(spanishOrdinal(count))).toEqual({ count, gender: 'feminine' });
      expect(readOrdinal(masculineOrdinal(count).toUpperCase())).toEqual({ count, gender: 'masculine' });
    }
  });

  it.each(['IIII', 'VX', 'IC', 'MIM', '', 'II.', 'A'])('NUM5: take "%s" for no Roman numeral', (sign) => {
    expect(readRoman(sign)).toBeUndefined();
  });

  it('NUM5: count the letters of older alphabets as the ones before them', () => {
    expect(['ch', 'll', 'ñ', 'CH', 'Ñ'].map(readLetters)).toEqual([3, 12, 14, 3, 14]);
    expect(['', 'abc', 'é', '1'].map(readLetters)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    ['Única', 1, 'feminine'],
    ['ÚNICO', 1, 'masculine'],
    ['primer', 1, 'masculine'],
    ['tercer', 3, 'masculine'],
    ['Decima', 10, 'feminine'],
    ['undécimo', 11, 'masculine'],
    ['Décima Primera', 11, 'feminine'],
    ['DECIMOPRIMERO', 11, 'masculine'],
    ['décimo segunda', 12, 'feminine'],
    ['Décimotercera', 13, 'feminine'],
    ['vigesimoquinto', 25, 'masculine'],
    ['Vigésima  quinta', 25, 'feminine'],
    ['vige\u0301sima quinta', 25, 'feminine'],
  ] as const)('NUM6: read the ordinal "%s" in its spellings', (words, count, gender) => {
    expect(readOrdinal(words)).toEqual({ count, gender });
  });

  it('NUM6: take other words for no ordinal', () => {
    expect(['artículo', 'primera vez', 'uno', ''].map(readOrdinal)).toEqual(Array(4).fill(undefined));
  });
});
