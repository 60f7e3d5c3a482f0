import { longestIncreasing } from '@articulado/comparison';
import { type EditorAct, atOnce, isUndo, knew, type Said, Statements } from './ledger.js';
import type { VisibleText } from './visible-text.js';

/** What is observed of where clauses stand. */
export interface Places {
  readonly visible: VisibleText;
  /** Clauses that have a place, also those that are shown in others. */
  readonly placed: ReadonlySet<string>;
  /** Clauses that stand where they do only until somebody changes places. */
  readonly unsettled: ReadonlySet<string>;
  /** Clause → the token at which it stands. */
  readonly currentTokens: ReadonlyMap<string, unknown>;
  /** Clause → the token that its last mover gave it: another one where somebody wrote down where it is read. */
  readonly slots: ReadonlyMap<string, unknown>;
  /** Notes of having been left behind, as one word each: the clause that was left, the one that left it, and what the note says. */
  readonly leftNotes: ReadonlySet<string>;
}

/** Where a clause was put: what it stood behind then (empty for none), and who put it there. */
interface Placing {
  readonly predecessor: string;
  readonly act: EditorAct;
}

/**
 * Where clauses stand.
 * - Two clauses that nobody moved keep the order in which everybody saw them.
 * - A moved clause stands, towards each clause that nobody moved, as its last mover saw it. Excused are concurrent
 *   moves, and a clause that came to stand elsewhere than at its token unknown to the mover: concurrent splits, or a
 *   settled place.
 * - A clause put right after another, while that one is moved concurrently, goes with it if it is deeper. A change of
 *   depth in place is no move.
 * - A restored clause, and its parts, may stand on either side of clauses whose authors did not know that it was
 *   gone, or back.
 */
export class PlacesInvariant {
  /** Order of every two clauses when they were first seen together: `one other` → one stands before the other. */
  private readonly firstSeen = new Set<string>();
  /** Clause → who moved it, and the order that came of it. */
  private readonly moves = new Statements<readonly string[]>();

  /** Clauses that ever stood elsewhere than at their tokens: their order may change as more changes arrive. */
  private readonly everUnsettled = new Set<string>();
  /** Clause → the acts that wrote down where it stands. */
  private readonly settlings = new Statements<true>();
  /** Act → the clauses that its author saw elsewhere than at their tokens. */
  private readonly unsettledTo = new Map<EditorAct, ReadonlySet<string>>();
  /** Clause → the acts that gave it a place, not only another neighbour. */
  private readonly placements = new Statements<true>();

  /** Clause → the act in which it first appeared. */
  private readonly births = new Map<string, EditorAct>();
  private readonly returns = new Statements<true>();
  private readonly departures = new Statements<true>();
  /** Clause → where it was last put, or brought back to by an undo. */
  private readonly placings = new Statements<Placing>();
  /** Token → where its clause was put with it: an undo gives the token back, and with it all that goes for that place. */
  private readonly placingOf = new Map<unknown, Placing>();
  private readonly depths = new Statements<number>();
  /** Clause and another one → the acts that noted that the other one left it behind. */
  private readonly leavings = new Statements<true>();
  /** Clause → the one that took it along, when it was moved without a place of its own. */
  private readonly movedWith = new Statements<string>();

  noteInitial(act: EditorAct, places: Places): void {
    const { visible } = places;
    for (const id of visible.order) {
      this.births.set(id, act);
      this.notePlacing(id, act, places);
    }
    this.noteDepths(act, undefined, visible);
    this.see(visible, new Set());
  }

