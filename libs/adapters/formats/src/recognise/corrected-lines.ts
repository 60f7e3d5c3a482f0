import type { ClauseKind } from '@articulado/policy-text';
import type { CorrectedAs } from '../report/import-report.js';
import { finishArticle } from './articles.js';
import { numberAt } from './file-number.js';
import { addItem, markedLine, markerStylesOf } from './items.js';
import { articleLabel, type Label, ordinalLabel, partLabel, provisionLabel } from './labels.js';
import type { Line } from './lines.js';
import { openLabelled, opensPart } from './parts.js';
import { recitalLabel } from './recital-labels.js';
import { tellAnnounced } from './recitals.js';
import type { RecognitionState } from './recognition-state.js';
import { cutWords } from './words.js';

const itemKinds: readonly ClauseKind[] = ['paragraph', 'point', 'subpoint', 'definition'];

/** Takes a line for what a person says that it is. */
export function correctLine(state: RecognitionState, line: Line, place: number, as: Exclude<CorrectedAs, 'cut'>): void {
  if (as === 'leave-out') {
    state.leftOut.push({ what: 'by-choice', place: line.place, words: line.text });
    return;
  }
  if (as === 'continues' && state.append(line.words)) return state.afterMore(line.text);
  finishArticle(state);
  tellAnnounced(state);
  const kind = as === 'continues' ? 'content' : as;
  if (itemKinds.includes(kind)) correctItem(state, line, place, kind);
  else if (opensPart(kind)) openLabelled(state, { ...line, heading: line.heading ?? 7 }, labelFor(kind, line.text));
  else correctWords(state, line, place, kind);
}

function correctItem(state: RecognitionState, line: Line, place: number, kind: ClauseKind): void {
  const markers = state.ahead.at(place);
  const marker = markers.find((one) => markerStylesOf(kind).includes(one.style)) ?? markers[0];
  if (!marker) {
    const depth = state.levels.wordsAt(place, line.indent);
    state.add({ kind, lines: [line.words], place: line.place }, depth);
  } else {
    addItem(state, state.levels.force(markedLine(line, place), marker), line.words, line);
    state.outline.last!.kind = kind;
  }
  state.after('item', line.text);
}

/** The label that the line has, if it is one of that kind; else its number, or nothing. */
function labelFor(kind: ClauseKind, text: string): Label {
  const label = articleLabel(text) ?? partLabel(text) ?? provisionLabel(text, undefined) ?? ordinalLabel(text);
  if (label?.kind === kind) return label;
  const found = kind === 'recitals' || kind === 'transitionals' ? undefined : numberAt(text);
  const punctuation = /^\s*[.:)–—-]*\s*/u.exec(text.slice(found?.length ?? 0))?.[0].length ?? 0;
  return found
    ? { kind, number: found.number, length: found.length + punctuation, end: 'closed' }
    : { kind, length: 0, end: 'closed' };
}

function correctWords(state: RecognitionState, line: Line, place: number, kind: ClauseKind): void {
  const { length, number } =
    kind === 'recital'
      ? (recitalLabel(line.text) ?? { length: 0, number: undefined })
      : { length: 0, number: undefined };
  const lines = [length > 0 ? cutWords(line.words, length) : line.words];
  const depth =
    kind === 'recital' && state.outline.isIn('recitals')
      ? 1
      : state.outline.part === 'body'
        ? state.levels.wordsAt(place, line.indent)
        : 0;
  const clause = {
    kind,
    lines,
    place: line.place,
    label: line.text.slice(0, length),
    ...(number !== undefined && { number }),
  };
  state.add(clause, kind === 'docTitle' || kind === 'formula' ? 0 : depth);
  state.after('words', line.text);
}
