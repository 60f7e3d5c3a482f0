import type { ShownPlace } from './in-page.js';
import type { Writer } from './writer.js';

/** Where somebody is about to write: the letters beside the caret that the page shows, by name. */
export interface Spot {
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly clause: string;
  /** All letters that were on show then. */
  readonly known: ReadonlySet<string>;
}

/**
 * Notes where the caret stands, before something is written there.
 * @returns `undefined` where it is not in the text, or several clauses are selected: what is typed over these, ADR 28 says
 */
export function spotOf(writer: Writer): Spot | undefined {
  const { selection, hasFocus } = writer.shown;
  writer.born.length = 0;
  writer.takenByOthers.clear();
  writer.broughtBackByOthers.clear();
  writer.hasHeard = false;
  if (!selection || !hasFocus || selection.anchor.id !== selection.head.id) return undefined;
  const [from, to] = inOrder(selection.anchor, selection.head);
  const letters = writer.lettersOf(from.id);
  const known = new Set(writer.stateNow().visible.letters.keys());
  return { left: letters[from.offset - 1], right: letters[to.offset], clause: from.id, known };
}

const inOrder = (one: ShownPlace, other: ShownPlace): [ShownPlace, ShownPlace] =>
  one.offset <= other.offset ? [one, other] : [other, one];

/**
 * Words that somebody wrote in one stretch stand where the caret was, whole and in their order: unless others took letters of them, or
 * what stood beside the caret, away.
 */
export function wordsFault(writer: Writer, spot: Spot, words: string): string | undefined {
  const { letters } = writer.stateNow().visible;
  const born = new Set(writer.born);
  const line = [...letters.keys()];
  const mine = line.filter((letter) => born.has(letter));
  const read = mine.map((letter) => [...letter][0]).join('');
  const taken = writer.born.filter((letter) => writer.takenByOthers.has(letter));
  if (taken.length > 0) return isWithin(read, words) ? undefined : `of ${words}, ${read} is left`;
  if (read !== words) return `${words} was typed, and ${read} is there`;
  const [first, last] = [line.indexOf(mine[0]!), line.indexOf(mine.at(-1)!)];
  const home = letters.get(mine[0]!)!.home;
  const between = line.slice(first, last + 1).filter((letter) => !born.has(letter) && spot.known.has(letter));
  if (between.length > 0) return `within ${words} stand ${between.join(' ')}`;
  // What was written beside letters that others deleted and brought back stands on either side of them.
  const mayBeBetween = (letter: string | undefined) =>
    letter !== undefined &&
    letters.get(letter)!.home === home &&
    (!spot.known.has(letter) || writer.broughtBackByOthers.has(letter));
  let before = first - 1;
  while (mayBeBetween(line[before])) before--;
  let behind = last + 1;
  while (mayBeBetween(line[behind])) behind++;
  const at = (place: number) => (letters.get(line[place] ?? '')?.home === home ? line[place] : undefined);
  // Others may have merged what was a clause of its own with what stands beside it, or brought back letters that they had deleted.
  const isThere = (letter: string | undefined) =>
    letter === undefined
      ? !writer.hasHeard
      : letters.get(letter)?.home === home && !writer.broughtBackByOthers.has(letter);
  const fits = (found: string | undefined, wanted: string | undefined) => !isThere(wanted) || found === wanted;
  return fits(at(before), spot.left) && fits(at(behind), spot.right)
    ? undefined
    : `${words} stands between ${at(before)} and ${at(behind)}, not between ${spot.left} and ${spot.right}`;
}

/** Whether letters are some of those of a word, in its order. */
function isWithin(letters: string, word: string): boolean {
  let from = -1;
  return [...letters].every((letter) => (from = word.indexOf(letter, from + 1)) >= 0);
}
