import { type EditorAct, atOnce, isUndo, knew, Statements } from './ledger.js';
import type { VisibleText } from './visible-text.js';

/** What became of a letter: written or brought back, deleted for good, or hidden with its clause. */
type LetterState = 'here' | 'erased' | 'hidden';

/**
 * Every letter is there once, unless the last who decided about it took it away; and what was taken away stays away.
 * What was written into a clause that somebody deleted, unknowing, is offered back; and only that is.
 */
export class PresenceInvariant {
  private readonly presence = new Statements<LetterState>();
  private readonly authors = new Map<string, EditorAct>();
  /** Editor and letter, for all that was cut and pasted. */
  private readonly cuts = new Set<string>();
  /** Editor and clause, for all clauses that were cut or deleted: an empty one has no letter that says so. */
  private readonly takenClauses = new Set<string>();
  /** Letter → the clause with which it was last hidden. */
  private readonly hiddenIn = new Map<string, string>();
  /** Letters that came back in another clause than the one with which they were hidden. */
  private readonly shownElsewhere = new Set<string>();
  /** Acts that changed which clauses there are, or where. */
  private readonly structural: EditorAct[] = [];

  noteInitial(act: EditorAct, visible: VisibleText): void {
    for (const letter of visible.letters.keys()) this.write(letter, act);
  }

  /**
   * @param stored - the letters that the draft held before and after the act, shown or not
   */
  after(
    act: EditorAct,
    [before, after]: readonly [VisibleText, VisibleText],
    [storedBefore, stored]: readonly [ReadonlySet<string>, ReadonlySet<string>],
  ): string[] {
    const faults: string[] = [];
    const own = new Set(
      [...before.letters].filter(([letter]) => this.tookAway(letter, act)).map(([, { home }]) => home),
    );
    if (isUndo(act) || String(before.order) !== String(after.order)) this.structural.push(act);
    for (const letter of stored) {
      if (storedBefore.has(letter)) continue;
      if (!this.authors.has(letter)) this.write(letter, act);
      else if (!this.tookAway(letter, act)) faults.push(`${act.name} brought back ${letter}, which another took away`);
      this.presence.say(letter, act, 'here');
    }
    for (const letter of storedBefore) {
      if (stored.has(letter)) continue;
      if (isUndo(act) && this.authors.get(letter)?.editor !== act.editor && !this.tookAway(letter, act))
        faults.push(`${act.name} took away ${letter}, which another wrote`);
      this.presence.say(letter, act, 'erased');
    }
    for (const [letter, { home }] of before.letters) {
      if (!stored.has(letter) || after.letters.has(letter)) continue;
      const isOwn = own.has(home) || this.takenClauses.has(`${act.editor} ${home}`);
      if (isUndo(act) && this.authors.get(letter)?.editor !== act.editor && !isOwn)
        faults.push(`${act.name} hid ${letter}, which another wrote`);
      this.presence.say(letter, act, 'hidden');
      this.hiddenIn.set(letter, home);
    }
    for (const [letter, { home }] of after.letters) {
      if (!storedBefore.has(letter) || before.letters.has(letter)) continue;
      this.presence.say(letter, act, 'here');
      if (this.hiddenIn.get(letter) !== home) this.shownElsewhere.add(letter);
      else this.shownElsewhere.delete(letter);
    }
    this.noteTaken(act.editor, before, after);
    return faults;
  }

  /** Notes what an editor cut, to paste it elsewhere at once. */
  cut(editor: number, before: VisibleText, between: VisibleText): void {
    for (const letter of before.letters.keys()) if (!between.letters.has(letter)) this.cuts.add(`${editor} ${letter}`);
    this.noteTaken(editor, before, between);
  }

  private noteTaken(editor: number, before: VisibleText, after: VisibleText): void {
    for (const id of before.order) if (!after.order.includes(id)) this.takenClauses.add(`${editor} ${id}`);
  }

  /** Letters that somebody ever took away. */
  everTaken = (letter: string): boolean => this.presence.of(letter).some(({ value }) => value !== 'here');

  /** @param offered - the letters that are offered back */
  faults(visible: VisibleText, offered: readonly string[]): string[] {
    const faults: string[] = [];
    for (const letter of this.authors.keys()) {
      const fault = this.faultOf(letter, visible, offered);
      if (fault) faults.push(`${fault}: ${letter}`);
    }
    return faults;
  }

  private faultOf(letter: string, { letters }: VisibleText, offered: readonly string[]): string | undefined {
    const count = letters.get(letter)?.count ?? 0;
    const offers = offered.filter((each) => each === letter).length;
    const last = new Set(this.presence.last(letter).map(({ value }) => value));
    if (count > 1) return 'doubled';
    if (offers > 1 || (count > 0 && offers > 0)) return 'doubled in what is offered back';
    if (count + offers === 0)
      return last.has('erased') || last.has('hidden') || this.mayHaveGoneAgain(letter) ? undefined : 'lost';
    if (!last.has('here') && !last.has('hidden')) return 'deleted, and there again';
    if (last.has('here') || this.isContested(letter)) return undefined;
    return count > 0 ? 'deleted with its clause, and there again' : 'offered back although its deleter had seen it';
  }

  /**
   * Whether a letter was deleted with its clause, and an undo only showed it again within another one, while the merge that put it there was
   * undone.
   */
  private mayHaveGoneAgain(letter: string): boolean {
    const isUndoneAtOnce = ({ act }: { readonly act: EditorAct }) =>
      isUndo(act) && this.structural.some((other) => isUndo(other) && atOnce(other, act));
    return this.shownElsewhere.has(letter) && this.presence.last(letter).every(isUndoneAtOnce);
  }

  /**
   * Whether a letter was hidden by an undo, or while others moved, split, merged, deleted or undid something,
   * unknowing: then the clause may stay, or what only one of two deleters had seen may be offered back. Too much, never too little.
   */
  private isContested = (letter: string): boolean =>
    this.presence
      .last(letter)
      .some(
        ({ act }) => isUndo(act) || this.structural.some((other) => other.editor !== act.editor && !knew(act, other)),
      );

  /** Whether a letter was deleted, or deleted and brought back, at the same moment as an act was done. */
  awayAtOnce = (letter: string, act: EditorAct): boolean => {
    const said = this.presence.of(letter);
    return said.some(({ value }) => value === 'erased') && said.some((each) => atOnce(each.act, act));
  };

  private tookAway = (letter: string, { editor }: EditorAct): boolean =>
    this.cuts.has(`${editor} ${letter}`) ||
    this.presence.of(letter).some(({ act, value }) => act.editor === editor && value !== 'here');

  private write(letter: string, act: EditorAct): void {
    this.authors.set(letter, act);
    this.presence.say(letter, act, 'here');
  }
}