  /** @param replaced - clauses that the act gave another place */
  after(act: EditorAct, [former, latter]: readonly [Places, Places], replaced: ReadonlySet<string>): void {
    const [before, after] = [former.visible, latter.visible];
    const [unsettledBefore, unsettled] = [former.unsettled, latter.unsettled];
    for (const id of unsettledBefore)
      if (!unsettled.has(id) && former.slots.get(id) === latter.slots.get(id)) this.settlings.say(id, act, true);
    const moved = movedBy(act, before.order, after.order, replaced);
    for (const id of moved.filter((each) => !replaced.has(each))) {
      const carrier = after.order.slice(0, after.order.indexOf(id)).findLast((each) => replaced.has(each));
      if (carrier !== undefined) this.movedWith.say(id, act, carrier);
    }
    for (const note of latter.leftNotes)
      if (!former.leftNotes.has(note)) this.leavings.say(note.split(' ').slice(0, 2).join(' '), act, true);
    this.unsettledTo.set(act, new Set([...unsettledBefore, ...unsettled]));
    for (const id of moved) this.moves.say(id, act, after.order);
    for (const id of moved) if (replaced.has(id)) this.placements.say(id, act, true);
    for (const id of after.order)
      if (!this.births.has(id) || (moved.includes(id) && replaced.has(id))) this.notePlacing(id, act, latter);
    this.noteDepths(act, before, after);
    for (const id of after.order) {
      if (this.births.has(id) && !before.order.includes(id))
        for (const each of [id, ...partsOf(id, after)]) this.returns.say(each, act, true);
      else if (!this.births.has(id)) this.births.set(id, act);
    }
    // Merged into another clause it comes back as well: it may stand by itself when all replicas have met.
    for (const id of latter.placed)
      if (this.births.has(id) && !former.placed.has(id) && !after.order.includes(id)) this.returns.say(id, act, true);
    for (const id of before.order) if (!after.order.includes(id)) this.departures.say(id, act, true);
    this.see(after, unsettled);
  }

  /** @param unsettled - clauses whose place holds only until somebody changes places, or more changes arrive */
  see(visible: VisibleText, unsettled: ReadonlySet<string>): void {
    for (const id of unsettled) this.everUnsettled.add(id);
    const order = visible.order.filter((id) => !this.everUnsettled.has(id));
    order.forEach((one, i) => {
      for (const other of order.slice(i + 1))
        if (!this.firstSeen.has(`${other} ${one}`)) this.firstSeen.add(`${one} ${other}`);
    });
  }

  faults({ order, traits }: VisibleText): string[] {
    const faults: string[] = [];
    order.forEach((one, i) => {
      for (const other of order.slice(i + 1)) {
        const wanted = this.wanted(one, other, traits);
        if (wanted === false && !this.returned(one, other) && !this.returned(other, one))
          faults.push(`order: ${other} belongs before ${one}, but all is ${order.join(' ')}`);
      }
    });
    return faults;
  }

  /** A clause that comes back is as deep as it was: nobody said so anew. */
  private noteDepths(act: EditorAct, before: VisibleText | undefined, { traits }: VisibleText): void {
    for (const [id, { depth }] of traits) {
      const former = before?.traits.get(id);
      if (former ? former.depth !== depth : this.depths.of(id).length === 0) this.depths.say(id, act, depth);
    }
  }

  private notePlacing(id: string, act: EditorAct, { visible: { order }, currentTokens }: Places): void {
    const token = currentTokens.get(id);
    const known = isUndo(act) ? this.placingOf.get(token) : undefined;
    const placing = known ?? { predecessor: order[order.indexOf(id) - 1] ?? '', act };
    this.placingOf.set(token, placing);
    this.placings.say(id, act, placing);
  }

  /** Whether `one` was restored, and an author who placed `other` did not know that it was gone, or back. */
  private returned(one: string, other: string): boolean {
    const acts = [this.births.get(other)!, ...this.moves.of(other).map(({ act }) => act)];
    const unknown = (act: EditorAct) =>
      this.returns.of(one).some((back) => act !== back.act && !knew(back.act, act)) ||
      this.departures.of(one).some((gone) => atOnce(gone.act, act));
    return this.returns.of(one).length > 0 && acts.some(unknown);
  }

  /** Whether `one` must stand before `other`; `undefined` if nobody can say. */
  private wanted(one: string, other: string, traits: VisibleText['traits']): boolean | undefined {
    const [moves, others] = [this.lastMoves(one, traits), this.lastMoves(other, traits)];
    if (moves.length === 0 && others.length === 0) {
      if (this.everUnsettled.has(one) || this.everUnsettled.has(other)) return undefined;
      return this.firstSeen.has(`${one} ${other}`) ? true : this.firstSeen.has(`${other} ${one}`) ? false : undefined;
    }
    if (moves.length + others.length > 1) return undefined;
    const [{ act, order, as }] = [...moves, ...others] as [LastMove];
    const [gone, still] = moves.length > 0 ? [one, other] : [other, one];
    // Clauses that several people put after one clause concurrently stand in any order, wherever that clause goes.
    if (as !== gone && atOnce(this.births.get(gone)!, this.births.get(still)!)) return undefined;
    if (this.settlings.of(still).some((settling) => atOnce(settling.act, act))) return undefined;
    if (this.everUnsettled.has(still) && !this.unsettledTo.get(act)!.has(still)) return undefined;
    return standsBefore(order, moves[0]?.as ?? one, others[0]?.as ?? other);
  }

