import type { EditorAct } from './ledger.js';
import type { VisibleText } from './visible-text.js';

/** Where a letter was when it was written: the letters beside it, in the clause it was written in. */
interface Birth {
  readonly home: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
  /** All letters that its author ever saw in its clause. */
  readonly lettersSeen: ReadonlySet<string>;
  /** The letters of its clause up to it, from there to the start, and those behind it. */
  readonly around: Readonly<Record<Side, readonly string[]>>;
}

type Side = 'left' | 'right';

/** A split of one clause's letters: letter → the clause it went to, in their former order. */
type Parting = ReadonlyMap<string, string>;

/**
 * A letter stands in the clause of the letters beside which it was written, and between them, unless somebody
 * separated those.
 * - A letter written at the very place of a split may go to either side.
 * - A letter written at the merge boundary of two merged clauses goes with the first of them, if the second is merged elsewhere
 *   and no letter before it is left.
 */
export class HomesInvariant {
  private readonly births = new Map<string, Birth>();
  /** For each editor: clause → all letters it ever showed in it. */
  private readonly everIn = new Map<number, Map<string, Set<string>>>();
  private readonly partings: Parting[] = [];

  /** @param everTaken - whether somebody ever took a letter away */
  constructor(private readonly everTaken: (letter: string) => boolean) {}

  after(act: EditorAct, before: VisibleText, after: VisibleText): void {
    this.see(act.editor, after);
    this.noteBirths(act.editor, after);
    const clauses = new Map<string, Map<string, string>>();
    for (const [letter, { home }] of before.letters) {
      const now = after.letters.get(letter)?.home;
      const went = clauses.get(home) ?? new Map<string, string>();
      clauses.set(home, went);
      if (now !== undefined) went.set(letter, now);
    }
    for (const went of clauses.values()) if (new Set(went.values()).size > 1) this.partings.push(went);
  }

  see(editor: number, { letters }: VisibleText): void {
    const ever = this.everIn.get(editor) ?? new Map<string, Set<string>>();
    this.everIn.set(editor, ever);
    for (const [letter, { home }] of letters) {
      const lettersSeen = ever.get(home) ?? new Set<string>();
      ever.set(home, lettersSeen.add(letter));
    }
  }

  noteBirths(editor: number, { letters }: VisibleText): void {
    const line = [...letters];
    line.forEach(([letter, { home }], i) => {
      if (this.births.has(letter)) return;
      const own = (part: readonly (typeof line)[number][]) =>
        part.filter((each) => each[1].home === home).map(([name]) => name);
      const around = { left: own(line.slice(0, i)).reverse(), right: own(line.slice(i + 1)) };
      const [left, right] = [line[i - 1], line[i + 1]].map((each) => (each?.[1].home === home ? each[0] : undefined));
      this.births.set(letter, { home, left, right, lettersSeen: new Set(this.everIn.get(editor)!.get(home)), around });
    });
  }

  faults({ letters }: VisibleText): string[] {
    const faults: string[] = [];
    for (const [letter, { left, right, lettersSeen }] of this.births) {
      const home = letters.get(letter);
      if (!home) continue;
      const [before, behind] = [left, right].map((each) =>
        each && !this.everTaken(each) ? letters.get(each) : undefined,
      );
      const fromLeft =
        before && !this.parted(left!, letter, right, 'left', lettersSeen) && !this.cutAmongDeleted(left!, lettersSeen);
      const fromRight =
        behind &&
        !this.parted(right!, letter, left, 'right', lettersSeen) &&
        !this.cutAmongDeleted(right!, lettersSeen);
      const stayed = !this.everTaken(letter);
      if (stayed && fromLeft && before.home === home.home && before.index > home.index)
        faults.push(`order: ${letter} before ${left}`);
      if (stayed && fromRight && !this.atSeam(letter) && behind.home === home.home && behind.index < home.index)
        faults.push(`order: ${letter} behind ${right}`);
      if (home.home === before?.home || home.home === behind?.home) continue;
      const staysWithFirst = (left === undefined || this.everTaken(left)) && this.atSeam(letter);
      const wanted = [fromLeft && before.home, fromRight && !staysWithFirst && behind.home].filter(Boolean);
      if (wanted.length > 0) faults.push(`strayed: ${letter} in ${home.home}, not in ${wanted.join(' or ')}`);
    }
    return faults;
  }

  /** Whether a letter was written where one clause had been merged with another: their order may turn, should both be merged both ways. */
  private atSeam(letter: string): boolean {
    const { home, left, right } = this.births.get(letter)!;
    const before = left === undefined ? home : this.births.get(left)!.home;
    return right !== undefined && this.births.get(right)!.home !== before;
  }

  /**
   * Whether somebody ever parted a neighbour from a letter, or from its other neighbour, or cut right beside the neighbour
   * (or where words beside it were deleted, or within words that the author could not know, written at the very same place).
   */
  private parted(
    neighbour: string,
    letter: string,
    other: string | undefined,
    side: Side,
    lettersSeen: ReadonlySet<string>,
  ): boolean {
    return this.partings.some((parting) => {
      if (this.cutAround(letter, parting)) return true;
      const home = parting.get(neighbour);
      if (home === undefined) return false;
      const apart = (one: string | undefined) => one !== undefined && parting.has(one) && parting.get(one) !== home;
      return apart(letter) || apart(other) || this.beside(neighbour, parting, side, lettersSeen).some(apart);
    });
  }

  /** Whether somebody cut a clause between the letters that one stood between, as far as they knew of these. */
  private cutAround(letter: string, parting: Parting): boolean {
    const { left, right } = this.births.get(letter)!.around;
    const [before, behind] = [left, right].map((line) => line.find((each) => parting.has(each)));
    if (before === undefined && behind === undefined) return false;
    const letters = [...parting.keys()];
    const start = before === undefined ? 0 : letters.indexOf(before);
    const end = behind === undefined ? letters.length : letters.indexOf(behind) + 1;
    return new Set(letters.slice(start, end).map((each) => parting.get(each))).size > 1;
  }

  /** Whether somebody cut a clause between letters that others had deleted: then nobody can say on which side one wrote. */
  private cutAmongDeleted(neighbour: string, lettersSeen: ReadonlySet<string>): boolean {
    return this.partings.some((parting) => {
      const deleted = [...parting].filter(
        ([letter]) => letter === neighbour || (lettersSeen.has(letter) && this.everTaken(letter)),
      );
      return new Set(deleted.map(([, home]) => home)).size > 1;
    });
  }

  /** The letters beside one in a parting, up to and with the first that the author knew and nobody took away. */
  private beside(letter: string, parting: Parting, side: Side, lettersSeen: ReadonlySet<string>): readonly string[] {
    const letters = [...parting.keys()];
    const line =
      side === 'left'
        ? letters.slice(letters.indexOf(letter) + 1)
        : letters.slice(0, letters.indexOf(letter)).reverse();
    const end = line.findIndex((each) => !this.everTaken(each) && lettersSeen.has(each));
    return end < 0 ? line : line.slice(0, end + 1);
  }
}
