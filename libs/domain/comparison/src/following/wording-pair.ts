import type { ClauseId } from '@articulado/base';
import { type Clause, readableWords, type Span } from '@articulado/policy-text';
import { isWord, tokensOf } from '../tokens.js';
import { CertainPairs } from './certain-pairs.js';

/** A word or a sign, and where it stands. */
interface Token extends Span {
  readonly text: string;
  readonly clause: Clause;
}

/** So many words in one stretch, those beside the quote included, must have stayed. */
const leastWords = 4;
/** So many tokens beside the quote are looked at, on either side. */
const mostBeside = 8;

/** Two wordings, each of one clause or of a few in a row. */
export class WordingPair {
  private readonly was: readonly Token[];
  private readonly is: readonly Token[];
  private readonly certain: CertainPairs;

  constructor(before: readonly Clause[], after: readonly Clause[]) {
    [this.was, this.is] = [before.flatMap(placedTokens), after.flatMap(placedTokens)];
    const textsOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text);
    this.certain = new CertainPairs(textsOf(this.was), textsOf(this.is));
  }

  /** Where some words of a clause stand in the later wording, if they surely do, whole and with enough of what stands beside them. */
  stayed(id: ClauseId, { from, to }: Span): (Span & { readonly clause: Clause }) | undefined {
    const first = this.was.findIndex((token) => token.clause.id === id && token.to > from);
    const last = this.was.findLastIndex((token) => token.clause.id === id && token.from < to);
    const start = first < 0 || last < first ? undefined : this.certain.placeOf(first);
    if (start === undefined || !this.isEnough(first, last, start - first)) return undefined;
    const [head, tail] = [this.was[first]!, this.was[last]!];
    const [begin, end] = [this.is[start]!, this.is[start + last - first]!];
    if (begin.clause !== end.clause) return undefined;
    return {
      clause: begin.clause,
      from: begin.from + Math.max(0, from - head.from),
      to: end.to - Math.max(0, tail.to - to),
    };
  }

  /** Whether all tokens from one to another stayed one behind the other, and with what stayed beside them are enough words. */
  private isEnough(first: number, last: number, shift: number): boolean {
    const isPaired = (token: number) => this.certain.placeOf(token) === token + shift;
    for (let token = first; token <= last; token += 1) if (!isPaired(token)) return false;
    let [left, right] = [first, last];
    while (left > Math.max(0, first - mostBeside) && isPaired(left - 1)) left -= 1;
    while (right < Math.min(this.was.length - 1, last + mostBeside) && isPaired(right + 1)) right += 1;
    return this.was.slice(left, right + 1).filter(({ text }) => isWord(text)).length >= leastWords;
  }
}

/** Words and signs, without white space. */
function placedTokens(clause: Clause): Token[] {
  let from = 0;
  return tokensOf(readableWords(clause)).flatMap((text) => {
    const token = { text, clause, from, to: (from += text.length) };
    return text.trim() === '' ? [] : [token];
  });
}