  /**
   * The last moves of a clause, or of the clause that it goes with. A doubtful move is listed twice: more than one
   * means that nobody can say.
   */
  private lastMoves(id: string, traits: VisibleText['traits'], met: readonly string[] = []): readonly LastMove[] {
    const own = this.ownMoves(id, traits);
    if (met.includes(id)) return own;
    const said = this.placings.last(id);
    const going = said.flatMap(({ value }) => this.movesOfPredecessor(id, value, traits, [...met, id]));
    if (going.length === 0) return own;
    // Put behind several clauses concurrently it goes with one of them, and what stands behind it as well.
    return said.length > 1 ? [...own, ...going, ...going] : going;
  }

  /** The moves by which a clause goes elsewhere that was put behind another one; none where it stays. */
  private movesOfPredecessor(
    id: string,
    placed: Placing,
    traits: VisibleText['traits'],
    met: readonly string[],
  ): readonly LastMove[] {
    const before = placed.predecessor;
    if (!before) return [];
    const moves = this.lastMoves(before, traits, met);
    const isLeft = ({ act }: LastMove) => this.leftBehind(id, before, act) || this.keptApart(placed, act);
    const isUnknown = ({ act, as }: LastMove) => {
      const carrier = this.movedAlongWith(as, act);
      if (!atOnce(act, placed.act) || (carrier === undefined && !this.gavePlace(act, as))) return false;
      const acts = [act, placed.act];
      return this.movedBefore(carrier ?? as, act).some(
        (each) => this.isDeeper(id, each, acts) && !this.wasLeft(id, each, acts),
      );
    };
    // If the predecessor was itself moved away, the clause goes wherever it goes; else with the clause that took the
    // predecessor along. Put behind several clauses concurrently, the predecessor may also have gone with one of them.
    const away = this.ownMoves(before, traits).filter(
      ({ act, as }) => atOnce(act, placed.act) && !this.movedAlongWith(as, act),
    );
    const staysPut = away.length > 0 && this.placings.last(before).length === 1;
    const going = away.some(isUnknown) ? moves : staysPut ? [] : moves.filter(isUnknown);
    if (going.length === 0) return [];
    // Whoever left the clause there, and did not know that it was put there anew, may have left it for good or not. And a move that
    // was taken back leaves nothing by which to find what was put behind it.
    if (going.every((move) => isLeft(move) || isUndo(move.act))) return [...going, ...going];
    // Doubtful: a predecessor that is gone, was moved by several people or was restored may have taken the clause
    // along at another time; and which is deeper, where several people said how deep one of them is, or somebody did who
    // did not know where the clause was put.
    const wasBroughtBack = this.returns.of(before).some(({ act }) => !knew(placed.act, act));
    const isContested =
      [id, ...going.map(({ as }) => as)].some((each) => this.depths.last(each).length > 1) ||
      this.depths.of(id).some((said) => atOnce(said.act, placed.act));
    const isSure = moves.length === 1 && traits.has(before) && !wasBroughtBack && !isContested;
    return isSure ? going : [...going, ...going];
  }

  /** Whether an act that moved a clause left another there, which its author knew to stand right after that clause. */
  private leftBehind(id: string, before: string, act: EditorAct): boolean {
    if (!this.gavePlace(act, before) && this.movedAlongWith(before, act) === undefined) return false;
    if (this.leavings.of(`${id} ${before}`).some((leaving) => leaving.act === act)) return true;
    const order = this.moves.of(before).find((move) => move.act === act)?.value ?? [];
    if (order[order.indexOf(before) + 1] === id) return false; // put in front of it again
    return this.placings.of(id).findLast((said) => knew(act, said.act))?.value.predecessor === before;
  }

  /** Whether somebody put a clause between the two since, and the move left that one behind. */
  private keptApart(placed: Placing, act: EditorAct): boolean {
    const isOfMove = (matter: string) => this.leavings.of(matter).some((leaving) => leaving.act === act);
    return [...this.leavings.matters()].some((matter) => {
      const [left, before] = matter.split(' ') as [string, string];
      const isBetween = ({ act: since, value }: Said<Placing>) =>
        value.predecessor === before && knew(since, placed.act);
      return before === placed.predecessor && isOfMove(matter) && this.placings.of(left).some(isBetween);
    });
  }

