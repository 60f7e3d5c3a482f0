import type { FinishedClause } from '../recognise/finish-clauses.js';
import type { LeftOut, SourceDocument, SourceParagraph, SourceRun } from '../source/source-document.js';
import type { JoinedWord, WordCount } from './import-report.js';

/**
 * Counts the words of a document and where they went. It looks at the document as the reader gave it and at the clauses as
 * they are, and at nothing that the recogniser says of itself.
 */
export function countWords(
  document: SourceDocument,
  clauses: readonly FinishedClause[],
  leftOut: readonly LeftOut[],
  joined: readonly JoinedWord[],
): WordCount {
  const found = new Bag();
  for (const words of wordsOfDocument(document)) found.add(words);
  for (const { before, after } of joined) found.join(before, after);
  const kept = new Bag();
  for (const { clause } of clauses) kept.add(clause.content.map(({ text, note }) => (note ? ' ' : text)).join(''));
  const inLabels = new Bag();
  for (const { label } of clauses) inLabels.add(label);
  const listed = new Bag();
  for (const { words } of leftOut) listed.add(words);
  const gone = found.without([kept, inLabels, listed]);
  return {
    found: found.size,
    kept: kept.size,
    inLabels: inLabels.size,
    leftOut: listed.size,
    missing: gone.missing,
    added: gone.added,
  };
}

/** How often each word occurs. */
class Bag {
  private readonly counts = new Map<string, number>();
  size = 0;

  add(text: string): void {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) this.count(word, 1);
  }

  /** A word that the file divides at the end of a line. */
  join(before: string, after: string): void {
    this.count(before, -1);
    this.count(after, -1);
    this.count(before + after, 1);
  }

  without(others: readonly Bag[]): { missing: string[]; added: string[] } {
    const left = new Map(this.counts);
    for (const { counts } of others) for (const [word, count] of counts) left.set(word, (left.get(word) ?? 0) - count);
    const wordsWhere = (is: (count: number) => boolean) =>
      [...left].filter(([, count]) => is(count)).map(([word]) => word);
    return { missing: wordsWhere((count) => count > 0), added: wordsWhere((count) => count < 0) };
  }

  private count(word: string, times: number): void {
    this.counts.set(word, (this.counts.get(word) ?? 0) + times);
    this.size += times;
  }
}

function* wordsOfDocument({ blocks, notes, leftOut }: SourceDocument): Iterable<string> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield wordsOf(block);
    else for (const row of block.rows) for (const { paragraphs } of row) yield paragraphs.map(wordsOf).join('\n');
  }
  for (const { paragraphs } of notes.values()) yield paragraphs.map(wordsOf).join('\n');
  for (const { words } of leftOut) yield words;
}

/** Words that are struck through are counted apart: they may stand in the middle of a word. */
function wordsOf({ label = '', runs }: SourceParagraph): string {
  const live = runs.filter((run) => !isOut(run)).map(({ text, note }) => (note === undefined ? text : ' '));
  return [label, live.join(''), ...runs.filter(isOut).map(({ text }) => text)].join('\n');
}

const isOut = ({ struck, change }: SourceRun) => struck === true || change?.type === 'deleted';
