import { seedNow } from '@articulado/base/testing/seed';
import { readFileSync } from 'node:fs';
import type { ClauseId } from '@articulado/base';
import { type PolicyText, type Run, wordsOf } from '@articulado/policy-text';
import fc from 'fast-check';
import { exportMarkdown, importMarkdown } from '../index.js';

const seed = seedNow();

function imported(source: string): PolicyText {
  let count = 0;
  const text = importMarkdown(source, () => `c${++count}` as ClauseId);
  if ('refused' in text) throw new Error(JSON.stringify(text));
  return text;
}

const article = (content: readonly Run[]): PolicyText => [
  { id: 'a' as ClauseId, kind: 'article', depth: 0, content: [{ text: 'Objeto.' }] },
  { id: 'b' as ClauseId, kind: 'content', depth: 1, content },
];

describe('Markdown written from a text', () => {
  it('reads back as the same text: the demo policy', () => {
    const text = imported(readFileSync(`${process.cwd()}/apps/server/demo/politica-datos-abiertos.es.md`, 'utf8'));
    expect(imported(exportMarkdown(text))).toEqual(text);
  });

  it('keeps looks and links, also inside words', () => {
    const content: Run[] = [
      { text: 'Es ' },
      { text: 'muy', bold: true },
      { text: 'grande y ' },
      { text: '(claro)', italic: true },
      { text: 'mente ' },
      { text: 'ambos', bold: true, italic: true },
      { text: ' & ' },
      { text: 'la_ley [1]', bold: true, link: 'https://example.org/a?b=1&c=2' },
      { text: '.' },
    ];
    expect(imported(exportMarkdown(article(content)))[1]?.content).toEqual(content);
  });

  it(`keeps every word, whatever signs it is made of (seed ${seed})`, () => {
    const word = fc.stringMatching(/^[A-Za-zñ0-9*_`~<>&|[\]()!#+=.:;'"\\/-]{1,8}$/);
    const run = fc.record({
      text: word,
      bold: fc.constantFrom(undefined, true as const),
      italic: fc.constantFrom(undefined, true as const),
    });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (runs) => {
        const content = [{ text: 'x' }, ...runs];
        expect(wordsOf(imported(exportMarkdown(article(content)))[1] ?? { content: [] })).toBe(wordsOf({ content }));
      }),
      { numRuns: 1_000, seed },
    );
  });
});