  /** A clause, and the clauses before it to which the same act gave a place: not those whose place it only wrote down. */
  private movedBefore(id: string, act: EditorAct): readonly string[] {
    const order = this.moves.of(id).find((move) => move.act === act)?.value ?? [];
    const isSettled = (each: string) => this.settlings.of(each).some((settling) => settling.act === act);
    const isMoved = (each: string) => !isUndo(act) && this.gavePlace(act, each) && !isSettled(each);
    return [id, ...order.slice(0, order.indexOf(id)).filter(isMoved)];
  }

  private ownMoves(id: string, traits: VisibleText['traits']): readonly LastMove[] {
    const last = this.moves.last(id).map(({ act, value }) => ({ act, order: value, as: id }));
    // Doubtful: a clause that only went along and whose predecessor others took away, one whose place somebody wrote down
    // since, or while an undo did so, and one that was restored concurrently, by a person who may not know of the move.
    const isSure = (move: LastMove) =>
      this.followsOn(id, move, traits) &&
      !this.settlings.of(id).some(({ act }) => knew(act, move.act) || (isUndo(move.act) && atOnce(act, move.act))) &&
      !this.returns.of(id).some(({ act }) => atOnce(act, move.act));
    return last.flatMap((move) => (isSure(move) ? [move] : [move, move]));
  }

  /** Whether one clause was deeper than another before anybody knew of all these acts. */
  private isDeeper(id: string, other: string, acts: readonly EditorAct[]): boolean {
    const depthOf = (each: string) =>
      this.depths.of(each).findLast((said) => !acts.every((act) => knew(said.act, act)))?.value ?? 0;
    return depthOf(id) > depthOf(other);
  }

  /** Whether an author who knew of all these acts, and saw the clause no deeper than the other, changed its depth. */
  private wasLeft(id: string, other: string, acts: readonly EditorAct[]): boolean {
    const depthTo = (later: EditorAct, each: string) =>
      this.depths.of(each).findLast((said) => knew(later, said.act))?.value ?? 0;
    return this.depths
      .of(id)
      .some(({ act }) => acts.every((each) => knew(act, each)) && depthTo(act, id) <= depthTo(act, other));
  }

  /**
   * Whether the clause that took another along is still where that move put it, and nobody changed a depth between
   * them concurrently.
   */
  private followsOn(id: string, { act, order }: LastMove, traits: VisibleText['traits']): boolean {
    const carrier = this.movedAlongWith(id, act);
    if (carrier === undefined) return true;
    const between = order.slice(order.indexOf(carrier), order.indexOf(id) + 1);
    if (between.some((each) => this.depths.of(each).some((said) => atOnce(said.act, act)))) return false;
    return traits.has(carrier) && this.moves.last(carrier).every((move) => move.act === act);
  }

  private movedAlongWith = (id: string, act: EditorAct) =>
    this.movedWith.of(id).find((each) => each.act === act)?.value;

  private gavePlace = (act: EditorAct, id: string): boolean => this.placements.of(id).some((each) => each.act === act);
}

/** The deeper clauses right after a clause: they come back with it. */
function partsOf(id: string, { order, traits }: VisibleText): readonly string[] {
  const behind = order.slice(order.indexOf(id) + 1);
  const end = behind.findIndex((each) => traits.get(each)!.depth <= traits.get(id)!.depth);
  return end < 0 ? behind : behind.slice(0, end);
}

interface LastMove {
  readonly act: EditorAct;
  readonly order: readonly string[];
  /** The clause that was moved. */
  readonly as: string;
}

function standsBefore(order: readonly string[], one: string, other: string): boolean | undefined {
  const [at, otherAt] = [order.indexOf(one), order.indexOf(other)];
  return at < 0 || otherAt < 0 || one === other ? undefined : at < otherAt;
}

/** Clauses whose order changed without a place of their own: they went with the clause to which they belong. */
function takenAlong(before: readonly string[], after: readonly string[], replaced: ReadonlySet<string>) {
  const left = after.filter((id) => !replaced.has(id));
  const stays = longestIncreasing(left.map((id) => before.indexOf(id)));
  return left.filter((id) => !stays.has(before.indexOf(id)));
}

/** Clauses that an act moved. */
function movedBy(
  { name }: EditorAct,
  before: readonly string[],
  after: readonly string[],
  replaced: ReadonlySet<string>,
): readonly string[] {
  if (name !== 'undo' && name !== 'redo' && !name.startsWith('move')) return [];
  const both = after.filter((id) => before.includes(id));
  const former = before.filter((id) => after.includes(id));
  return [...new Set([...replaced, ...takenAlong(former, both, replaced)])];
}
