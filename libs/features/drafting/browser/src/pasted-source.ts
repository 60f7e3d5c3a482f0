import { intoProfile, isRefusal } from '@articulado/base';
import { newClauseId } from '@articulado/draft-document';
import {
  type FragmentPlace,
  readHtmlNodes,
  readPastedText,
  type RecognisedFragment,
  recogniseFragment,
} from '@articulado/formats/clipboard';
import { type Clause, type ClauseKind, isAtom, isHeading, maxDepth } from '@articulado/policy-text';
import { Fragment, type ResolvedPos, Slice } from 'prosemirror-model';
import { clausesOf, clauseTraitsOf, contentOf, nodeOf } from '@articulado/editor';
import { isCell } from '@articulado/editor';
import type { CopiedElsewhere } from './copied-elsewhere.js';

/** What another program put on the clipboard, as clauses for a place in the text. */
export interface PastedSource extends Pick<RecognisedFragment, 'leftOut'> {
  /** Whole clauses; or the words of one, to go among others. */
  readonly slice: Slice;
  readonly isWords?: true;
}

/** Reads what another program put on the clipboard, for a place in the text. */
export function readPasted({ html, text }: CopiedElsewhere, place: ResolvedPos): PastedSource | 'unreadable' {
  if (html === '' && isCell(place.parent) && /[\t\n]/.test(text.trim())) return { slice: cellsFrom(text), leftOut: [] };
  if (html === '') return clausesFrom(readPastedText(text), place);
  const source = readHtmlNodes(new DOMParser().parseFromString(html, 'text/html'));
  return isRefusal(source) ? 'unreadable' : clausesFrom(source, place);
}

function clausesFrom(source: Parameters<typeof recogniseFragment>[0], place: ResolvedPos): PastedSource {
  const { text, leftOut } = recogniseFragment(source, newClauseId, placeOf(place));
  const [first, second] = text;
  const isLine = first !== undefined && second === undefined && isPlain(first);
  if (isLine) return { slice: new Slice(contentOf(first.content), 0, 0), isWords: true, leftOut };
  return { slice: new Slice(Fragment.from(text.map(nodeOf)), 0, 0), leftOut };
}

/** A spreadsheet's cells as plain text: a line a row, with tabs between its cells. */
function cellsFrom(text: string): Slice {
  const table = newClauseId();
  const rows = intoProfile(text).replace(/\n$/, '').split('\n');
  const cells = rows.flatMap((row, r) =>
    row.split('\t').map((words, c): Clause => {
      const cell = { table, row: `r${r}`, column: `c${c}` };
      return { id: newClauseId(), kind: 'cell', depth: 0, content: words ? [{ text: words }] : [], cell };
    }),
  );
  return new Slice(Fragment.from(cells.map(nodeOf)), 0, 0);
}

/** A single paragraph that has no label goes among the words at the caret. */
const isPlain = ({ kind, content }: Clause) => kind === 'content' && !content.some(isAtom);

/** The headings above a place, and the depth at which words stand there: under a heading, else beside the clause. */
function placeOf(place: ResolvedPos): FragmentPlace {
  const above = clausesOf(place.doc)
    .slice(0, place.index(0) + 1)
    .map(clauseTraitsOf);
  const { kind, depth } = above.at(-1)!;
  const parts: { kind: ClauseKind; depth: number }[] = [];
  let within = isHeading(kind) ? maxDepth + 1 : depth;
  for (const clause of above.reverse()) {
    if (!isHeading(clause.kind) || clause.kind === 'docTitle' || clause.depth >= within) continue;
    parts.unshift({ kind: clause.kind, depth: clause.depth });
    within = clause.depth;
  }
  return { parts, depth: isHeading(kind) ? Math.min(maxDepth, depth + 1) : depth };
}
