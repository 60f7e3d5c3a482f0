import type { ShownPlace } from './in-page.js';
import { spotOf, wordsFault } from './typed-words.js';
import type { Writer } from './writer.js';

/** How an act is done: numbers that choose among what is on show. */
export interface Choice {
  readonly k: number;
  readonly m: number;
  readonly n: number;
  /** Words that nobody typed before. */
  readonly words: string;
  /** Says that something was wrong. */
  found(fault: string): void;
}

type Doing = (writer: Writer, choice: Choice) => Promise<void>;

/** The clause that a number chooses, and a place in it that another chooses. */
function placeFor({ shown: { words } }: Writer, k: number, m: number): ShownPlace & { readonly size: number } {
  const { id, words: said } = words[k % words.length]!;
  const size = said.length;
  return { id, offset: m % (size + 1), size };
}

const times = async (count: number, press: () => Promise<void>) => {
  for (let i = 0; i < count; i++) await press();
};

/** Puts the caret at a place: by the mouse alone, or by keys from one end of the clause. */
async function goTo(writer: Writer, { k, m, n }: Choice): Promise<ShownPlace & { readonly size: number }> {
  const place = placeFor(writer, k, m);
  const { input } = writer;
  if (n % 3 === 0) await writer.clickAt(place);
  else {
    await writer.clickAt({ id: place.id, offset: Math.floor(place.size / 2) });
    const fromEnd = n % 3 === 2;
    await input.press(fromEnd ? 'End' : 'Home');
    const steps = Math.min(12, fromEnd ? place.size - place.offset : place.offset);
    await times(steps, () => input.press(fromEnd ? 'ArrowLeft' : 'ArrowRight'));
  }
  await writer.state('caret');
  return place;
}

