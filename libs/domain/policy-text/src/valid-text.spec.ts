import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { atom, type Clause, type PolicyText } from './clause.js';
import {
  checkPolicyText,
  isValidLink,
  isValidNumber,
  maxClauseLength,
  maxClauses,
  maxNumberLength,
  problemOf,
} from './valid-text.js';
import { anyText } from './testing/any-text.js';
import { someClause } from './testing/some-clause.js';

const seed = seedNow();
const valid = someClause('a', 'article', 2, 'Objeto.');
const place = { table: 't', row: 'r0', column: 'c0' };

/** What comes from outside is not what the types say. */
const foreign = (members: object) => ({ ...valid, ...members });
const withRun = (run: object) => foreign({ content: [run] });
const reference = { id: 'r', target: 'b' };

describe('a valid clause', () => {
  it('LA1: may have looks, links, no words at all, tabs and line feeds', () => {
    const content = [
      { text: 'a\tb\n', bold: true as const },
      { text: "k'iche' 😀", link: 'https://example.org/a?b=c' },
    ];
    for (const clause of [valid, { ...valid, content: [] }, { ...valid, content }])
      expect(problemOf(clause)).toBeUndefined();
    expect(problemOf({ ...valid, kind: 'cell', cell: place })).toBeUndefined();
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
    ['rows that are only counted', foreign({ kind: 'cell', cell: { ...place, row: 0 } }), 'cell'],
    ['a header that is no yes', foreign({ kind: 'cell', cell: { ...place, header: false } }), 'cell'],
    ['a place with more than a place', foreign({ kind: 'cell', cell: { ...place, span: 2 } }), 'cell'],
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

  it('LA2: has as many words as a clause may have, and not one letter more', () => {
    expect(problemOf(someClause('a', 'content', 0, 'x'.repeat(maxClauseLength)))).toBeUndefined();
    expect(maxClauseLength).toBe(20_000);
  });

  it('LA3: holds no control characters and no halves of letters, in words or in addresses', () => {
    for (const sign of ['\u0000', '\u0007', '\r', '\u001B', '\u007F', '\u0085', '\u2028', '\uFFFE', '\uD800']) {
      expect(problemOf(someClause('a', 'content', 0, `a${sign}b`))).toBe('control-characters');
      expect(isValidLink(`https://example.org/${sign}b`)).toBe(false);
    }
  });

  it.each([
    ['an override of direction', '\u202E'],
    ['an isolate', '\u2067'],
    ['a mark of direction', '\u200F'],
    ['a tag', '\u{E0041}'],
    ['a joiner between letters', '\u200D'],
    ['a sign that nobody sees', '\u200B'],
    ['a soft hyphen', '\u00AD'],
    ['a sign that stands for a note', atom],
  ])('LA3: holds not %s, in words, addresses and numbers', (_what, sign) => {
    expect(problemOf(someClause('a', 'content', 0, `noventa${sign} días`))).toBe('control-characters');
    expect(isValidLink(`https://example.org/${sign}b`)).toBe(false);
    expect(isValidNumber(`9${sign}0`)).toBe(false);
  });

  it('LA3: may hold letters and their accents in two signs: they are composed, never refused', () => {
    expect(problemOf(someClause('a', 'content', 0, 'informacio\u0301n'))).toBeUndefined();
  });

  it('LA4: leads to web and mail addresses only', () => {
    expect(['https://example.org', 'HTTP://example.org', 'mailto:a@example.org'].every(isValidLink)).toBe(true);
    const invalid = [
      '',
      'https://',
      '//example.org',
      'data:text/html,x',
      ' https://a',
      'https://a b',
      'https://a"b',
      `https://${'a'.repeat(2_000)}`,
    ];
    expect(invalid.filter(isValidLink)).toEqual([]);
  });

  it.each([
    'https://user@evil.example/',
    'https://banguat.gob.gt:443@evil.example/',
    'https://banguat.gob.gt:clave@evil.example',
    'https:///banguat.gob.gt@evil.example/',
    'https:////banguat.gob.gt@evil.example/',
    'https://banguat.gob.gt\\@evil.example/',
    'https://banguat.gob.gt;a@evil.example',
  ])('LA4: leads nowhere with a user and a password: %s', (address) => {
    expect(isValidLink(address)).toBe(false);
  });

  it(`LA4: leads where it seems to lead, as a browser reads it (seed ${seed})`, () => {
    const sign = fc.constantFrom('a', 'b.gt', '/', '//', '\\', '@', ':', '?', '#', '.', '%40', '1', '[', ';', '&');
    const address = fc.array(sign, { maxLength: 8 }).map((signs) => `https://${signs.join('')}`);
    fc.assert(
      fc.property(address, (link) => {
        const url = isValidLink(link) && URL.canParse(link) ? new URL(link) : undefined;
        expect([link, url?.username ?? '', url?.password ?? '']).toEqual([link, '', '']);
      }),
      { seed, numRuns: 5_000 },
    );
  });

  it('LA4: may have an at sign behind the host', () => {
    for (const link of ['https://a.gt/@persona', 'https://a.gt?x=a@b', 'https://a.gt#@'])
      expect([link, isValidLink(link)]).toEqual([link, true]);
  });

  it('LA8: may have the mark of a note and a reference, in a draft and printed', () => {
    const content = [
      { text: atom, note: 'n' as Clause['id'], bold: true as const },
      { text: atom, reference: { id: 'r1', target: 'b' as Clause['id'] } },
      { text: 'artículo 2', italic: true as const, reference: { id: 'r2', target: 'b' as Clause['id'] } },
    ];
    expect(problemOf({ ...valid, content })).toBeUndefined();
  });

  it.each([
    ['the mark of a note with words of its own', withRun({ text: '1', note: 'n' }), 'note'],
    ['the mark of a note that is none', withRun({ text: atom, note: 'a b' }), 'note'],
    ['a note and a reference in one', withRun({ text: atom, note: 'n', reference }), 'form'],
    ['a reference that is also a link', withRun({ text: atom, reference, link: 'https://a.gt' }), 'form'],
    ['a reference that is also a term', withRun({ text: atom, reference, term: 't' }), 'form'],
    ['a reference without a target', withRun({ text: atom, reference: { id: 'r' } }), 'reference'],
    ['a reference that is nothing', withRun({ text: atom, reference: null }), 'reference'],
    ['a reference with more than it needs', withRun({ text: atom, reference: { ...reference, x: 1 } }), 'reference'],
    ['a reference that prints signs nobody sees', withRun({ text: 'artículo\u202E 2', reference }), 'reference'],
    ['a reference that prints a page', withRun({ text: 'x'.repeat(401), reference }), 'reference'],
    ['an atom that is neither', withRun({ text: atom }), 'control-characters'],
  ])('LA8: has not %s', (_what, clause, problem) => {
    expect(problemOf(clause)).toBe(problem);
  });

  it('LA9: may have words that define a term, named by an id', () => {
    expect(problemOf(withRun({ text: 'dato abierto', term: 't1', bold: true, link: 'https://a.gt' }))).toBeUndefined();
    for (const term of ['', 'a b', 1, null]) expect(problemOf(withRun({ text: 'dato', term }))).toBe('term');
  });

  it('LA10: may have been given a number, short and on one line', () => {
    for (const number of ['17 Bis', '6-A', 'Única', '5 y 6 (Derogados)', 'ñ', 'x'.repeat(maxNumberLength)])
      expect([number, problemOf({ ...valid, number })]).toEqual([number, undefined]);
    const invalid = ['', ' 17', '17 ', '17\n', '1\t7', 17, null, 'x'.repeat(maxNumberLength + 1), '1\u202E7', '\uD800'];
    for (const number of invalid) expect([number, problemOf(foreign({ number }))]).toEqual([number, 'number']);
  });

  it(`LA8: is what every text of notes, references, terms, numbers and tables is made of (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyText, (text) => expect(checkPolicyText(text)).toBeUndefined()),
      { seed },
    );
  });
});

describe('a valid text', () => {
  it('LA5: never has one id twice', () => {
    expect(checkPolicyText([valid, { ...valid }])).toEqual({
      refused: 'text-invalid',
      details: { problem: 'id-twice', clauseId: 'a' },
    });
    expect(checkPolicyText([valid, { ...valid, id: 'b' as Clause['id'] }])).toBeUndefined();
  });

  it('LA6: has no more clauses than can be worked with', () => {
    const many = Array.from({ length: maxClauses + 1 }, (_, index) => someClause(`c${index}`, 'content', 0));
    expect(checkPolicyText(many)).toMatchObject({ details: { problem: 'too-many-clauses' } });
    expect(checkPolicyText(many.slice(1))).toBeUndefined();
  });

  it(`LA7: is told from anything else without a throw (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(checkPolicyText([value] as PolicyText)).toMatchObject({ refused: 'text-invalid' });
        const outcome = checkPolicyText(value as PolicyText);
        if (!Array.isArray(value) || value.length > 0) expect(outcome).toBeDefined();
      }),
      { seed, numRuns: 500 },
    );
  });
});
