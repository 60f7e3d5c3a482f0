import type { LostWords } from '@articulado/draft-document';
import { type Act, atOnce, knew, Record } from './ledger.js';
import type { Sight } from './sight.js';

/** What became of a letter: written or brought back, deleted for good, or out of sight with its clause. */
type Presence = 'here' | 'erased' | 'hidden';

/**
 * Every letter is there once, unless the last who decided about it took it away; and what was taken away stays away.
 * What was written into a clause that somebody deleted, unknowing, is offered back; and only that is.
 */
export class PresenceLaw {
  private readonly presence = new Record<Presence>();
  private readonly authors = new Map<string, Act>();
  /** Letters that somebody brought into another clause or another place, and clauses to which that happened. */
  private readonly carried = new Record<true>();
  /** Clauses that somebody deleted. */
  private readonly deletions = new Record<true>();
  /** The clauses in which a letter was ever seen. */
  private readonly homes = new Map<string, Set<string>>();

  seed(act: Act, sight: Sight): void {
    for (const letter of sight.letters.keys()) this.write(letter, act);
  }

  /**
   * @param stored - the letters that the draft held before and after the act, shown or not
   * @param replaced - clauses that the act gave a place
   */
  after(
    act: Act,
    [before, after]: readonly [Sight, Sight],
    [storedBefore, stored]: readonly [ReadonlySet<string>, ReadonlySet<string>],
    replaced: ReadonlySet<string>,
  ): string[] {
    const faults: string[] = [];
    for (const [letter, { home }] of before.letters) {
      const now = after.letters.get(letter)?.home;
      this.homes.set(letter, (this.homes.get(letter) ?? new Set()).add(home).add(now ?? home));
      if (now === undefined && stored.has(letter) && !isUndo(act))
        for (const each of this.homes.get(letter)!) this.deletions.say(each, act, true);
      if (now !== undefined && (now !== home || replaced.has(now)))
        for (const each of [letter, home, now]) this.carried.say(each, act, true);
    }
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
    for (const letter of before.letters.keys())
      if (stored.has(letter) && !after.letters.has(letter)) this.presence.say(letter, act, 'hidden');
    for (const letter of after.letters.keys())
      if (storedBefore.has(letter) && !before.letters.has(letter)) this.presence.say(letter, act, 'here');
    return faults;
  }

  /** Letters that somebody ever took away. */
  everTaken = (letter: string): boolean => this.presence.of(letter).some(({ value }) => value !== 'here');

  faults(sight: Sight, lost: readonly LostWords[]): string[] {
    const faults: string[] = [];
    const offered = lost.map(({ words }) => words).join('');
    for (const letter of this.authors.keys()) {
      const fault = this.faultOf(letter, sight, offered);
      if (fault) faults.push(`${fault}: ${letter}`);
    }
    return faults;
  }

  private faultOf(letter: string, { letters }: Sight, offered: string): string | undefined {
    const count = letters.get(letter)?.count ?? 0;
    const offers = offered.split(letter).length - 1;
    const last = new Set(this.presence.last(letter).map(({ value }) => value));
    if (count > 1) return this.cameBackTwice(letter) ? undefined : 'doubled';
    if (offers > 1 || (count > 0 && offers > 0)) return 'doubled in what is offered back';
    if (count + offers === 0) return last.has('erased') || last.has('hidden') ? undefined : 'lost';
    if (!last.has('here') && !last.has('hidden')) return 'deleted, and there again';
    if (!last.has('here') && count > 0 && !this.wasCarried(letter)) return 'deleted with its clause, and there again';
    // Of two who delete a clause at once, one leaves behind what had been seen; what only the other had seen is offered.
    const undone = this.presence.last(letter).some(({ act }) => isUndo(act));
    const twice = [...(this.homes.get(letter) ?? [])].some((home) => this.deletions.last(home).length > 1);
    return offers > 0 && !last.has('here') && !twice && !undone ? 'offered to whom had seen it' : undefined;
  }

  /** Whether somebody moved, split or merged a letter's clause, not knowing that another deleted it: then the clause stays. */
  private wasCarried = (letter: string): boolean =>
    [letter, ...(this.homes.get(letter) ?? [])].some((each) =>
      this.carried.of(each).some(({ act }) => this.presence.last(letter).some((hiding) => !knew(hiding.act, act))),
    );

  /** Whether two people brought a letter back at the same moment: each brings it as a new one. */
  cameBackTwice(letter: string): boolean {
    const back = this.presence
      .of(letter)
      .slice(1)
      .filter(({ value }) => value === 'here');
    return back.some(({ act }) => back.some((other) => atOnce(act, other.act)));
  }

  /** Whether somebody deleted a letter at the same moment as an act was done. */
  erasedAtOnce = (letter: string, act: Act): boolean =>
    this.presence.of(letter).some((said) => said.value === 'erased' && atOnce(said.act, act));

  private tookAway = (letter: string, { editor }: Act): boolean =>
    this.presence.of(letter).some(({ act, value }) => act.editor === editor && value !== 'here');

  private write(letter: string, act: Act): void {
    this.authors.set(letter, act);
    this.presence.say(letter, act, 'here');
  }
}

const isUndo = ({ name }: Act) => name === 'undo' || name === 'redo';
