import { articleLabel, partLabel } from './labels.js';
import type { Line } from './lines.js';
import { beginsRecital, isEnacting, isRecitalsHeading, recitalLabel } from './recital-labels.js';
import type { RecognitionState } from './recognition-state.js';
import { isCapitals } from './sentences.js';
import { cutWords, textOf, withoutBold } from './words.js';

/** Reads a line as what stands before the articles: the heading of the recitals, or one of them. */
export function readRecital(state: RecognitionState, line: Line): boolean {
  if (state.outline.part !== 'front') return false;
  if (isRecitalsHeading(line.text) && (line.heading !== undefined || line.words[0]?.bold || isCapitals(line.text)))
    return readHeading(state, line);
  const label = recitalLabel(line.text);
  const isIn = state.outline.isIn('recitals');
  const isNamed = /^considerando/iu.test(line.text) && label !== undefined;
  const follows = (state.announced !== undefined || isFirst(state)) && !opensOther(line.text);
  const begins = beginsRecital(line.text) || (label !== undefined && /\d|[ivx]/iu.test(label.number ?? ''));
  const goesOn = isIn && begins && (line.begins || state.before.what !== 'words' || /[;.,:]$/u.test(state.before.text));
  if (!isNamed && !follows && !goesOn) return false;
  add(state, line, label ?? { length: 0 });
  return true;
}

/** The first "CONSIDERANDO:" heads the recitals, each further one announces the next of them. */
function readHeading(state: RecognitionState, line: Line): boolean {
  tellAnnounced(state);
  if (state.outline.has('recitals') && state.outline.isIn('recitals')) state.announced = line;
  else state.openPart({ kind: 'recitals', lines: [withoutBold(line.words)], place: line.place }, line);
  state.after('heading', line.text);
  return true;
}

/** An announcement that nothing followed is words of its own. */
export function tellAnnounced(state: RecognitionState): void {
  const { announced } = state;
  if (announced) state.add({ kind: 'formula', lines: [announced.words], place: announced.place }, 0);
  state.announced = undefined;
}

function add(state: RecognitionState, line: Line, { length, number }: { length: number; number?: string }): void {
  const announcement = state.announced ? `${state.announced.text} ` : '';
  state.announced = undefined;
  const clause = {
    kind: 'recital' as const,
    lines: [cutWords(line.words, length)],
    place: line.place,
    label: announcement + line.text.slice(0, length),
    ...(number !== undefined && { number }),
  };
  state.add(clause, state.outline.isIn('recitals') ? 1 : 0);
  state.after('words', line.text);
}

const opensOther = (text: string) =>
  isEnacting(text) || isCapitals(text) || articleLabel(text) !== undefined || partLabel(text) !== undefined;

/** Whether the heading of the recitals has just been read. */
const isFirst = ({ outline }: RecognitionState): boolean =>
  outline.last?.kind === 'recitals' && isRecitalsHeading(outline.last.lines.map(textOf).join(' '));
