import { type Act, atOnce, Record } from './ledger.js';
import type { Sight } from './sight.js';

/** A letter looks as the last who wrote it, or changed its look, made it look. */
export class LooksLaw {
  private readonly looks = new Record<boolean>();
  /** For each act that changed looks: the letters it changed, and those beside them. */
  private readonly reach = new Map<Act, Set<string>>();
  /** Letters beside each letter when it was written. */
  private readonly beside = new Map<string, readonly (string | undefined)[]>();

  /** @param awayAtOnce - whether a letter was away at the same moment: Yjs forgets looks around nothing */
  constructor(private readonly awayAtOnce: (letter: string, act: Act) => boolean) {}

  after(act: Act, before: Sight, after: Sight): void {
    const letters = [...after.letters];
    letters.forEach(([letter, { bold }], i) => {
      const former = before.letters.get(letter);
      const isNew = !former && this.looks.of(letter).length === 0;
      if (isNew) {
        const old = ([other]: (typeof letters)[number]) => before.letters.has(other);
        const neighbours = [letters.slice(0, i).findLast(old), letters.slice(i).find(old)];
        this.beside.set(
          letter,
          neighbours.map((each) => each?.[0]),
        );
      }
      if (isNew || (former && former.bold !== bold)) this.looks.say(letter, act, bold);
      if (former && former.bold !== bold)
        this.reach.set(
          act,
          new Set([...(this.reach.get(act) ?? []), ...letters.slice(Math.max(0, i - 1), i + 2).map(([each]) => each)]),
        );
    });
  }

  faults({ letters }: Sight): string[] {
    const faults: string[] = [];
    for (const [letter, { bold }] of letters) {
      const last = this.looks.last(letter);
      if (last.length === 0 || last.some(({ value }) => value === bold) || this.isOpen(letter)) continue;
      faults.push(`look: ${letter} is ${bold ? '' : 'not '}bold`);
    }
    return faults;
  }

  /** Whether nobody can say how a letter is to look: people changed looks, or wrote, at the same place at the same moment. */
  private isOpen(letter: string): boolean {
    const [birth] = this.looks.of(letter);
    const grewInto = (each: string) =>
      this.looks
        .of(each)
        .slice(1)
        .some(({ act }) => atOnce(birth!.act, act));
    const neighbours = this.beside.get(letter) ?? [];
    return (
      this.crossed(letter) ||
      [...this.reach.keys()].some((act) => this.awayAtOnce(letter, act)) ||
      neighbours.some(
        (each) => each !== undefined && (grewInto(each) || this.awayAtOnce(each, birth!.act) || this.isOpen(each)),
      )
    );
  }

  /** Whether two people changed the looks of stretches that touch, and neither knew of the other. */
  private crossed(letter: string): boolean {
    const others = [...this.reach];
    return this.looks.of(letter).some(({ act }) => {
      const reach = this.reach.get(act);
      return (
        reach && others.some(([other, theirs]) => atOnce(act, other) && [...theirs].some((each) => reach.has(each)))
      );
    });
  }
}
