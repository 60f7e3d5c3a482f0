import type { ClauseId } from '@articulado/base';
import { isAtom, joinRuns, type PolicyText, type Run } from '@articulado/policy-text';

const wordSign = /[\p{L}\p{N}]/u;

/** By which name a note is marked in the file. */
export type NoteKeys = ReadonlyMap<ClauseId, string>;

/** Notes by the order of their first marks; those without a mark, and marks without a note, have no name. */
export function noteKeysOf(text: PolicyText): NoteKeys {
  const notes = new Set(text.filter(({ kind }) => kind === 'note').map(({ id }) => id));
  const keys = new Map<ClauseId, string>();
  for (const { content } of text) {
    for (const { note } of content)
      if (note && notes.has(note) && !keys.has(note)) keys.set(note, String(keys.size + 1));
  }
  return keys;
}

/**
 * Writes a content as one Markdown line. Words come back exactly, white space included; looks too, but for emphasis that
 * touches other emphasis without a space between: Markdown has no sure way to write it, so there only the words are kept.
 */
export function writeRuns(runs: readonly Run[], notes: NoteKeys = new Map()): string {
  const pieces = spaceOutside(runs.map(withoutReference).filter(({ note }) => !note || notes.has(note)));
  return withSafeStart(pieces.map((_, index) => writeRun(pieces, index, notes)).join(''));
}

/** A reference is written as the words that it prints. */
function withoutReference(run: Run): Run {
  const { reference: _reference, term: _term, ...rest } = run;
  return rest;
}

/** What begins a line must not begin a heading, a list or a rule. */
const withSafeStart = (line: string): string =>
  line
    .replace(/^•/u, characterReference)
    .replace(/^(?:[#+=-]|(?:\d{1,9})(?=[.)]))/, (sign) => (/^\d/.test(sign) ? `${sign}\\` : `\\${sign}`));

const characterReference = (sign: string) => `&#${sign.codePointAt(0)};`;

/** Where words stand among the others: white space is layout at the ends of a content, and behind other white space. */
interface Neighbours {
  readonly before: Run | undefined;
  readonly after: Run | undefined;
}

/** Words with the signs escaped that mean something, also to a table: `|` is. White space that is no layout is written by its number. */
function escape(words: string, { before, after }: Neighbours): string {
  const isLayout = before === undefined || before.text.endsWith(' ');
  return words
    .replaceAll(/[\\`*_[\]<>&|~!]/g, (sign) => `\\${sign}`)
    .replaceAll(/[\t\n]|(?<= ) /g, characterReference)
    .replace(isLayout ? /^\s/u : /^(?!)/, characterReference)
    .replace(after === undefined ? /\s$/u : /^(?!)/, characterReference);
}

function writeRun(pieces: readonly Run[], index: number, notes: NoteKeys): string {
  const run = pieces[index]!;
  const [before, after] = [pieces[index - 1], pieces[index + 1]];
  if (run.note !== undefined) return `[^${notes.get(run.note)}]`;
  const marks = `${run.bold ? '**' : ''}${run.italic ? '*' : ''}`;
  if (run.link !== undefined)
    return `[${wrap(marks, escape(run.text, { before, after }))}](<${escapeAddress(run.link)}>)`;
  if (marks !== '' && !touches(before)) return wrap(marks, escape(run.text, { before, after }));
  return besideEmphasis(run.text, { before, after });
}

/** White space at the ends of emphasised words stands outside the marks: inside, Markdown takes the marks for words. */
function spaceOutside(runs: readonly Run[]): Run[] {
  const pieces = runs.flatMap((run): Run[] => {
    if (!isMarked(run)) return [run];
    const words = run.text.trim();
    if (words === '') return [{ text: run.text, ...(run.link !== undefined && { link: run.link }) }];
    const start = run.text.indexOf(words);
    const space = { link: run.link };
    return [
      { ...space, text: run.text.slice(0, start) },
      { ...run, text: words },
      { ...space, text: run.text.slice(start + words.length) },
    ];
  });
  const spaced = joinRuns(pieces.map(({ link, ...run }) => (link === undefined ? run : { ...run, link })));
  return spaced.map((run, index) =>
    run.link === undefined && isMarked(run) && touches(spaced[index - 1]) ? { text: run.text } : run,
  );
}

/** Plain words whose first or last letter touches emphasis write that letter as a reference, which lets the marks work. */
function besideEmphasis(text: string, { before, after }: Neighbours): string {
  const letters = [...text];
  const first = touches(before) && wordSign.test(letters[0] ?? '') ? characterReference(letters.shift()!) : '';
  const last = touches(after) && wordSign.test(letters.at(-1) ?? '') ? characterReference(letters.pop()!) : '';
  return first + escape(letters.join(''), { before, after }) + last;
}

const isMarked = (run: Run) => !isAtom(run) && (run.bold === true || run.italic === true);
const touches = (run: Run | undefined) => run !== undefined && run.link === undefined && isMarked(run);
const wrap = (marks: string, words: string) => `${marks}${words}${[...marks].reverse().join('')}`;
const escapeAddress = (address: string) => address.replaceAll(/[\\&]/g, (sign) => `\\${sign}`);
