import type { Span } from '@articulado/policy-text';
import { isWord, tokensOf } from './tokens.js';
import { wordChanges } from './word-changes.js';

/** So many characters are compared to find where a stretch begins or ends; of a long clause at least the three farthest places. */
const mostCompared = 40_000;

/**
 * WO5: The stretch of a clause that a proposal takes the place of: the quote that it was made for, and beside it the words that the proposal
 * repeats, from its first one on or up to its last one, as far as fewer words, or less punctuation, change that way. No word beside the quote is left out of it.
 * @param words - of the clause
 * @param quote - where the quote stands in them
 */
export function replacedStretch(words: string, quote: Span, proposal: string): Span {
  const [said, offered] = [placedWords(words), placedWords(proposal).map(({ text }) => text)];
  const before = said.filter(({ to }) => to <= quote.from).toReversed();
  const after = said.filter(({ from }) => from >= quote.to);
  const [head, tail] = punctuationAround(proposal);
  const most = Math.max(3, Math.floor(mostCompared / (words.length + proposal.length)));
  const starts = [quote, ...repeated(before, offered.toReversed()).slice(-most)].flatMap(({ from }) =>
    head !== '' && words.slice(0, from).endsWith(head) ? [from, from - head.length] : [from],
  );
  const ends = [quote, ...repeated(after, offered).slice(-most)].flatMap(({ to }) =>
    tail !== '' && words.startsWith(tail, to) ? [to, to + tail.length] : [to],
  );
  const changesOn = ({ from, to }: Span) => changesIn(words.slice(from, to), proposal);
  let stretch: Span = { from: quote.from, to: quote.to };
  // Where it begins depends on where it ends, if the quote itself repeats words.
  for (let last = ''; last !== placeOf(stretch); ) {
    last = placeOf(stretch);
    stretch = leastOf(
      starts.map((from) => ({ from, to: stretch.to })),
      changesOn,
    );
    stretch = leastOf(
      ends.map((to) => ({ from: stretch.from, to })),
      changesOn,
    );
  }
  return stretch;
}

const placeOf = ({ from, to }: Span) => `${from} ${to}`;

/** The first of those of which least changes. */
function leastOf(spans: readonly Span[], changesOn: (span: Span) => number): Span {
  const changes = spans.map(changesOn);
  return spans[changes.indexOf(Math.min(...changes))]!;
}

interface PlacedWord extends Span {
  readonly text: string;
}

function placedWords(words: string): PlacedWord[] {
  let from = 0;
  return tokensOf(words).flatMap((text) => {
    const word = { text: text.normalize('NFC'), from, to: (from += text.length) };
    return isWord(text) ? [word] : [];
  });
}

/**
 * Of words beside a quote, the nearest first, those up to which all are repeated in a proposal, in the same order and up to its end.
 * @param offered - the words of the proposal, its end on that side last
 */
function repeated(beside: readonly PlacedWord[], offered: readonly string[]): PlacedWord[] {
  const found: PlacedWord[] = [];
  let next = 0;
  for (const word of beside) {
    next = offered.indexOf(word.text, next) + 1;
    if (next === 0) return found;
    if (word.text === offered.at(-1)) found.push(word);
  }
  return found;
}

/** The punctuation with which a proposal begins and ends. */
function punctuationAround(proposal: string): [string, string] {
  const tokens = tokensOf(proposal);
  const [first, last] = [tokens.findIndex(isWord), tokens.findLastIndex(isWord)];
  return first < 0 ? ['', ''] : [tokens.slice(0, first).join(''), tokens.slice(last + 1).join('')];
}

/** A word that changes weighs more than all punctuation that may. */
const weightOfWord = 1_000_000;

function changesIn(before: string, after: string): number {
  const changed = wordChanges(before, after).filter(({ op }) => op !== 'same');
  return changed.flatMap(({ text }) => tokensOf(text)).reduce((sum, token) => sum + weightOf(token), 0);
}

const weightOf = (token: string): number => (isWord(token) ? weightOfWord : token.trim() === '' ? 0 : 1);
