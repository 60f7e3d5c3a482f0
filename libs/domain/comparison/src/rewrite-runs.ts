import { atom, joinRuns, marksOf, type Marks, type Run, sameMarks, sliceRuns } from '@articulado/policy-text';
import { wordChanges } from './word-changes.js';

/** Words that stay: where they stood, and where they stand now. */
interface Kept {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/**
 * What a clause holds when it is to say other words, which are given without their formatting. Words that stay keep theirs. New
 * words look like those whose place they take, else like the words on both sides. Notes stay behind the word that they follow. A
 * reference whose words change is a reference no more.
 * @param content - with the words of its references printed (`printReferences`)
 * @param words - in place of the readable words of the content
 * @returns as drafts hold it: references are atoms
 */
export function rewriteRuns(content: readonly Run[], words: string): Run[] {
  const readable = content.filter(({ note }) => !note);
  const before = textOf(readable);
  const runs: Run[] = [];
  const kept: Kept[] = [];
  let [from, at] = [0, 0];
  let replaced: readonly Run[] = [];
  for (const { op, text } of changesOf(before, words)) {
    const to = from + text.length;
    const stretch = op === 'added' ? [] : sliceRuns(readable, from, to);
    if (op === 'same') kept.push({ from, to, at });
    if (op === 'same') runs.push(...stretch);
    if (op === 'added') runs.push({ ...marksAt(readable, from, replaced), text });
    replaced = op === 'removed' ? stretch : [];
    if (op !== 'added') from = to;
    if (op !== 'removed') at += text.length;
  }
  return withAtoms(withNotes(runs, content, kept), readable);
}

/** Changes of words are told in composed form: what is not composed is replaced as a whole. */
const changesOf = (before: string, after: string) =>
  before === before.normalize('NFC') && after === after.normalize('NFC')
    ? wordChanges(before, after)
    : ([
        { op: 'removed', text: before },
        { op: 'added', text: after },
      ] as const);

/** The marks of words that are written at a place. @param replaced - the words whose place they take */
function marksAt(runs: readonly Run[], place: number, replaced: readonly Run[]): Marks {
  const models =
    replaced.length > 0 ? replaced : [...sliceRuns(runs, place - 1, place), ...sliceRuns(runs, place, place + 1)];
  const [first, ...others] = models;
  const areAlike = first && (replaced.length > 0 || others.length > 0) && others.every((run) => sameMarks(run, first));
  return areAlike ? marksOf(first) : {};
}

/** Puts the marks of notes where they stood among the words that stay. */
function withNotes(runs: readonly Run[], content: readonly Run[], kept: readonly Kept[]): Run[] {
  const found: Run[] = [];
  let [place, done] = [0, 0];
  for (const run of content) {
    if (!run.note) place += run.text.length;
    else {
      const to = newPlaceOf(place, kept);
      found.push(...sliceRuns(runs, done, to), run);
      done = to;
    }
  }
  return [...found, ...sliceRuns(runs, done)];
}

/** Behind the word that stays before it; in what was taken out, behind what came instead. */
function newPlaceOf(place: number, kept: readonly Kept[]): number {
  const behind = kept.find(({ from, to }) => from < place && place <= to) ?? kept.find(({ from }) => from >= place);
  if (!behind) return Number.POSITIVE_INFINITY;
  return behind.at + Math.max(0, place - behind.from);
}

/** References whose words all stay are atoms again; those of others are words. */
function withAtoms(runs: readonly Run[], before: readonly Run[]): Run[] {
  const printed = new Map(before.flatMap(({ reference, text }) => (reference ? [[reference.id, text]] : [])));
  return joinRuns(
    runs.map(({ reference, ...run }) => {
      const isWhole = reference !== undefined && printed.get(reference.id) === run.text;
      return isWhole ? { ...run, text: atom, reference } : run;
    }),
  );
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
