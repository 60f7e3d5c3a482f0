import type { ClauseKind, Run } from '@articulado/policy-text';
import type { Line } from './lines.js';
import type { Item, MarkedLine } from './list-levels.js';
import type { Marker } from './markers.js';
import type { RecognitionState } from './recognition-state.js';
import { endsSentence } from './sentences.js';
import { cutWords, isBold, textOf } from './words.js';

/** Reads a line as an item of a list: a numeral, a letter, a sub-point, a definition. */
export function readItem(state: RecognitionState, line: Line, place: number): boolean {
  const markers = state.ahead.at(place);
  if (markers.length === 0) return false;
  if (!mayHoldItem(state, markers)) return false;
  const item = state.levels.place(markedLine(line, place), state.before);
  if (!item) {
    if ((line.begins || endsSentence(state.before.text)) && looksLikeItem(state, markers))
      state.doubt(line, 'number-out-of-sequence', 'content');
    return false;
  }
  const unsure =
    line.begins && !isBold(line.words) && state.before.what === 'words' && !endsSentence(state.before.text);
  const kind = addItem(state, item, line.words, line);
  if (item.isOutOfSequence) state.doubt(line, 'number-out-of-sequence', kind);
  else if (unsure) state.doubt(line, 'no-confident-label', kind);
  state.after('item', line.text);
  return true;
}

/** "R. N° 5" begins with a letter and a full stop, and nobody takes it for an item of a list. */
const looksLikeItem = ({ levels }: RecognitionState, markers: readonly Marker[]): boolean =>
  markers.some((marker) => marker.style === 'decimal' || marker.form === ')' || levels.knows(marker));

/** Before the first part, and after the last, only what is surely a list is one. */
function mayHoldItem(state: RecognitionState, markers: readonly Marker[]): boolean {
  if (state.outline.part === 'body' || state.levels.isOpen || state.outline.isIn('recitals')) return true;
  return markers.some(({ style, count }) => style === 'lowerLetters' && count === 1) || state.outline.part === 'front';
}

export const markedLine = (line: Line, place: number): MarkedLine => ({
  place,
  text: line.text,
  begins: line.begins,
  indent: line.indent,
  isBold: isBold(line.words),
});

/** Writes an item down, without its marker. */
export function addItem(state: RecognitionState, item: Item, words: readonly Run[], line: Line): ClauseKind {
  const { marker, depth } = item;
  const rest = cutWords(words, marker.length);
  const kind = kindOf(state, marker, rest);
  const label = textOf(words).slice(0, marker.length);
  state.add({ kind, lines: [rest], place: line.place, number: marker.number, label }, depth);
  return kind;
}

function kindOf(state: RecognitionState, { style, prefix }: Marker, words: readonly Run[]): ClauseKind {
  if (style === 'lowerLetters' || style === 'upperLetters') return 'point';
  if (style === 'lowerRoman' || /^[A-Za-z]/.test(prefix)) return 'subpoint';
  if (state.outline.isIn('recitals')) return 'recital';
  return style === 'decimal' && state.outline.parent === 'article' && isDefinition(state, words)
    ? 'definition'
    : 'paragraph';
}

/** A term in bold and a colon; or a term and a colon where the article says that it defines. */
function isDefinition(state: RecognitionState, words: readonly Run[]): boolean {
  const [term, rest] = words;
  if (term?.bold && rest !== undefined && (term.text.endsWith(':') || (!rest.bold && rest.text.startsWith(':'))))
    return true;
  return /^\p{Lu}[^.:;]{1,80}:\s/u.test(textOf(words)) && saysThatItDefines(state);
}

function saysThatItDefines(state: RecognitionState): boolean {
  const { clauses } = state.outline;
  const article = clauses.findLastIndex(({ kind }) => kind === 'article');
  const opening = clauses.slice(article, article + 2).map(({ lines }) => lines.map(textOf).join(' '));
  return opening.some((text) => /definicion|se entiende por|se entender[áa]|significado/iu.test(text.slice(0, 400)));
}

/** How items of a kind are numbered. */
export function markerStylesOf(kind: ClauseKind): readonly Marker['style'][] {
  if (kind === 'point') return ['lowerLetters', 'upperLetters'];
  return kind === 'subpoint' ? ['lowerRoman', 'dotted'] : ['decimal', 'dotted', 'upperRoman'];
}
