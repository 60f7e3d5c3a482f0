/** One thing that one editor did, and all that was known there when it was done. */
export interface EditorAct {
  readonly editor: number;
  readonly name: string;
  /** A bit of its own. */
  readonly bit: bigint;
  /** The bits of all acts that its editor knew of. */
  readonly knew: bigint;
}

/** Says of everything that is done in a session who could know of it: to tell "later" from "at the same time". */
export class Ledger {
  /** What all began with. */
  readonly initial: EditorAct = { editor: -1, name: 'initial', bit: 1n, knew: 0n };
  private next = 2n;
  private server = 1n;
  private readonly known: bigint[];
  /** For each editor: how often it learned something new. */
  readonly learned: number[];

  constructor(editors: number) {
    this.known = Array.from({ length: editors }, () => 1n);
    this.learned = Array.from({ length: editors }, () => 0);
  }

  begin(editor: number, name: string): EditorAct {
    const act: EditorAct = { editor, name, bit: this.next, knew: this.known[editor]! };
    this.known[editor]! |= act.bit;
    this.next <<= 1n;
    return act;
  }

  /** An editor learned of somebody's act, and so of all that was known there. */
  learn(editor: number, act: EditorAct): void {
    this.known[editor]! |= act.bit | act.knew;
    this.learned[editor]!++;
  }

  knows = (editor: number, act: EditorAct): boolean => (this.known[editor]! & act.bit) !== 0n;

  /**
   * Whether an editor knows all that was known where an act was done. Updates come in the order in which they were stored: who does not has not heard of the
   * act, even if their document holds what it did, since they deleted the same letters.
   */
  mayHaveHeardOf = (editor: number, act: EditorAct): boolean => (act.knew & ~this.known[editor]!) === 0n;

  meet(editor: number): void {
    this.server |= this.known[editor]!;
    if (this.known[editor] === this.server) return;
    this.known[editor] = this.server;
    this.learned[editor]!++;
  }
}

export interface Said<Value> {
  readonly act: EditorAct;
  readonly value: Value;
}

/** What acts said of several matters, each under its name. */
export class Statements<Value> {
  private readonly entries = new Map<string, Said<Value>[]>();

  say(matter: string, act: EditorAct, value: Value): void {
    const said = this.entries.get(matter) ?? [];
    this.entries.set(matter, said);
    if (said.at(-1)?.act === act) said.pop();
    said.push({ act, value });
  }

  of = (matter: string): readonly Said<Value>[] => this.entries.get(matter) ?? [];

  /** The last words on a matter: those of acts that no other act on it knew of. More than one: at the same time. */
  last(matter: string): readonly Said<Value>[] {
    const said = this.of(matter);
    return said.filter(({ act }) => !said.some((other) => knew(other.act, act)));
  }

  matters = (): IterableIterator<string> => this.entries.keys();
}

/** Whether one act was done in knowledge of another. */
export const knew = (later: EditorAct, earlier: EditorAct): boolean => (later.knew & earlier.bit) !== 0n;

/** Whether two acts were done at the same moment, neither in knowledge of the other. */
export const atOnce = (one: EditorAct, other: EditorAct): boolean =>
  one !== other && !knew(one, other) && !knew(other, one);

export const isUndo = ({ name }: EditorAct): boolean => name === 'undo' || name === 'redo';
