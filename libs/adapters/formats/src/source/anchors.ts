import type { SourceBlock, SourceCell, SourceParagraph, SourcePlace, SourceRun } from './source-document.js';
import { paragraphsOf } from './words-of-source.js';

/** Where the marks of notes and the words under comments stand first, by their keys, in reading order. */
export interface Anchors {
  readonly notes: ReadonlyMap<string, SourcePlace>;
  readonly comments: ReadonlyMap<string, SourcePlace>;
}

export function anchorsOf(blocks: readonly SourceBlock[]): Anchors {
  const notes = new Map<string, SourcePlace>();
  const comments = new Map<string, SourcePlace>();
  for (const { runs, place } of paragraphsOf(blocks)) {
    for (const run of runs) {
      if (run.note !== undefined && !notes.has(run.note)) notes.set(run.note, place);
      for (const key of run.comments ?? []) if (!comments.has(key)) comments.set(key, place);
    }
  }
  return { notes, comments };
}

/** Takes off the keys of notes and comments that a file names but does not have. */
export function keepKnown(
  blocks: readonly SourceBlock[],
  notes: ReadonlyMap<string, unknown>,
  comments: ReadonlyMap<string, unknown>,
): SourceBlock[] {
  const keepRun = ({ comments: keys, ...run }: SourceRun): SourceRun => {
    const known = keys?.filter((key) => comments.has(key)) ?? [];
    return known.length > 0 ? { ...run, comments: known } : run;
  };
  const keepParagraph = (paragraph: SourceParagraph): SourceParagraph => ({
    ...paragraph,
    runs: paragraph.runs.filter(({ note }) => note === undefined || notes.has(note)).map(keepRun),
  });
  const keepCell = (cell: SourceCell): SourceCell => ({ ...cell, paragraphs: cell.paragraphs.map(keepParagraph) });
  return blocks.map((block) =>
    block.type === 'paragraph' ? keepParagraph(block) : { ...block, rows: block.rows.map((row) => row.map(keepCell)) },
  );
}
