import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { clauseKinds, type PolicyText } from './clause.js';
import { numberClauses } from './number-clauses.js';
import { type OrdinalStyle, ordinalStyles, withNumbersOfFile, withOrdinals } from './ordinals.js';
import { printReferences } from './references.js';
import { someClause, someText } from './testing/some-clause.js';

const seed = seedNow();

const numbersOf = (text: PolicyText) => {
  const numbers = numberClauses(text);
  return text.map(({ id }) => numbers.get(id) ?? '-');
};
const counted = (style: OrdinalStyle, ...lines: readonly string[]) =>
  numbersOf(withOrdinals(someText(...lines), style)).join(' ');

const provisions = ['transitionals t', '  transitional a', '    paragraph p', '  transitional b', '  transitional c'];

describe('transitional provisions', () => {
  it.each([
    ['feminine', '- Primera 1 Segunda Tercera'],
    ['masculine', '- Primero 1 Segundo Tercero'],
    ['decimal', '- 1 1 2 3'],
    ['roman', '- I 1 II III'],
  ] as const)('NU10: are counted as their process says: %s', (style, numbers) => {
    expect(counted(style, ...provisions)).toBe(numbers);
  });

  it.each(ordinalStyles)('NU10: are counted as the first of them was numbered, if it was: %s', (style) => {
    expect(counted(style, 'transitionals t', '  transitional a = 1', '  transitional b')).toBe('- 1 2');
    expect(counted(style, 'transitionals t', '  transitional a = Única')).toBe('- Única');
  });

  it('NU10: begin anew, in the same style, in each heading', () => {
    const annex = ['annex x', '  transitionals u', '    transitional d', '    transitional e'];
    expect(counted('masculine', ...provisions, ...annex)).toBe('- Primero 1 Segundo Tercero I - Primero Segundo');
  });

  it('NU10: are named so by references', () => {
    const text = someText(...provisions);
    const reference = { text: ' ', reference: { id: 'r1', target: text[3]!.id } };
    const referring = [...text, { ...someClause('z', 'article', 0), content: [reference] }];
    expect(printReferences(withOrdinals(referring, 'masculine')).at(-1)!.content[0]!.text).toBe('disposición segundo');
  });

  it('NU10: keep the numbers of the file that they come from', () => {
    for (const style of ordinalStyles)
      expect(numbersOf(withOrdinals(withNumbersOfFile(someText(...provisions), style), style)).join(' ')).toBe(
        '- Primera 1 Segunda Tercera',
      );
  });

  const anyText = fc
    .array(fc.record({ kind: fc.constantFrom(...clauseKinds), depth: fc.nat(4) }), { maxLength: 40 })
    .map((found): PolicyText => found.map(({ kind, depth }, index) => someClause(`c${index}`, kind, depth)));

  it(`NU10: change no other number, no word, and nothing a second time (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...ordinalStyles), (text, style) => {
        const styled = withOrdinals(text, style);
        expect(styled.map(({ number: _, ...rest }) => rest)).toEqual(text.map(({ number: _, ...rest }) => rest));
        const [before, after] = [numberClauses(text), numberClauses(styled)];
        for (const { id, kind } of text) if (kind !== 'transitional') expect(after.get(id)).toBe(before.get(id));
        expect(withOrdinals(styled, style)).toEqual(styled);
      }),
      { seed, numRuns: 500 },
    );
  });
});
