import type { Run } from '@articulado/policy-text';
import { epigraphOf, splitEpigraph } from './epigraph.js';
import { addItem } from './items.js';
import type { Line } from './lines.js';
import { markersOf } from './markers.js';
import type { NewClause } from './outline.js';
import type { RecognitionState } from './recognition-state.js';
import { joinLines, textOf } from './words.js';

/** Begins an article, or a provision; `finishArticle` tells its epigraph from its body. */
export function beginArticle(
  state: RecognitionState,
  clause: Omit<NewClause, 'lines'>,
  line: Line,
  { rest, ...look }: { rest: readonly Run[]; goesOnFromLabel: boolean; isEpigraph: boolean },
): void {
  const above = state.epigraphAbove;
  state.epigraphAbove = undefined;
  const building = state.openPart({ ...clause, lines: above ? [epigraphOf(above.words)] : [] }, line);
  state.pending = { building, line, lines: rest.length > 0 ? [rest] : [], ...look };
  if (rest.length === 0 && !above) state.named = { building, isNamed: false };
}

/** Parts the epigraph of the article that was begun from its body. */
export function finishArticle(state: RecognitionState): void {
  const { pending } = state;
  if (!pending) return;
  state.pending = undefined;
  const words = joinLines(pending.lines);
  const { epigraph, body } = pending.isEpigraph
    ? { epigraph: epigraphOf(words), body: [] }
    : pending.building.lines.length > 0
      ? { epigraph: [], body: words }
      : splitEpigraph(words, pending.goesOnFromLabel);
  if (epigraph.length > 0) pending.building.lines = [epigraph];
  if (body.length > 0) addBody(state, body, pending.line);
}

/** "Artículo 3. a) …": the body of an article may begin with an item. */
function addBody(state: RecognitionState, body: readonly Run[], line: Line): void {
  const text = textOf(body);
  const marked = { place: -1, text, begins: true, indent: line.indent, isBold: false };
  const { named } = state;
  const item = state.levels.place(marked, { what: 'heading', text: '' }, markersOf(text));
  if (item) addItem(state, item, body, line);
  else state.add({ kind: 'content', lines: [body], place: line.place }, state.levels.wordsAt(-1, line.indent));
  if (named?.building.kind !== 'article') state.named = named;
}
