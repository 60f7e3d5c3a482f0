/** Letters that are each written once, so that after any history one can say of each whether it is there, once, and in its clause. */
const alphabets = [
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0x3400, 0x4dbf],
] as const;

/** Every clause belongs to a family; whatever is split from it or merged with it is of the same one, and so are its letters. */
export const families = ['a', 'b', 'c', 'd'] as const;
export const familyOf = (clauseId: string): string => clauseId.charAt(0);

/** The letters of one history, and what everybody did with them. */
export class Letters {
  private used = 0;
  /** What was dealt since this was last asked. */
  private dealtSince: string[] = [];
  private readonly families = new Map<string, string>();
  private readonly takers = new Map<string, Set<string>>();
  /** Written on a page that was closed before it said that they are saved. */
  private readonly forgiven = new Set<string>();

  /** Letters that nobody wrote before, marked with the family of the clause they are written in. */
  deal(count: number, family: string): string {
    let dealt = '';
    for (let index = 0; index < count; index += 1) {
      const letter = this.next();
      this.families.set(letter, family);
      this.dealtSince.push(letter);
      dealt += letter;
    }
    return dealt;
  }

  /** Somebody took a letter away. */
  take(letter: string, who: string): void {
    this.takers.set(letter, (this.takers.get(letter) ?? new Set()).add(who));
  }

  forgive(letters: Iterable<string>): void {
    for (const letter of letters) this.forgiven.add(letter);
  }

  get written(): number {
    return this.families.size;
  }

  /** Letters dealt since this was last asked. */
  takeDealt(): string[] {
    return this.dealtSince.splice(0);
  }

  /**
   * What is wrong with a text.
   * @param clauses - id → words
   * @param offered - words offered back, of clauses that somebody deleted
   */
  faults(clauses: ReadonlyMap<string, string>, offered: string): string[] {
    const homes = new Map<string, string[]>();
    for (const [id, words] of clauses)
      for (const letter of words) homes.set(letter, [...(homes.get(letter) ?? []), id]);
    const faults: string[] = [];
    for (const [letter, family] of this.families) {
      const found = homes.get(letter) ?? [];
      const takers = this.takers.get(letter)?.size ?? 0;
      const isMissed = takers === 0 && !this.forgiven.has(letter) && !offered.includes(letter);
      if (found.length === 0 && isMissed) faults.push(`lost: ${letter} of ${family}`);
      // Deleted by two at once and brought back by both: Yjs brings each back as a new one, and visibly so.
      if (found.length > 1 && takers < 2) faults.push(`doubled: ${letter} in ${found.join(', ')}`);
      for (const id of found) if (familyOf(id) !== family) faults.push(`strayed: ${letter} of ${family} in ${id}`);
    }
    return faults;
  }

  private next(): string {
    let place = this.used;
    this.used += 1;
    for (const [first, last] of alphabets) {
      if (place <= last - first) return String.fromCharCode(first + place);
      place -= last - first + 1;
    }
    throw new RangeError('More letters than there are');
  }
}
