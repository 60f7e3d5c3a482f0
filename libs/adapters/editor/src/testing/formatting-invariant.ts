import { type EditorAct, atOnce, isUndo, Statements } from './ledger.js';
import type { VisibleText } from './visible-text.js';

/**
 * A letter looks as the last who wrote it, or changed its formatting, made it look. One undo may take back both that somebody deleted it and, before,
 * changed its look.
 */
export class FormattingInvariant {
  private readonly marks = new Statements<boolean>();
  /** For each act that changed formatting or wrote bold letters: these letters, and those beside them. */
  private readonly reach = new Map<EditorAct, Set<string>>();
  /** For each act: the letters that it wrote, took, changed or brought into another clause. */
  private readonly touched = new Map<EditorAct, Set<string>>();
  /** Undos of what was bold, and acts that wrote beside bold letters: at once, they may leave a mark without its end. */
  private readonly bold = { undone: new Set<EditorAct>(), metBy: new Set<EditorAct>() };
  /** Letters beside each letter when it was written. */
  private readonly beside = new Map<string, readonly (string | undefined)[]>();

  /** The clauses that each letter was ever seen in: one that is gone may have left the end of a mark in any of them. */
  private readonly homes = new Map<string, Set<string>>();

  /** @param awayAtOnce - whether a letter was away at the same moment: Yjs forgets formatting around nothing */
  constructor(private readonly awayAtOnce: (letter: string, act: EditorAct) => boolean) {}

  after(act: EditorAct, before: VisibleText, after: VisibleText): void {
    const letters = [...after.letters];
    this.touched.set(act, touchedBetween(before, after));
    const isBold = (letter: string | undefined) => letter !== undefined && before.letters.get(letter)?.bold === true;
    if (isUndo(act) && [...before.letters.keys()].some((each) => isBold(each) && !after.letters.get(each)?.bold))
      this.bold.undone.add(act);
    letters.forEach(([letter, { bold, home }], i) => {
      this.homes.set(letter, (this.homes.get(letter) ?? new Set()).add(home));
      const former = before.letters.get(letter);
      const isNew = !former && this.marks.of(letter).length === 0;
      if (isNew) {
        const old = ([other]: (typeof letters)[number]) => before.letters.has(other);
        const neighbours = [letters.slice(0, i).findLast(old), letters.slice(i).find(old)];
        this.beside.set(
          letter,
          neighbours.map((each) => each?.[0]),
        );
        if (neighbours.some((each) => isBold(each?.[0]))) this.bold.metBy.add(act);
      }
      const isBackAsItWas =
        !former && isUndo(act) && this.marks.of(letter).some((said) => said.act.editor === act.editor);
      if (isNew || (former && former.bold !== bold) || isBackAsItWas) this.marks.say(letter, act, bold);
      if (former ? former.bold !== bold : isNew && bold)
        this.reach.set(
          act,
          new Set([...(this.reach.get(act) ?? []), ...letters.slice(Math.max(0, i - 1), i + 2).map(([each]) => each)]),
        );
    });
  }

  /** @param strict - whether it is also asked where formatting was changed among others' changes of the same clause */
  faults({ letters }: VisibleText, strict: boolean): string[] {
    const crowded = strict ? new Set<string>() : this.crowded(letters);
    const faults: string[] = [];
    if ([...this.bold.undone].some((act) => [...this.bold.metBy].some((other) => atOnce(act, other)))) return faults;
    for (const [letter, { bold, home }] of letters) {
      const last = this.marks.last(letter);
      if (last.length === 0 || crowded.has(home) || last.some(({ value }) => value === bold) || this.isOpen(letter))
        continue;
      faults.push(`look: ${letter} is ${bold ? '' : 'not '}bold`);
    }
    return faults;
  }

  /** Clauses in which somebody changed formatting while another changed something, neither knowing of the other. */
  private crowded(letters: VisibleText['letters']): Set<string> {
    const homesOf = (touched: Iterable<string>) => new Set([...touched].map((each) => letters.get(each)?.home));
    const homesInReach = (reach: Iterable<string>) =>
      new Set([...reach].flatMap((each) => letters.get(each)?.home ?? [...this.homes.get(each)!]));
    const found = new Set<string>();
    for (const [act, reach] of this.reach) {
      for (const [other, touched] of this.touched) {
        if (!atOnce(act, other)) continue;
        const others = homesOf(touched);
        for (const home of homesInReach(reach)) if (others.has(home) || others.has(undefined)) found.add(home);
      }
    }
    return found;
  }

  /** Whether nobody can say how a letter is to look: people changed formatting, or wrote, at the same place at the same moment. */
  private isOpen(letter: string): boolean {
    const [birth] = this.marks.of(letter);
    const grewInto = (each: string) =>
      [...this.reach].some(([act, reach]) => reach.has(each) && atOnce(birth!.act, act));
    const neighbours = this.beside.get(letter) ?? [];
    return (
      this.crossed(letter) ||
      [...this.reach.keys()].some((act) => this.awayAtOnce(letter, act)) ||
      neighbours.some(
        (each) => each !== undefined && (grewInto(each) || this.awayAtOnce(each, birth!.act) || this.isOpen(each)),
      )
    );
  }

  /** Whether two people changed the formatting of ranges that touch, and neither knew of the other. */
  private crossed(letter: string): boolean {
    const others = [...this.reach];
    return this.marks.of(letter).some(({ act }) => {
      const reach = this.reach.get(act);
      return (
        reach && others.some(([other, theirs]) => atOnce(act, other) && [...theirs].some((each) => reach.has(each)))
      );
    });
  }
}

function touchedBetween(before: VisibleText, after: VisibleText): Set<string> {
  const touched = new Set<string>();
  for (const [letter, { home, bold }] of after.letters) {
    const former = before.letters.get(letter);
    if (former?.home !== home || former.bold !== bold) touched.add(letter);
  }
  for (const letter of before.letters.keys()) if (!after.letters.has(letter)) touched.add(letter);
  return touched;
}
