import { joinRuns, type Run } from '@articulado/policy-text';

const wordSign = /[\p{L}\p{N}]/u;

/**
 * Writes a content as one Markdown line. Words come back exactly; looks too, but for emphasis that touches other emphasis
 * without a space between: Markdown has no sure way to write it, so there only the words are kept.
 */
export function writeRuns(runs: readonly Run[]): string {
  const pieces = spaceOutside(runs);
  const line = pieces.map((run, index) => writeRun(run, pieces[index - 1], pieces[index + 1])).join('');
  return line.replace(/^(?:[#+=-]|(?:\d{1,9})(?=[.)]))/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** The same with what would end a table's cell escaped: `|` is, by `escape`. Headings and cells know no line breaks. */
const escape = (words: string): string =>
  words.replaceAll(/[\t\n ]+/g, ' ').replaceAll(/[\\`*_[\]<>&|~!]/g, (sign) => `\\${sign}`);

function writeRun(run: Run, before: Run | undefined, after: Run | undefined): string {
  const marks = `${run.bold ? '**' : ''}${run.italic ? '*' : ''}`;
  if (run.link !== undefined) return `[${wrap(marks, escape(run.text))}](<${escapeAddress(run.link)}>)`;
  if (marks !== '' && !touches(before)) return wrap(marks, escape(run.text));
  return besideEmphasis(run.text, before, after);
}

/** White space at the ends of emphasised words stands outside the marks: inside, Markdown takes the marks for words. */
function spaceOutside(runs: readonly Run[]): Run[] {
  const pieces = runs.flatMap((run): Run[] => {
    if (!isMarked(run)) return [run];
    const words = run.text.trim();
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
function besideEmphasis(text: string, before: Run | undefined, after: Run | undefined): string {
  const letters = [...text];
  const first = touches(before) && wordSign.test(letters[0] ?? '') ? reference(letters.shift()) : '';
  const last = touches(after) && wordSign.test(letters.at(-1) ?? '') ? reference(letters.pop()) : '';
  return first + escape(letters.join('')) + last;
}

const reference = (letter: string | undefined) => (letter === undefined ? '' : `&#${letter.codePointAt(0)};`);
const isMarked = (run: Run) => run.bold === true || run.italic === true;
const touches = (run: Run | undefined) => run !== undefined && run.link === undefined && isMarked(run);
const wrap = (marks: string, words: string) => `${marks}${words}${[...marks].reverse().join('')}`;
const escapeAddress = (address: string) => address.replaceAll(/[\\&]/g, (sign) => `\\${sign}`);
