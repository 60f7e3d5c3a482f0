import { seedNow } from '@articulado/base/testing/seed';
import { canonicalJson, isInProfile as isInProfileOfServer, type Json } from '@articulado/base';
import {
  type Clause,
  clauseKinds,
  numberClauses,
  printReferences,
  readVersion as readByServer,
} from '@articulado/policy-text';
import fc from 'fast-check';
import { kindsOfFormat2 } from './clause.js';
import { numbersIn } from './numbers.js';
import { readVersion } from './read-version.js';
import { misprintedReferences, printerOf } from './references.js';
import { isInProfile } from './text-profile.js';

const seed = seedNow();
const options = { seed, numRuns: 2_000 };

const given = fc.constantFrom(
  ...(
    '1|3|17 Bis|6-A|5 y 6|2.1|2.3|100.ª|120.º|I|iv|XIV|IIII|a|b|c|ch|d|h|i|ii|ll|ñ|n|z|aa|AB|C|Única|Único|PRIMERO|Primer|' +
    'tercera|Décima primera|decimoprimero|VIGÉSIMO QUINTO|Vigésima quinta Bis|DECIMATERCERA|nonagesimo noveno|Undécima|?|§ 4|' +
    '3 a 5|4 (bis)|12–14|1234567|Anexo|x y z'
  ).split('|'),
);
const run = fc.oneof(
  { weight: 4, arbitrary: fc.record({ text: fc.constantFrom('Una', 'otra') }) },
  { weight: 1, arbitrary: fc.nat(25).map((target) => ({ text: '\uFFFC', note: `c${target}` })) },
  {
    weight: 2,
    arbitrary: fc.nat(25).map((target) => ({ text: '\uFFFC', reference: { id: `r${target}`, target: `c${target}` } })),
  },
);
/** Few kinds and depths, so that many clauses are of one series. */
const kinds = fc.oneof(
  fc.constantFrom(...clauseKinds.filter((kind) => kind !== 'cell')),
  fc.constantFrom('article' as const, 'point' as const, 'transitional' as const),
);
const text = fc
  .array(
    fc.record({
      kind: kinds,
      depth: fc.oneof(fc.nat(1), fc.nat(4)),
      number: fc.option(given, { nil: undefined }),
      content: fc.array(run, { maxLength: 2 }),
    }),
    { maxLength: 24 },
  )
  .map((clauses) => clauses.map((clause, index) => ({ ...clause, id: `c${index}` })) as unknown as readonly Clause[]);

describe(`what the server writes and the verifier reads (seed ${seed})`, () => {
  it('has the same numbers', () => {
    expect([...kindsOfFormat2].sort()).toEqual([...clauseKinds].sort());
    fc.assert(
      fc.property(text, (clauses) => {
        expect(Object.fromEntries(numbersIn(clauses))).toEqual(Object.fromEntries(numberClauses(clauses)));
      }),
      options,
    );
  });

  it('has references that print the same', () => {
    fc.assert(
      fc.property(text, (clauses) => {
        const printed = printReferences(clauses);
        expect(misprintedReferences(printed)).toEqual([]);
        const print = printerOf(clauses);
        for (const { reference, text: words } of printed.flatMap(({ content }) => content))
          if (reference) expect(print(reference.target)).toBe(words);
      }),
      options,
    );
  });

  it('has the same form, in both formats', () => {
    const odd = fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      'a',
      'a\u0000',
      'a\u200D',
      0,
      1,
      13,
      -1,
      true,
      [],
      {},
      '\uFFFC',
    );
    const change = fc.record({
      member: fc.constantFrom(
        'id',
        'kind',
        'depth',
        'number',
        'cell',
        'content',
        'more',
        'text',
        'link',
        'bold',
        'term',
        'note',
      ),
      value: fc.oneof(
        odd,
        given,
        fc.constantFrom(...clauseKinds),
        fc.constantFrom<unknown>(
          { table: 't', row: 0, column: 999 },
          { table: 't', row: 'r', column: 'c', header: true },
          { table: 't', row: 1_000, column: 0 },
          'https://a.gt/x',
          'https://u:p@a.gt',
          'http:///a',
          'mailto:a@b.gt',
          'javascript:x',
          'a\u202Eb',
        ),
      ),
      place: fc.nat(23),
    });
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 2 }), fc.constantFrom(1, 2, 3), (clauses, changes, format) => {
        const altered = clauses.map((clause) => structuredClone(clause)) as unknown as Record<string, unknown>[];
        if (format === 1) for (const clause of altered) delete clause.number;
        for (const { member, value, place } of changes) {
          const clause = altered[place % (altered.length || 1)];
          if (!clause) continue;
          if (['text', 'link', 'bold', 'term', 'note'].includes(member))
            clause.content = [{ text: 'a', [member]: value }];
          else clause[member] = value;
        }
        const version = { format, process: 'a', number: 1, note: '', frozenAt: '', language: 'es', clauses: altered };
        const json = canonicalJson(JSON.parse(JSON.stringify(version)) as Json);
        expect(readVersion(JSON.parse(json)) !== undefined).toBe(isReadByServer(json));
      }),
      { seed, numRuns: 3_000 },
    );
  });

  it('is made of the same signs', () => {
    const sign = fc.constantFrom(
      ...'a|é|\n|\t|\r|\u0000|\u200D|\u200C|\uFE0F|\u20E3|1|#|👩|🚒|❤|🏽|\u00AD|\u202E|\u2028|\uFFFC|\uFDD0|\uFFFF|क|ع|\u{E0001}|\uD83D'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
        expect(isInProfile(signs.join(''))).toBe(isInProfileOfServer(signs.join('')));
      }),
      { seed, numRuns: 5_000 },
    );
  });
});

function isReadByServer(json: string): boolean {
  try {
    readByServer(json);
    return true;
  } catch {
    return false;
  }
}
