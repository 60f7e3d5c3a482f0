import type { Run } from '@articulado/policy-text';
import type { GivenClause } from '../source/source-document.js';
import { finishArticle } from './articles.js';
import { markerStylesOf } from './items.js';
import type { Line } from './lines.js';
import { markersOf } from './markers.js';
import { opensPart } from './parts.js';
import { tellAnnounced } from './recitals.js';
import type { RecognitionState } from './recognition-state.js';
import { cutWords } from './words.js';

/** Adds a clause whose kind the file itself declares. */
export function readGiven(state: RecognitionState, line: Line, given: GivenClause): void {
  const { depth, number, cell, note, label: printed = '' } = given;
  const kind = given.kind === 'cell' && !cell ? 'content' : given.kind;
  finishArticle(state);
  tellAnnounced(state);
  const label = line.text.startsWith(printed) ? printed : '';
  const lines = [wordsBehind(line, label)];
  const isGiven = true as const;
  const clause = {
    kind,
    lines,
    place: line.place,
    label,
    isGiven,
    ...(number !== undefined && { number }),
    cell,
    note,
  };
  if (opensPart(kind)) {
    state.outline.openAt(clause, depth);
    state.levels.reset(state.outline.depth, line.indent, number);
  } else {
    state.add(clause, depth);
    state.levels.stand(
      depth,
      markersOf(label).find(({ style }) => markerStylesOf(kind).includes(style)),
    );
  }
  state.named = undefined;
  state.after(markersOf(label).length > 0 ? 'item' : 'heading', line.text);
}

const wordsBehind = (line: Line, label: string): readonly Run[] =>
  label === '' ? line.words : cutWords(line.words, label.length);
