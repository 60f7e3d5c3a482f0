import { type ClauseKind, isHeading } from '@articulado/policy-text';
import { beginArticle } from './articles.js';
import { countOf } from './file-number.js';
import {
  articleLabel,
  isProvisionsHeading,
  type Label,
  mayBePart,
  ordinalLabel,
  partLabel,
  provisionLabel,
  type Emphasis,
} from './labels.js';
import type { Line } from './lines.js';
import type { RecognitionState } from './recognition-state.js';
import { endsOpen, endsSentence, isCapitals, isInSentence } from './sentences.js';
import { cutWords, textOf, withoutBold } from './words.js';

/** Whether clauses of this kind hold what follows, until one of the same or a higher rank. */
export const opensPart = (kind: ClauseKind): boolean => isHeading(kind) && kind !== 'docTitle';

/** Longest article that may be marked as a heading as a whole. */
const maxHeadingOfArticle = 300;

/** What a line begins: a part of the text, an article, a provision, or the heading of the provisions. */
export function labelOf(state: RecognitionState, line: Line): Label | undefined {
  const emphasis = emphasisOf(line);
  const article = articleLabel(line.text);
  if (article) return mayBeArticle(state, line, article, emphasis) ? article : undefined;
  const provision = provisionOf(state, line, emphasis);
  if (provision) return provision;
  const part = partLabel(line.text);
  if (part) return mayBeHere(state, line, emphasis) && mayBePart(line.text, part, emphasis) ? part : undefined;
  return isProvisionsHeading(line.text, emphasis) && mayBeHere(state, line, emphasis)
    ? { kind: 'transitionals', length: 0, end: 'bare' }
    : undefined;
}

const emphasisOf = (line: Line): Emphasis => {
  if (line.heading !== undefined) return 'heading';
  return line.words[0]?.bold ? 'bold' : 'plain';
};

/** Begins what a label says. */
export function openLabelled(state: RecognitionState, line: Line, label: Label): void {
  const rest = cutWords(line.words, label.length);
  const clause = { kind: label.kind, place: line.place, number: label.number, label: line.text.slice(0, label.length) };
  if (isLeaf(label.kind)) openLeaf(state, line, label, clause);
  else {
    const building = state.openPart({ ...clause, lines: [withoutBold(rest)] }, line);
    if (label.kind !== 'transitionals') state.named = { building, isNamed: rest.length > 0 };
    if (label.kind === 'annex' || label.kind === 'transitionals') state.articleCount = undefined;
  }
  state.after(isLeaf(label.kind) && rest.length > 0 && line.heading === undefined ? 'words' : 'heading', line.text);
}

const isLeaf = (kind: ClauseKind) => kind === 'article' || kind === 'transitional';

function openLeaf(
  state: RecognitionState,
  line: Line,
  label: Label,
  clause: { kind: ClauseKind; place: Line['place']; number: string | undefined; label: string },
): void {
  if (label.kind === 'article') judgeSequence(state, line, label);
  // "Disposición adicional primera." stands beside the titles, though no heading ends them.
  else if (!state.outline.isIn('transitionals')) state.outline.closeParts();
  const rest = cutWords(line.words, label.length);
  const isHeading = line.heading !== undefined && textOf(rest).length <= maxHeadingOfArticle;
  const goesOnFromLabel = line.words[0]?.bold === true && cutWords(line.words, label.length)[0]?.bold === true;
  beginArticle(state, clause, line, { rest, goesOnFromLabel, isEpigraph: isHeading || line.epigraph === 'own' });
}

/** Remembers how far the articles count, and doubts one that is out of sequence. */
function judgeSequence(state: RecognitionState, line: Line, label: Label): void {
  const count = label.number === undefined ? undefined : countOf(label.number);
  const last = state.articleCount;
  const isRestart = count === 1 && /transitori|reglamento|anexo/iu.test(lastHeading(state));
  if (last !== undefined && count !== undefined && count !== last + 1 && !isLater(label, count, last) && !isRestart)
    state.doubt(line, 'number-out-of-sequence', 'article');
  if (count !== undefined) state.articleCount = count;
}

/** "17 Bis" behind 17, or the first of several numbers: "5 y 6" behind 4. */
function isLater({ number = '' }: Label, count: number, last: number): boolean {
  if (count === last) return !/^(?:\d+|[IVXLCDM]+)$/.test(number);
  const first = Number(/^\d+(?=\D)/.exec(number)?.[0]);
  return first === last + 1;
}

