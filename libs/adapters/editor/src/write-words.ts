import type { ClauseId } from '@articulado/base';
import {
  type CharacterRange,
  Characters,
  deleteText,
  type DraftReader,
  formatWords,
  insertRun,
  setDepth,
  setHeader,
  setKind,
  setNumber,
} from '@articulado/draft-document';
import { type ClauseKind, sliceRuns } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { idOf, runsOf } from './clause-nodes.js';
import type { ClauseAttrs } from './schema.js';
import type { ShownWords } from './shown-words.js';
import type { KeptRange } from './kept-ranges.js';
import { gapsBetween, type FormatChange, formatChanges } from './word-changes.js';

/** Writes a clause's kind, depth, number and whether it is a header, where they changed against the former node. */
export function writeTraits(draft: DraftReader, id: ClauseId, former: Node | undefined, node: Node): void {
  const { kind, depth, number, cell } = node.attrs as ClauseAttrs;
  const was = former?.attrs as ClauseAttrs | undefined;
  if (was?.kind !== kind) setKind(draft.doc, id, kind as ClauseKind);
  if (was?.depth !== depth) setDepth(draft.doc, id, depth);
  if (was?.number !== number) setNumber(draft.doc, id, number ?? undefined);
  if (was?.cell && was.cell.header !== cell?.header) setHeader(draft.doc, id, cell?.header ?? false);
}

/**
 * Writes what changed in a clause between two nodes.
 * @param kept - the words that stayed
 */
export function writeNode(
  draft: DraftReader,
  shown: ShownWords,
  former: Node,
  node: Node,
  kept: readonly KeptRange[],
): void {
  const id = idOf(node);
  writeTraits(draft, id, former, node);
  const isSame = former.content.eq(node.content);
  if (isSame && gapsBetween(kept, former.content.size, node.content.size).length === 0) return;
  if (shown.isPinned) {
    const characters = shown.charactersOf(id);
    deleteGaps(shown, former, kept);
    writeBetween(
      shown,
      node,
      kept.map((range) => ({ ...range, former, characters })),
    );
  } else writeInPlace(draft, former, node, kept);
}

/** Deletes the words of an old clause that did not stay. From the last to the first: offsets count in the words as they were. */
export function deleteGaps(shown: ShownWords, former: Node, kept: readonly KeptRange[]): void {
  for (const { from, to } of gapsBetween(kept, former.content.size, former.content.size).reverse())
    if (from < to) shown.delete(idOf(former), from, to);
}

/** Writes by offset, where view and draft say the same. */
function writeInPlace({ doc }: DraftReader, former: Node, node: Node, kept: readonly KeptRange[]): void {
  const id = idOf(node);
  for (const { from, to, at, end } of gapsBetween(kept, former.content.size, node.content.size).reverse()) {
    deleteText(doc, id, from, to);
    let offset = from;
    for (const run of sliceRuns(runsOf(node), at, end)) {
      insertRun(doc, id, offset, run);
      offset += run.text.length;
    }
  }
  for (const range of kept)
    for (const { from, to, marks: formats } of formatsOf(range, former, node))
      formatWords(doc, id, range.at + from, range.at + to, formats);
}

/** Words that stayed, the clause they stood in, and its characters. */
export interface Kept extends KeptRange {
  readonly former: Node;
  readonly characters: Characters | undefined;
}

/** Writes by character: the new words of a clause behind the words that they stand behind, and how those that stayed look now. */
export function writeBetween(shown: ShownWords, node: Node, kept: readonly Kept[]): void {
  const opening = shown.characterPlaceAt({ id: idOf(node), offset: 0 });
  if (!opening) return;
  const characters: CharacterRange[] = [];
  let at = 0;
  for (const range of [...kept, undefined]) {
    const end = range?.at ?? node.content.size;
    const last = characters.at(-1);
    const behind = last ? { client: last.client, clock: last.clock + last.length - 1 } : opening;
    const words = sliceRuns(runsOf(node), at, end);
    characters.push(...(shown.insertBehind(behind, words) ?? shown.insertBehind(opening, words) ?? []));
    if (!range) break;
    characters.push(...(range.characters?.slice(range.from, range.to) ?? []));
    at = end + range.to - range.from;
  }
  for (const range of kept)
    for (const { from, to, marks: formats } of formatsOf(range, range.former, node))
      shown.format(range.characters?.slice(range.from + from, range.from + to) ?? [], formats);
  if (shown.isPinned) shown.pinAs(idOf(node), new Characters(opening, characters));
}

/** How the look of words that stayed changed; counted from the first of them. */
function formatsOf({ from, to, at }: KeptRange, former: Node, node: Node): FormatChange[] {
  return from === to
    ? []
    : formatChanges(sliceRuns(runsOf(former), from, to), sliceRuns(runsOf(node), at, at + to - from));
}
