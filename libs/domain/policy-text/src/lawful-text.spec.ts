import fc from 'fast-check';
import type { Clause, PolicyText } from './clause.js';
import { checkLawful, isLawfulLink, maxClauseLength, maxClauses, problemOf } from './lawful-text.js';
import { someClause } from './testing/some-clause.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const lawful = someClause('a', 'article', 2, 'Objeto.');
const place = { table: 't', row: 'r0', column: 'c0' };

/** What comes from outside is not what the types say. */
const foreign = (members: object) => ({ ...lawful, ...members });

describe('a lawful clause', () => {
  it('LA1: may have looks, links, no words at all, tabs and line feeds', () => {
    const content = [
      { text: 'a\tb\n', bold: true as const },
      { text: "k'iche' 😀", link: 'https://example.org/a?b=c' },
    ];
    for (const clause of [lawful, { ...lawful, content: [] }, { ...lawful, content }])
      expect(problemOf(clause)).toBeUndefined();
    expect(problemOf({ ...lawful, kind: 'cell', cell: place })).toBeUndefined();
  });

  it.each([
    ['an id that could be something else', foreign({ id: 'a/b' }), 'id'],
    ['no id', foreign({ id: undefined }), 'id'],
    ['an unknown kind', foreign({ kind: 'script' }), 'kind'],
    ['a negative depth', foreign({ depth: -1 }), 'depth'],
    ['a depth that is too deep', foreign({ depth: 13 }), 'depth'],
    ['a depth in words', foreign({ depth: '1' }), 'depth'],
    ['a place though it is no cell', foreign({ cell: place }), 'cell'],
    ['no place though it is a cell', foreign({ kind: 'cell' }), 'cell'],
    ['a place out of reach', foreign({ kind: 'cell', cell: { ...place, row: 'a b' } }), 'cell'],
    ['a place that is nothing', foreign({ kind: 'cell', cell: null }), 'cell'],
    ['a content that is a string', foreign({ content: 'words' }), 'form'],
    ['a run without words', foreign({ content: [{ bold: true }] }), 'form'],
    ['an empty run', foreign({ content: [{ text: '' }] }), 'empty-run'],
    ['a mark that is not true', foreign({ content: [{ text: 'a', bold: 'yes' }] }), 'form'],
    ['a mark nobody knows', foreign({ content: [{ text: 'a', color: 'red' }] }), 'form'],
    ['a member nobody knows', foreign({ hidden: 'words that no one sees' }), 'form'],
    ['too many words', someClause('a', 'content', 0, 'x'.repeat(maxClauseLength + 1)), 'too-long'],
    ['a script behind words', foreign({ content: [{ text: 'a', link: 'javascript:alert(1)' }] }), 'link'],
  ])('LA2: has not %s', (_what, clause, problem) => {
    expect(problemOf(clause)).toBe(problem);
  });

  it('LA3: holds no control characters and no halves of letters, in words or in addresses', () => {
    for (const sign of ['\u0000', '\u0007', '\r', '\u001B', '\u007F', '\u0085', '\u2028', '\uFFFE', '\uD800']) {
      expect(problemOf(someClause('a', 'content', 0, `a${sign}b`))).toBe('control-characters');
      expect(isLawfulLink(`https://example.org/${sign}b`)).toBe(false);
    }
  });

  it('LA4: leads to web and mail addresses only', () => {
    expect(['https://example.org', 'HTTP://example.org', 'mailto:a@example.org'].every(isLawfulLink)).toBe(true);
    const unlawful = [
      '',
      'https://',
      '//example.org',
      'data:text/html,x',
      ' https://a',
      'https://a b',
      'https://a"b',
      `https://${'a'.repeat(2_000)}`,
    ];
    expect(unlawful.filter(isLawfulLink)).toEqual([]);
  });
});

describe('a lawful text', () => {
  it('LA5: never has one id twice', () => {
    expect(checkLawful([lawful, { ...lawful }])).toEqual({
      refused: 'text-unlawful',
      details: { problem: 'id-twice', clauseId: 'a' },
    });
    expect(checkLawful([lawful, { ...lawful, id: 'b' as Clause['id'] }])).toBeUndefined();
  });

  it('LA6: has no more clauses than can be worked with', () => {
    const many = Array.from({ length: maxClauses + 1 }, (_, index) => someClause(`c${index}`, 'content', 0));
    expect(checkLawful(many)).toMatchObject({ details: { problem: 'too-many-clauses' } });
    expect(checkLawful(many.slice(1))).toBeUndefined();
  });

  it(`LA7: is told from anything else without a throw (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(checkLawful([value] as PolicyText)).toMatchObject({ refused: 'text-unlawful' });
        const outcome = checkLawful(value as PolicyText);
        if (!Array.isArray(value) || value.length > 0) expect(outcome).toBeDefined();
      }),
      { seed, numRuns: 500 },
    );
  });
});
