import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { atom, type Clause, type Run } from './clause.js';
import { composeText } from './compose-text.js';
import { canJoin, joinRuns, sliceRuns } from './runs.js';
import { anyText } from './testing/any-text.js';
import { someClause, someText } from './testing/some-clause.js';
import { type NewVersion, readVersion, versionFormat, writeVersion } from './version-text.js';

const seed = seedNow();

const version: NewVersion = {
  process: 'datos-abiertos',
  number: 1,
  note: 'Primera versión',
  frozenAt: '2026-03-01T15:00:00.000Z',
  language: 'es',
  clauses: someText('title t', '  article a'),
};

const run = fc.record(
  {
    text: fc.string({ unit: 'grapheme', minLength: 1 }),
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    link: fc.webUrl(),
  },
  { requiredKeys: ['text'] },
);
describe('the bytes of a version', () => {
  it('VE1: are canonical JSON, the same for one text however it was built', () => {
    const bytes = writeVersion(version);
    expect(bytes).toBe(
      '{"clauses":[{"content":[{"text":"t"}],"depth":0,"id":"t","kind":"title"},{"content":[{"text":"a"}],"depth":1,"id":"a","kind":"article"}],' +
        '"format":2,"frozenAt":"2026-03-01T15:00:00.000Z","language":"es","note":"Primera versión","number":1,"process":"datos-abiertos"}',
    );
    const rebuilt = Object.fromEntries(Object.entries(version).reverse()) as unknown as NewVersion;
    expect(writeVersion(rebuilt)).toBe(bytes);
  });

  it(`VE2: read back as the same version, and write again as the same bytes (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyText, fc.string({ unit: 'grapheme' }), (text, note) => {
        const bytes = writeVersion({ ...version, note, clauses: text });
        expect(readVersion(bytes)).toEqual({ ...version, format: versionFormat, note, clauses: text });
        expect(writeVersion(readVersion(bytes))).toBe(bytes);
      }),
      { seed },
    );
  });

  it.each([
    ['a later format', { format: 3 }],
    ['no name', { process: undefined }],
    ['a number in words', { number: '1' }],
    ['no clauses', { clauses: undefined }],
    ['an unknown kind', { clauses: [{ ...version.clauses[0], kind: 'script' }] }],
    ['one id twice', { clauses: [version.clauses[0], version.clauses[0]] }],
    ['signs that nobody sees', { clauses: [someClause('a', 'article', 0, '\u202E09 días')] }],
    [
      'counted rows, as format 1 had',
      { clauses: [{ ...version.clauses[0], kind: 'cell', cell: { table: 't', row: 0, column: 0 } }] },
    ],
  ])('VE3: are refused with %s', (_what, members) => {
    expect(() => readVersion(JSON.stringify({ format: versionFormat, ...version, ...members }))).toThrow(RangeError);
  });

  it('VE3: are refused when they are not a version at all', () => {
    expect(() => readVersion('null')).toThrow(RangeError);
    expect(() => readVersion('<html>')).toThrow(SyntaxError);
  });
});

describe('the runs of a content', () => {
  const words = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

  it('RU1: have one form: neighbours that look alike are one, empty ones none', () => {
    expect(
      joinRuns([
        { text: 'a' },
        { text: '' },
        { text: 'b' },
        { text: 'c', bold: true },
        { text: 'd', bold: true, italic: true },
      ]),
    ).toEqual([{ text: 'ab' }, { text: 'c', bold: true }, { text: 'd', bold: true, italic: true }]);
  });

  it(`RU2: can be cut anywhere and joined again (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(run), fc.nat(40), (runs, place) => {
        const [start, end] = [sliceRuns(runs, 0, place), sliceRuns(runs, place)];
        expect(words(start)).toBe(words(runs).slice(0, place));
        expect(joinRuns([...start, ...end])).toEqual(joinRuns(runs));
      }),
      { seed },
    );
  });

  it('RU3: keep each note and reference a run of its own', () => {
    const note: Run = { text: atom, note: 'n' as Clause['id'] };
    const reference: Run = { text: 'artículo 1', reference: { id: 'r', target: 'a' as Clause['id'] } };
    const runs: Run[] = [{ text: 'a' }, note, note, reference, reference, { text: 'b' }];
    expect(joinRuns(runs)).toEqual(runs);
    expect(canJoin({ text: 'a' }, { text: 'b', term: 't' })).toBe(false);
    expect(canJoin({ text: 'a', term: 't' }, { text: 'b', term: 't' })).toBe(true);
  });
});

describe('the one form of a text', () => {
  const apart = { ...someClause('a', 'article', 0, 'informacio\u0301n'), number: 'U\u0301nica' };

  it('VE7: has letters composed with their accents, in words and numbers', () => {
    expect(composeText([apart])).toEqual([{ ...someClause('a', 'article', 0, 'información'), number: 'Única' }]);
  });

  it('VE7: has runs that look alike joined', () => {
    const cut = { ...apart, content: [{ text: 'a' }, { text: 'b' }, { text: 'e', bold: true as const }] };
    expect(composeText([cut])[0]!.content).toEqual([{ text: 'ab' }, { text: 'e', bold: true }]);
  });

  it(`VE7: is left alone where a text has it already (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const composed = composeText(text);
        text.forEach((clause, index) => expect(composed[index]).toBe(clause));
      }),
      { seed },
    );
  });
});
