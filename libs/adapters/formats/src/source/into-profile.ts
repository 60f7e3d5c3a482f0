import { InvisibleSigns } from './invisible-signs.js';
import type { SourceBlock, SourceDocument, SourceParagraph, SourcePlace, SourceRun } from './source-document.js';

/**
 * A document with all its words in the one profile of text: composed (NFC), and without signs that nobody sees, which are listed.
 * Word processors keep words as they were typed or pasted, and a single such sign would make the whole text invalid.
 */
export function documentInProfile(document: SourceDocument): SourceDocument {
  const signs = new InvisibleSigns();
  // What begins a page is a sign of the reader's own.
  const within = (words: string, place: SourcePlace) =>
    words
      .split('\f')
      .map((page) => signs.without(page, place))
      .join('\f');
  const paragraph = (one: SourceParagraph): SourceParagraph => ({
    ...one,
    ...(one.label !== undefined && { label: signs.without(one.label, one.place) }),
    runs: withWholeLetters(one.runs).map((run) => ({ ...run, text: within(run.text, one.place) })),
  });
  const block = (one: SourceBlock): SourceBlock =>
    one.type === 'paragraph'
      ? paragraph(one)
      : {
          ...one,
          rows: one.rows.map((row) => row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(paragraph) }))),
        };
  const aside = <Aside extends { readonly paragraphs: readonly SourceParagraph[] }>(
    all: ReadonlyMap<string, Aside>,
  ): Map<string, Aside> =>
    new Map([...all].map(([key, one]) => [key, { ...one, paragraphs: one.paragraphs.map(paragraph) }]));
  const { comments } = document;
  const kept = {
    blocks: document.blocks.map(block),
    notes: aside(document.notes),
    ...(comments && { comments: aside(comments) }),
  };
  return { ...kept, leftOut: [...document.leftOut, ...signs.leftOut()] };
}

/** An accent that stands in a run of its own goes to the letter before it. */
function withWholeLetters(runs: readonly SourceRun[]): readonly SourceRun[] {
  if (!runs.some(({ text }) => startsWithAccent.test(text))) return runs;
  const whole: SourceRun[] = [];
  for (const run of runs) {
    const [accents = ''] = startsWithAccent.exec(run.text) ?? [];
    const last = whole.at(-1);
    if (accents === '' || !last || last.text === '') whole.push(run);
    else {
      whole[whole.length - 1] = { ...last, text: last.text + accents };
      if (run.text !== accents) whole.push({ ...run, text: run.text.slice(accents.length) });
    }
  }
  return whole;
}

const startsWithAccent = /^\p{M}+/u;
