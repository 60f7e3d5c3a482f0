import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ClauseKind, numberClauses, wordsOf } from '@articulado/policy-text';
import type { Recognised } from '../index.js';
import { recognised } from '../testing/drawn-text.js';
import { type Bag, bagOf, bagOfRawLaw, countRawLaw } from './count-raw-law.js';
import { type RightLaw, rightLaws } from './right-laws.js';

const read = (file: string) => readFileSync(path.join(__dirname, file), 'utf8');
const subLevels: readonly ClauseKind[] = ['paragraph', 'point', 'subpoint', 'definition'];
const parts: readonly ClauseKind[] = ['book', 'part', 'title', 'chapter', 'section'];

function shownNumbers({ text }: Recognised, kinds: readonly ClauseKind[]): string[] {
  const numbers = numberClauses(text);
  return text.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => numbers.get(id) ?? '');
}

/** The words that only say what a clause is, as the file writes them. */
function bagOfLabels({ parts: chapters, articles, provisions, subLevels: items }: RightLaw, source: string): Bag {
  const named = articles.map((number) => source.match(new RegExp(`Art(?:ículo|\\.) ${number}o?(?=\\W)`))![0]);
  return bagOf([...chapters.map((number) => `CAPITULO ${number}`), ...named, ...provisions, ...items].join('\n'));
}

function difference(whole: Bag, ...pieces: readonly Bag[]): Record<string, number> {
  const left = new Map(whole);
  for (const piece of pieces) for (const [word, count] of piece) left.set(word, (left.get(word) ?? 0) - count);
  return Object.fromEntries([...left].filter(([, count]) => count !== 0));
}

describe('a real law', () => {
  it('has two witnesses: the table was made by reading, the script counts the raw file', () => {
    for (const { file, ...right } of rightLaws)
      expect({ file, ...countRawLaw(read(file)) }).toEqual({ file, ...right });
    expect(rightLaws).toHaveLength(52);
  });

  it.each(rightLaws)(
    '$file: has all its articles, provisions and sub-levels, with the numbers of the file',
    (right) => {
      const law = recognised(read(right.file));
      expect(shownNumbers(law, ['article'])).toEqual(right.articles);
      expect(shownNumbers(law, ['transitional'])).toEqual(right.provisions);
      expect(shownNumbers(law, parts)).toEqual(right.parts);
      expect(shownNumbers(law, subLevels)).toEqual(right.subLevels);
      expect(law.report.numbers).toEqual([]);
    },
  );

  it.each(rightLaws)('$file: loses, doubles and changes no word', (right) => {
    const source = read(right.file);
    const { text, report } = recognised(source);
    const listed = report.leftOut.filter(({ what }) => what !== 'link-address' && what !== 'front-matter');
    expect(listed).toEqual([]);
    const kept = bagOf(text.map(wordsOf).join('\n'));
    expect(difference(bagOfRawLaw(source), kept, bagOfLabels(right, source))).toEqual({});
    expect(report.words).toMatchObject({ missing: [], added: [] });
    expect(report.words.kept + report.words.inLabels).toBe(right.words);
  });
});
