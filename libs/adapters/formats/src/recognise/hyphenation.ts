import type { Run } from '@articulado/policy-text';
import type { JoinedWord } from '../report/import-report.js';
import type { Line, LineOrTable } from './lines.js';
import { cutWords, textOf, tidy } from './words.js';

const ending = /(?:^|[^\p{L}\p{N}-])(\p{L}*\p{Ll})-$/u;
const beginning = /^(\p{Ll}+)/u;

/**
 * Puts words together that were divided at the end of a line ("informa-⏎ción"), where that is sure: the whole word stands
 * elsewhere in the file, or neither half does. Other hyphens at the end of a line are kept, without a space behind them.
 */
export function withoutHyphenation(lines: readonly LineOrTable[], joined: JoinedWord[]): LineOrTable[] {
  if (!lines.some((line) => line.type === 'line' && line.text.endsWith('-'))) return [...lines];
  const known = wordsOfAll(lines);
  const changed = [...lines];
  for (let index = 0; index + 1 < changed.length; index += 1) {
    const [line, next] = [changed[index]!, changed[index + 1]!];
    if (line.type !== 'line' || next.type !== 'line' || next.begins || !line.text.endsWith('-')) continue;
    const [before, after] = [ending.exec(line.text)?.[1], beginning.exec(next.text)?.[1]];
    if (before === undefined || after === undefined) continue;
    const isSure = isDivided(before, after, known);
    if (isSure) joined.push({ place: line.place, before, after });
    changed[index] = withEnd(line, line.words, isSure, after);
    changed[index + 1] = withoutStart(next, after.length);
  }
  return changed;
}

/** "técnico-⏎científico" and "ex-⏎presidente" have a hyphen of their own. */
const mayBeCompound = /(?:o|^ex|^vice|^pre|^post?|^anti|^sub|^auto|^contra|^semi|^multi|^inter)$/iu;

function isDivided(before: string, after: string, known: ReadonlySet<string>): boolean {
  if (known.has((before + after).toLowerCase())) return true;
  return !mayBeCompound.test(before) && !known.has(before.toLowerCase()) && !known.has(after);
}

/** All words of the file that are not halves of a divided one. */
function wordsOfAll(lines: readonly LineOrTable[]): Set<string> {
  const words = new Set<string>();
  let divided = false;
  for (const line of lines) {
    if (line.type !== 'line') continue;
    const found = line.text.match(/\p{L}+/gu) ?? [];
    const divides = line.text.endsWith('-') && ending.test(line.text);
    found.slice(divided ? 1 : 0, divides ? -1 : undefined).forEach((word) => words.add(word.toLowerCase()));
    divided = divides;
  }
  return words;
}

/** The line with the second half of the word at its end, the hyphen kept or not. */
function withEnd(line: Line, words: readonly Run[], isSure: boolean, after: string): Line {
  const last = words.findLastIndex(({ note }) => note === undefined);
  const changed = words.map((run, index) =>
    index === last ? { ...run, text: (isSure ? run.text.slice(0, -1) : run.text) + after } : run,
  );
  return { ...line, words: changed, text: textOf(changed).trim() };
}

function withoutStart(line: Line, length: number): Line {
  const words = tidy(cutWords(line.words, length));
  return { ...line, words, text: textOf(words).trim() };
}
