import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { foundParts, hasWords, searchWords } from './find-words.js';

const isFoundIn = (text: string, asked: string) => hasWords(searchWords(text), searchWords(asked));

describe('a search for words in a text', () => {
  it.each([
    ['La publicación en el Petén.', 'publicacion peten', true],
    ['La publicación en el Petén.', 'PETÉN publicación', true],
    ['La publicación en el Petén.', 'publicación Izabal', false],
    ['El pueblo K’iche’ decide.', "k'iche'", true],
    ["El pueblo K'iche' decide.", 'kʼicheʼ', true],
    ['Los ministerios/municipalidades.', 'municipal', true],
    ['Los ministerios/municipalidades.', 'palidades', false],
    ['En el artículo 12.', '1', false],
    ['En el artículo 12.', '12', true],
    ['En el artículo 12.', '', false],
    ['En el artículo 12.', ' . ', false],
  ])('reads %j: %j is there: %s', (text, asked, isThere) => {
    expect(isFoundIn(text, asked)).toBe(isThere);
  });

  it('shows which words it found, and leaves no letter of the text out (seed printed)', () => {
    expect(foundParts('Los datos, y sus metadatos.', 'dato')).toEqual([
      { text: 'Los ', isFound: false },
      { text: 'datos,', isFound: true },
      { text: ' y sus metadatos.', isFound: false },
    ]);
    const seed = seedNow();
    const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem());
    fc.assert(
      fc.property(anyText, anyText, (text, asked) => {
        const parts = foundParts(text, asked);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        if (isFoundIn(text, asked)) expect(parts.some(({ isFound }) => isFound)).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('finds every text by any of its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of searchWords(text)) expect(isFoundIn(text, word)).toBe(true);
      }),
      { seed: seedNow() },
    );
  });
});
