import { runsOr, seedNow } from '@articulado/base/testing/seed';
import type { ClauseId } from '@articulado/base';
import { checkPolicyText, maxClauses, type PolicyText, wordsOf } from '@articulado/policy-text';
import fc from 'fast-check';
import { importMarkdown, importText } from '../import-text.js';
import { countedIds } from '../testing/drawn-text.js';

const seed = seedNow();

function imported(source: string) {
  let count = 0;
  return importMarkdown(source, () => `c${++count}` as ClauseId);
}

/** Signs and words that mean something to Markdown or to the recogniser, in any order. */
const fragment = fc.oneof(
  fc.constantFrom(
    '#',
    '## ',
    '\n',
    '\n\n',
    '1. ',
    'a) ',
    'b) ',
    'i) ',
    '- ',
    '> ',
    '    ',
    '\t',
    '|',
    '|-|-|\n',
    '**',
    '*',
    '_',
    '`',
    '```\n',
  ),
  fc.constantFrom(
    'Artículo 1.',
    'TÍTULO II',
    'CAPÍTULO ÚNICO. ',
    'CONSIDERANDO',
    ': Que ',
    'Primera. ',
    'ANEXO ',
    'DISPOSICIONES FINALES',
    'COMUNÍQUESE',
  ),
  fc.constantFrom(
    '[a](',
    'https://x.org)',
    '[a]: b',
    '<b>',
    '<!--',
    '&#1;',
    '&#x2028;',
    '&amp;',
    '\\',
    '\r',
    '\uFEFF',
    '\u00A0',
    "k'iche'",
    '😀',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

describe(`any source at all (seed ${seed})`, () => {
  it('becomes a valid text or a refusal, and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join('')),
        (source) => {
          const outcome = imported(source);
          if ('refused' in outcome) expect(['text-invalid', 'file-empty']).toContain(outcome.refused);
          else expect(checkPolicyText(outcome)).toBeUndefined();
        },
      ),
      { numRuns: runsOr(1_500, 20_000), seed },
    );
  });

  it('loses, doubles and changes no word: each is in the text, in a label, or listed', () => {
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join('')),
        (source) => {
          const outcome = importText(source, countedIds());
          if ('refused' in outcome) return;
          const { found, kept, inLabels, leftOut, missing, added } = outcome.report.words;
          expect([missing, added, found]).toEqual([[], [], kept + inLabels + leftOut]);
        },
      ),
      { numRuns: runsOr(1_500, 20_000), seed },
    );
  });

  it('keeps all the words of plain paragraphs, in order', () => {
    const word = fc.stringMatching(/^[a-zñáéíóú'ʼ]{1,12}$/u);
    const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        expect((imported(paragraphs.join('\n\n')) as PolicyText).map(wordsOf)).toEqual(paragraphs);
      }),
      { numRuns: 300, seed },
    );
  });
});

describe('a hostile source', () => {
  const problem = (source: string) => {
    const outcome = imported(source);
    return 'refused' in outcome
      ? outcome.refused === 'text-invalid'
        ? outcome.details.problem
        : outcome.refused
      : `${outcome.length} clauses`;
  };

  it.each([
    ['control characters', 'Artículo \u0007 1', 'control-characters'],
    ['a lone surrogate', 'a\uD800b', 'control-characters'],
    ['nothing', ' \n ', 'file-empty'],
    ['only rules', '---\n\n***', 'file-empty'],
    ['more than 5 MB', 'a'.repeat(5_000_001), 'file-too-large'],
    ['a clause that is too long', 'palabra '.repeat(2_600), 'too-long'],
    ['too many clauses', 'a\n\n'.repeat(maxClauses + 1), 'too-many-clauses'],
    ['too many headings', '# a\n'.repeat(maxClauses + 1), 'too-many-clauses'],
    ['too many cells', `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(2_501)}`, 'too-many-clauses'],
    ['quotations in quotations', `${'>'.repeat(10_000)}a`, 'too-deep'],
    ['lists in lists', `${'- '.repeat(10_000)}a`, 'too-deep'],
    [
      'lists in lists, line by line',
      Array.from({ length: 500 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
      'too-deep',
    ],
    ['brackets without end', '['.repeat(1_000_000), 'too-long'],
    ['emphasis in emphasis', `${'*a '.repeat(900)}${'a* '.repeat(900)}\n\n`.repeat(10), '10 clauses'],
    ['more signs than any text has', '*a '.repeat(100_001), 'too-long'],
    ['more signs in all than any text has', '*a *b\n\n'.repeat(250_001), 'too-many-clauses'],
    ['words far to the right', `${' '.repeat(90)}EL PRESIDENTE`, '1 clauses'],
    ['a rule of many signs', `a\n\n${'- '.repeat(200)}\n\nb`, '2 clauses'],
  ])('with %s gets a clear answer', (_what, source, answer) => {
    expect(problem(source)).toBe(answer);
  });

  it('stands nothing deeper than a text may be', () => {
    const text = imported(
      Array.from({ length: 20 }, (_, depth) => `${' '.repeat(3 * depth)}1. a`).join('\n'),
    ) as PolicyText;
    expect(Math.max(...text.map((clause) => clause.depth))).toBe(12);
    expect(text).toHaveLength(20);
  });
});