const lastHeading = ({ outline }: RecognitionState): string =>
  (['chapter', 'title', 'section', 'transitionals'] as const)
    .flatMap((kind) => outline.lastOf(kind)?.lines.map(textOf) ?? [])
    .join(' ');

/** What is only mentioned is no article: "conforme al⏎Artículo 5. Además…". */
function mayBeArticle(state: RecognitionState, line: Line, label: Label, emphasis: Emphasis): boolean {
  const rest = line.text.slice(label.length);
  if (label.end === 'open' && /^\p{Ll}/u.test(rest)) return false;
  if (emphasis !== 'plain') return true;
  if (!/^A/.test(line.text) || state.levels.holds(line.indent)) return false;
  const isExpected = isNext(state, label);
  const isAlone = line.begins || endsSentence(state.before.text) || state.before.what !== 'words';
  const accepted =
    label.end === 'open'
      ? isExpected && isAlone
      : isExpected
        ? !isInSentence(state.before)
        : isAlone && !isInSentence(state.before);
  if (label.end === 'open' && (line.begins || accepted))
    state.doubt(line, 'no-confident-label', accepted ? 'article' : 'content');
  else if (!accepted && line.begins) state.doubt(line, 'no-confident-label', 'content');
  return accepted;
}

function isNext({ articleCount }: RecognitionState, { number }: Label): boolean {
  const count = number === undefined ? undefined : countOf(number);
  return articleCount === undefined || count === articleCount + 1 || count === articleCount;
}

function provisionOf(state: RecognitionState, line: Line, emphasis: Emphasis): Label | undefined {
  const heading = state.outline.isIn('transitionals') ? state.outline.lastOf('transitionals') : undefined;
  const named = provisionLabel(line.text, heading?.lines.map(textOf).join(' '));
  if (named) return named.end !== 'open' && mayBeHere(state, line, emphasis) ? named : undefined;
  const label = heading && ordinalLabel(line.text);
  if (!label || !mayBeHere(state, line, emphasis)) return undefined;
  return label.end === 'closed' || emphasis === 'heading' || (label.end === 'bare' && line.begins) ? label : undefined;
}

/** Whether a sentence is not in the way: a wrapped line may begin with "TÍTULO I de la Constitución". */
const mayBeHere = (state: RecognitionState, line: Line, emphasis: Emphasis): boolean =>
  emphasis !== 'plain' ||
  (/^\p{Lu}/u.test(line.text) &&
    !isInSentence(state.before) &&
    (line.begins || state.before.what !== 'words' || endsSentence(state.before.text) || isCapitals(line.text)));

const kindsWithName: readonly ClauseKind[] = ['book', 'part', 'title', 'chapter', 'section', 'annex'];
const maxName = 300;

/** The name of a part, or of an article, on a line below its label. */
export function readName(state: RecognitionState, line: Line): boolean {
  const { named } = state;
  if (!named || line.isBullet) return false;
  const { building } = named;
  const before = building.lines.map(textOf).join(' ').trim();
  if (!(named.isNamed ? goesOn(line, before) : isName(line, building.kind))) return false;
  building.lines = named.isNamed ? [...building.lines, withoutBold(line.words)] : [withoutBold(line.words)];
  if (state.pending?.building === building) state.pending = undefined;
  state.named = { building, isNamed: true };
  state.after('heading', line.text);
  return true;
}

function isName(line: Line, kind: ClauseKind): boolean {
  const standsOut = line.heading !== undefined || isCapitals(line.text) || line.words.every(({ bold }) => bold);
  if (!kindsWithName.includes(kind)) return standsOut && line.text.length <= maxName;
  return standsOut || (line.text.length <= 160 && /^\p{Lu}/u.test(line.text) && !/[.;,:]$/u.test(line.text));
}

/** A name goes on over the end of its line, in the same letters. */
const goesOn = (line: Line, before: string): boolean =>
  (!line.begins || endsOpen(before)) &&
  line.heading === undefined &&
  before.length + line.text.length <= maxName &&
  isCapitals(before) === isCapitals(line.text) &&
  !/[.;:]$/u.test(before) &&
  (isCapitals(before) || endsOpen(before) || /^\p{Ll}/u.test(line.text));
