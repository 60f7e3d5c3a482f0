import fc from 'fast-check';
import { clauseKinds, type Run } from './clause.js';
import { checkLawful } from './lawful-text.js';
import { joinRuns, sliceRuns } from './runs.js';
import { someClause, someText } from './testing/some-clause.js';
import { type NewVersion, readVersion, versionFormat, writeVersion } from './version-text.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

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
const clauses = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...clauseKinds.filter((kind) => kind !== 'cell')),
      depth: fc.nat(12),
      content: fc.array(run),
    }),
  )
  .map((found) => found.map((clause, index) => ({ ...someClause(`c${index}`, 'content', 0), ...clause })))
  .filter((text) => checkLawful(text) === undefined);

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
      fc.property(clauses, fc.string({ unit: 'grapheme' }), (text, note) => {
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
});
