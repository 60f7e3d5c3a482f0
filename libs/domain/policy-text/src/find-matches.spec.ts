import fc from 'fast-check';
import { runsOr, seedNow } from '@articulado/base/testing/seed';
import { findMatches, type FindQuery } from './find-matches.js';

const asked = (words: string, exact: Partial<FindQuery> = {}): FindQuery => ({
  words,
  isAccentExact: false,
  isCaseExact: false,
  isWholeWord: false,
  ...exact,
});
const found = (text: string, words: string, exact?: Partial<FindQuery>) =>
  findMatches(text, asked(words, exact)).map(({ from, to }) => text.slice(from, to));

describe('what is found in a text', () => {
  it('is what it says, without regard to accents and capital letters', () => {
    const text = 'Educación y EDUCACION; la educacio\u0301n.';
    expect(found(text, 'educacion')).toEqual(['Educación', 'EDUCACION', 'educacio\u0301n']);
    expect(found(text, 'educación')).toEqual(['Educación', 'EDUCACION', 'educacio\u0301n']);
    expect(found('el año y el ano', 'ano')).toEqual(['ano']);
    expect(found('el año y el ano', 'AÑO')).toEqual(['año']);
  });

  it('is what it says to the letter, where that is asked', () => {
    const text = 'Plan, plan, plán';
    expect(found(text, 'plan', { isAccentExact: true })).toEqual(['Plan', 'plan']);
    expect(found(text, 'plan', { isCaseExact: true })).toEqual(['plan', 'plán']);
    expect(found(text, 'plan', { isAccentExact: true, isCaseExact: true })).toEqual(['plan']);
    expect(found('cafe\u0301', 'cafe', { isAccentExact: true })).toEqual([]);
  });

  it('is whole words, where that is asked: an apostrophe within a word is a letter of it', () => {
    const whole = { isWholeWord: true };
    expect(found('plan, planes, explan, plan9, plan', 'plan', whole)).toEqual(['plan', 'plan']);
    expect(found('en k’iche’ o iche', 'iche', whole)).toEqual(['iche']);
    expect(found('en k’iche’, se dice', "k'iche", whole)).toEqual(['k’iche']);
    expect(found("dijo 'plan'.", 'plan', whole)).toEqual(['plan']);
    expect(found('¿qué?¿qué?', '?', whole)).toEqual(['?', '?']);
  });

  it('takes apostrophes of any form for one, and spaces of any form', () => {
    expect(found('K’iche’ y Kʼicheʼ', "k'iche'")).toEqual(['K’iche’', 'Kʼicheʼ']);
    expect(found('10\u00A0días y 10 días', '10 días')).toEqual(['10\u00A0días', '10 días']);
  });

  it('takes whole signs, and no overlapping places', () => {
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
    expect(found('İstanbul', 'i')).toEqual(['İ']);
    expect(found('İstanbul', 'i', { isAccentExact: true })).toEqual([]);
    expect(found('🇬🇹 y 🇬🇹', '🇬🇹')).toEqual(['🇬🇹', '🇬🇹']);
    expect(found('nada', '')).toEqual([]);
    expect(found('na da', ' ')).toEqual([]);
  });

  it('is what one finds by looking at every place, in any text', () => {
    const signs = fc.constantFrom('a', 'á', 'A', 'ñ', 'n', ' ', '’', "'", '1', '🙂');
    const words = (most: number) => fc.array(signs, { maxLength: most }).map((all) => all.join(''));
    fc.assert(
      fc.property(words(40), words(3), fc.boolean(), (text, sought, isCaseExact) => {
        const plain = (said: string) =>
          (isCaseExact ? said : said.toLowerCase())
            .replaceAll('’', "'")
            .replaceAll(/[áÁ]/g, (one) => (one === 'á' ? 'a' : 'A'));
        const expected: string[] = [];
        for (let at = 0; sought.trim() !== '' && at + sought.length <= text.length; ) {
          const here = text.slice(at, at + sought.length);
          if (plain(here) === plain(sought)) expected.push(here);
          at += plain(here) === plain(sought) ? sought.length : 1;
        }
        expect(found(text, sought, { isCaseExact })).toEqual(expected);
      }),
      { seed: seedNow(), numRuns: runsOr(500, 20_000) },
    );
  });
});