/** Selects some words of a clause: by keys, by dragging the mouse over them, or by a double click. */
async function selectWords(writer: Writer, choice: Choice): Promise<void> {
  const { input } = writer;
  const { n, k, m } = choice;
  const place = placeFor(writer, k, m);
  const count = 1 + (n % 5);
  const other = { id: place.id, offset: Math.min(place.size, place.offset + count) };
  if (n % 4 === 1) await input.drag(await writer.pointAt(place), await writer.pointAt(other));
  else if (n % 12 === 3) await input.doubleClick(await writer.pointAt(place));
  else {
    await writer.clickAt(n % 2 ? place : other);
    await times(other.offset - place.offset, () => input.press(n % 2 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft'));
  }
  await writer.state('caret');
}

/** Selects from a clause's start over the next ones. */
async function selectClauses(writer: Writer, choice: Choice, fromMiddle: boolean): Promise<void> {
  const place = placeFor(writer, choice.k, choice.m);
  const { input } = writer;
  await writer.clickAt(place);
  if (!fromMiddle) await input.press('Home');
  await times(1 + (choice.n % 3), () => input.press('Shift+ArrowDown'));
  await writer.state('caret');
}

/** Writes something where the caret is, and asks whether it came to stand there. */
async function write(
  writer: Writer,
  words: string,
  how: () => Promise<void>,
  { found }: Choice,
  name: string,
): Promise<void> {
  const spot = spotOf(writer);
  await how();
  await writer.state(name);
  if (!spot || !writer.shown.hasFocus) return;
  const fault = wordsFault(writer, spot, words);
  if (fault) found(fault);
}

/** Words that grow, and shrink, as an input method shows them. */
const stages = (words: string, n: number): string[] => {
  const grown = Array.from({ length: words.length }, (_, i) => words.slice(0, i + 1));
  return n % 3 === 0 ? [grown[0]!, words] : n % 3 === 1 ? grown : [...grown, words.slice(1), words];
};

/** Begins to compose where the caret is. The rest comes with later steps, when others have done something meanwhile. */
async function beginComposing(writer: Writer, { words, n, found }: Choice): Promise<void> {
  const { input } = writer;
  if (!input.compose || !writer.shown.hasFocus) return;
  const [first, ...rest] = stages(words.trim(), n);
  const spot = spotOf(writer);
  const end = n % 5 === 4 ? 'cancel' : 'commit';
  await input.compose(first!);
  const finish = async () => {
    writer.composing = undefined;
    const said = end === 'commit' ? words.trim() : '';
    if (end === 'cancel') await input.compose!('');
    await input.commit!(said);
    await writer.state('compose');
    // What others did meanwhile is shown a moment later; a clause that they deleted is gone then, and the caret with it.
    await writer.settle('compose');
    const fault = spot && said !== '' && writer.shown.hasFocus ? wordsFault(writer, spot, said) : undefined;
    if (fault) found(fault);
  };
  writer.composing = { words: first!, rest, end, finish };
  await writer.state('compose');
}

/** One more stage of what is being composed. @returns whether there was one */
export async function composeOn(writer: Writer): Promise<void> {
  const { composing, input } = writer;
  if (!composing) return;
  const [next, ...rest] = composing.rest;
  if (next === undefined) return composing.finish();
  writer.composing = { ...composing, rest };
  await input.compose!(next);
  await writer.state('compose');
}

const pressed =
  (name: string, ...chords: readonly string[]): Doing =>
  async (writer, choice) => {
    await goTo(writer, choice);
    for (const chord of chords) await writer.input.press(chord);
    await writer.state(name);
  };

/** What people do at a page, with real keys and the mouse. */
export const acts = {
  async type(writer, choice) {
    await goTo(writer, choice);
    await write(writer, choice.words, () => writer.input.type(choice.words), choice, 'type');
  },
  async 'type on'(writer, choice) {
    if (writer.shown.hasFocus) await write(writer, choice.words, () => writer.input.type(choice.words), choice, 'type');
  },
  async compose(writer, choice) {
    await goTo(writer, choice);
    await beginComposing(writer, choice);
  },
  'compose on': composeOn,
  async 'type over'(writer, choice) {
    await selectWords(writer, choice);
    await write(writer, choice.words, () => writer.input.type(choice.words), choice, 'type');
  },
  async 'erase back'(writer, choice) {
    await goTo(writer, choice);
    await times(1 + (choice.n % 3), () => writer.input.press('Backspace'));
  },
  async 'erase forth'(writer, choice) {
    await goTo(writer, choice);
    await times(1 + (choice.n % 3), () => writer.input.press('Delete'));
  },
  'erase word': pressed('erase', 'Control+Backspace'),
  split: pressed('split', 'Enter'),
  'merge back': pressed('merge', 'Home', 'Backspace'),
  'merge forth': pressed('merge', 'End', 'Delete'),
  async 'cut words'(writer, choice) {
    await selectWords(writer, choice);
    await writer.input.press('Control+x');
    await writer.state('move by cut');
    await goTo(writer, { ...choice, k: choice.k + 1 + (choice.n % 3), m: choice.m + choice.n });
    await writer.input.press('Control+v');
    await writer.state('move by paste');
  },
  async 'copy words'(writer, choice) {
    await selectWords(writer, choice);
    await writer.input.press('Control+c');
    await goTo(writer, { ...choice, k: choice.k + choice.n, m: choice.m + choice.n });
    await writer.input.press('Control+v');
  },
  async 'drag words'(writer, choice) {
    if (!writer.input.dragsWords) return;
    await selectWords(writer, choice);
    const { selection } = writer.shown;
    if (!selection || selection.anchor.id !== selection.head.id || selection.anchor.offset === selection.head.offset)
      return;
    const from = { id: selection.anchor.id, offset: Math.min(selection.anchor.offset, selection.head.offset) };
    const to = placeFor(writer, choice.k + choice.n, choice.m + choice.n);
    const { x, y } = await writer.pointAt(from);
    const end = await writer.pointAt(to);
    const again = await writer.pointAt(from); // the second may have scrolled the first away
    if (again.y === y) await writer.input.drag({ x: x + 3, y }, end);
    await writer.state('move by drag');
  },
  async 'move clauses by cut and paste'(writer, choice) {
    await selectClauses(writer, choice, false);
    await writer.input.press('Control+x');
    await writer.state('move by cut');
    const place = placeFor(writer, choice.k + choice.n, choice.m);
    await writer.clickAt(place);
    await writer.input.press(choice.n % 2 ? 'Home' : 'End');
    await writer.input.press('Control+v');
    await writer.state('move by paste');
  },
  async 'copy clauses'(writer, choice) {
    await selectClauses(writer, choice, false);
    await writer.input.press('Control+c');
    await goTo(writer, { ...choice, k: choice.k + choice.n });
    await writer.input.press('Control+v');
  },
  async 'delete span'(writer, choice) {
    await selectClauses(writer, choice, choice.n % 2 === 0);
    if (choice.n % 4 < 2) await writer.input.press('Delete');
    else await writer.input.type(choice.words);
  },
  async 'compose over span'(writer, choice) {
    if (choice.n % 2) await selectWords(writer, choice);
    else await selectClauses(writer, choice, true);
    await beginComposing(writer, choice);
  },
  'move up': pressed('move up', 'Alt+ArrowUp'),
  'move down': pressed('move down', 'Alt+ArrowDown'),
  'move up alone': pressed('move up', 'Shift+Alt+ArrowUp'),
  deeper: pressed('deeper', 'Tab'),
  shallower: pressed('shallower', 'Shift+Tab'),
  'delete clause': pressed('delete', 'Control+Shift+K'),
  async bold(writer, choice) {
    await selectWords(writer, choice);
    await writer.input.press('Control+b');
  },
  async note(writer, choice) {
    await goTo(writer, choice);
    await writer.input.press('Control+Alt+f');
    await writer.input.type(choice.words);
    await writer.input.press('Control+Alt+f');
  },
  reference: pressed('reference', 'Control+Alt+r', 'Enter'),
  table: pressed('table', 'Control+Alt+t', '2', 'Tab', '2', 'Enter'),
  row: pressed('row', 'Alt+Enter'),
  async 'new clause'(writer, choice) {
    await pressed('new clause', 'Control+Enter')(writer, choice);
    await writer.input.type(choice.words);
  },
  undo: async ({ input }) => input.press('Control+z'),
  redo: async ({ input }) => input.press('Control+y'),
} satisfies Record<string, Doing>;

export type ActName = keyof typeof acts;
