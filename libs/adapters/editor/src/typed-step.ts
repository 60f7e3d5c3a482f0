import type { Node } from 'prosemirror-model';
import { type Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { StepMap } from 'prosemirror-transform';
import type { ComposedOver } from './composed-over.js';

/** A stretch of one document, `from` up to `to`, that became the next `inserted` units of the next document. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly inserted: number;
}

/**
 * The step maps of a transaction, put right by the selection where the step was found by comparing texts. What browsers
 * write into the page by themselves, ProseMirror finds by comparing. If the letters beside it are the same, several places
 * explain the same text ("p" typed before "pa" may stand before or behind that p), and the caret says which one it was.
 * A transaction made by a command lets its selection follow its steps, and is left as it is.
 * @param over - what an input method began to compose over, if the browser said so
 */
export function mapsOf(tr: Transaction, before: Selection, over?: ComposedOver): readonly StepMap[] {
  const { maps } = tr.mapping;
  const step = onlyReplacement(maps);
  if (!step || !(before instanceof TextSelection) || !(tr.selection instanceof TextSelection)) return maps;
  const isOver = over?.doc === tr.before && explains(tr, step, over);
  const meant = isOver ? over : before.empty ? atCaret(tr, step, before.head) : overSelection(tr, step, before);
  return meant ? [new StepMap([meant.from, meant.to - meant.from, meant.inserted])] : maps;
}

function onlyReplacement(maps: readonly StepMap[]): Replacement | undefined {
  let found: Replacement | undefined;
  let count = 0;
  for (const map of maps) {
    map.forEach((from, to, start, end) => {
      count++;
      found = { from, to, inserted: end - start };
    });
  }
  return count === 1 ? found : undefined;
}

/** Where letters were typed or deleted, if the caret contradicts the step: it stands behind what was typed, or where something was deleted. */
function atCaret(tr: Transaction, step: Replacement, before: number): Replacement | undefined {
  const { head, empty } = tr.selection;
  if (!empty || head === tr.mapping.map(before)) return undefined;
  const deleted = step.to - step.from;
  if (deleted > 0 && step.inserted > 0) return undefined;
  const from = head - step.inserted;
  const other = { from, to: from + deleted, inserted: step.inserted };
  return from !== step.from && explains(tr, step, other) ? other : undefined;
}

/**
 * What was typed over a selection took all of it away, also the letters that happen to be the same as the typed ones, and nothing else,
 * wherever beside it the step was found.
 */
function overSelection(tr: Transaction, step: Replacement, { from, to }: Selection): Replacement | undefined {
  const { head, empty } = tr.selection;
  const inserted = head - from;
  const isAsFound = from === step.from && to === step.to;
  if (!empty || isAsFound || inserted < 0 || holdsAtom(tr.doc, from, head)) return undefined;
  const other = { from, to, inserted };
  return explains(tr, step, other) ? other : undefined;
}

/** Whether there is something between two places that nobody types: a command put it there. */
function holdsAtom(doc: Node, from: number, to: number): boolean {
  let found = false;
  doc.nodesBetween(from, to, (node) => {
    found ||= node.isInline && !node.isText;
  });
  return found;
}

/** Whether another replacement, within the same clause, makes the same document of the same document. */
function explains(tr: Transaction, step: Replacement, other: Replacement): boolean {
  const [old, now] = [clauseAround(tr.before, step.from), clauseAround(tr.doc, step.from)];
  if (
    !old ||
    !now ||
    old.start !== now.start ||
    old.words.size + other.inserted - (other.to - other.from) !== now.words.size
  )
    return false;
  const [from, to, end] = [other.from, other.to, other.from + other.inserted].map((place) => place - old.start) as [
    number,
    number,
    number,
  ];
  if (from < 0 || to > old.words.size) return false;
  return old.words.cut(0, from).eq(now.words.cut(0, from)) && old.words.cut(to).eq(now.words.cut(end));
}

function clauseAround(doc: Node, position: number): { start: number; words: Node['content'] } | undefined {
  const $position = doc.resolve(position);
  return $position.depth === 1 ? { start: $position.start(), words: $position.parent.content } : undefined;
}
