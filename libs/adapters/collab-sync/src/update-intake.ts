import type { ClientIds } from './client-ids.js';
import type { RefusedUpdate } from './close-codes.js';
import type { Connection } from './connection.js';
import type { RoomDocument, Taken } from './room-document.js';

/** An update on its way into the text. */
export interface PendingUpdate {
  readonly author: Connection;
  readonly bytes: Uint8Array;
  /** Sent before the author's first step 2, which holds it again, with all that comes before it. */
  readonly isEarly: boolean;
}

/** What becomes of pending updates. */
export interface IntakeListener {
  /** They are in the document now, to be committed. */
  taken(pendingUpdates: readonly PendingUpdate[], what: Taken & { readonly change: Uint8Array }): void;
  /** There was nothing new in it. */
  known(pendingUpdate: PendingUpdate): void;
  refused(pendingUpdate: PendingUpdate): void;
  /** They are to be tried again when the log was read. */
  postponed(pendingUpdates: readonly PendingUpdate[]): void;
}

/** Tries updates on the document: together as far as it goes, since a commit and its check cost the same for one and for hundreds. */
export class UpdateIntake {
  constructor(
    private readonly document: RoomDocument,
    private readonly clientIds: ClientIds,
    private readonly listener: IntakeListener,
  ) {}

  /**
   * Takes them. Where they may not stand, each author's are tried apart, and of the author whose are refused, those before the refused one.
   * @param isCurrent - whether the document holds all of the log. If not, another process may have written what they are built on: nobody is
   * refused on an old text
   */
  take(pendingUpdates: readonly PendingUpdate[], isCurrent: boolean): void {
    const problem = this.together(pendingUpdates, isCurrent);
    if (!problem) return;
    if (!isCurrent && mayBeStale(problem)) return this.listener.postponed(pendingUpdates);
    if (pendingUpdates.length === 1) return this.refuse(pendingUpdates, problem);
    for (const own of Map.groupBy(pendingUpdates, ({ author }) => author).values()) {
      const refused = own.length < pendingUpdates.length ? this.together(own, true) : problem;
      if (refused) this.oneByOne(own, refused);
    }
  }

  private oneByOne(own: readonly PendingUpdate[], problem: RefusedUpdate): void {
    for (const [index, pendingUpdate] of own.entries()) {
      const refused = this.together([pendingUpdate], true, problem === 'malformed');
      if (refused) return this.refuse(own.slice(index), refused);
    }
  }

  /**
   * Takes all that can be applied, or nothing where the text they lead to may not stand.
   * @param isStrict - refuses items in doubtful places without the costly comparison
   * @returns why the text may not stand
   */
  private together(
    pendingUpdates: readonly PendingUpdate[],
    isCurrent: boolean,
    isStrict = false,
  ): RefusedUpdate | undefined {
    const trial = new Trial(pendingUpdates, this.clientIds, isCurrent);
    const taken = this.document.take(
      pendingUpdates.map(({ bytes }) => bytes),
      trial,
      { isStrict },
    );
    if (typeof taken === 'string') return taken;
    for (const [clientId, author] of trial.claims) this.clientIds.take(author, [clientId]);
    const { change } = taken;
    for (const pendingUpdate of change ? trial.duplicates : [...trial.duplicates, ...trial.fresh])
      this.listener.known(pendingUpdate);
    if (change) this.listener.taken(trial.fresh, { ...taken, change });
    for (const [pendingUpdate, problem] of trial.refusals) this.refuse([pendingUpdate], problem);
    if (trial.postponed.length > 0) this.listener.postponed(trial.postponed);
    return undefined;
  }

  private refuse(pendingUpdates: readonly PendingUpdate[], problem: RefusedUpdate): void {
    for (const pendingUpdate of pendingUpdates) {
      this.listener.refused(pendingUpdate);
      // A page that types in the very moment of coming back: what this is built on, and this again, comes with its step 2.
      if (problem !== 'incomplete' || !pendingUpdate.isEarly) pendingUpdate.author.close('resync', problem);
    }
  }
}

/** What is found about each update while they are tried together. */
class Trial {
  readonly fresh: PendingUpdate[] = [];
  readonly duplicates: PendingUpdate[] = [];
  readonly postponed: PendingUpdate[] = [];
  readonly refusals: [PendingUpdate, RefusedUpdate][] = [];
  readonly claims = new Map<number, Connection>();
  /** Who was refused or postponed: what they sent after it can't stand before it. */
  private readonly out = new Map<Connection, RefusedUpdate | 'postponed'>();

  constructor(
    private readonly pendingUpdates: readonly PendingUpdate[],
    private readonly clientIds: ClientIds,
    private readonly isCurrent: boolean,
  ) {}

  isWanted(index: number): boolean {
    const pendingUpdate = this.pendingUpdates[index]!;
    const out = this.out.get(pendingUpdate.author);
    if (out === undefined) return true;
    if (out === 'postponed') this.postponed.push(pendingUpdate);
    else this.refusals.push([pendingUpdate, out]);
    return false;
  }

  mayUse(index: number, clientIds: readonly number[]): boolean {
    const { author } = this.pendingUpdates[index]!;
    const isFree = clientIds.every((clientId) => (this.claims.get(clientId) ?? author) === author);
    return isFree && this.clientIds.mayUse(author, clientIds);
  }

  applied(index: number, clientIds: readonly number[]): void {
    const pendingUpdate = this.pendingUpdates[index]!;
    this.fresh.push(pendingUpdate);
    for (const clientId of clientIds) this.claims.set(clientId, pendingUpdate.author);
  }

  known(index: number): void {
    this.duplicates.push(this.pendingUpdates[index]!);
  }

  refused(index: number, problem: RefusedUpdate): void {
    const pendingUpdate = this.pendingUpdates[index]!;
    const isRepeated = problem === 'incomplete' && pendingUpdate.isEarly;
    if (isRepeated || this.isCurrent || !mayBeStale(problem)) {
      this.refusals.push([pendingUpdate, problem]);
      if (!isRepeated) this.out.set(pendingUpdate.author, problem);
      return;
    }
    this.postponed.push(pendingUpdate);
    this.out.set(pendingUpdate.author, 'postponed');
  }
}

/** Whether a text that lacks what others wrote can be the reason of a refusal. */
const mayBeStale = (problem: RefusedUpdate): boolean =>
  problem === 'incomplete' || problem === 'client-id-taken' || problem.startsWith('invalid:');
