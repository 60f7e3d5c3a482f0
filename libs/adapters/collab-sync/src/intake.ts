import type { ClientIds } from './client-ids.js';
import type { RefusedUpdate } from './close-codes.js';
import type { Connection } from './connection.js';
import type { RoomDocument, Taken } from './room-document.js';

/** An update on its way into the text. */
export interface Offer {
  readonly author: Connection;
  readonly bytes: Uint8Array;
  /** Sent before the author's first step 2, which holds it again, with all that comes before it. */
  readonly isEarly: boolean;
}

/** What becomes of offers. */
export interface Verdicts {
  /** They are in the document now, to be committed. */
  taken(offers: readonly Offer[], what: Taken & { readonly change: Uint8Array }): void;
  /** There was nothing new in it. */
  known(offer: Offer): void;
  refused(offer: Offer): void;
  /** They are to be tried again when the log was read. */
  postponed(offers: readonly Offer[]): void;
}

/** Tries updates on the document: together as far as it goes, since a commit and its check cost the same for one and for hundreds. */
export class Intake {
  constructor(
    private readonly document: RoomDocument,
    private readonly clientIds: ClientIds,
    private readonly verdicts: Verdicts,
  ) {}

  /**
   * Takes them. Where they may not stand, each author's are tried apart, and of the author whose are refused, those before the refused one.
   * @param isCurrent - whether the document holds all of the log. If not, another process may have written what they are built on: nobody is
   * refused on an old text
   */
  take(offers: readonly Offer[], isCurrent: boolean): void {
    const problem = this.together(offers, isCurrent);
    if (!problem) return;
    if (!isCurrent && mayBeOfAge(problem)) return this.verdicts.postponed(offers);
    if (offers.length === 1) return this.refuse(offers, problem);
    for (const own of Map.groupBy(offers, ({ author }) => author).values()) {
      const refused = own.length < offers.length ? this.together(own, true) : problem;
      if (refused) this.oneByOne(own, refused);
    }
  }

  private oneByOne(own: readonly Offer[], problem: RefusedUpdate): void {
    for (const [index, offer] of own.entries()) {
      const refused = this.together([offer], true, problem === 'malformed');
      if (refused) return this.refuse(own.slice(index), refused);
    }
  }

  /**
   * Takes all that can be applied, or nothing where the text they lead to may not stand.
   * @param isStrict - refuses items in doubtful places without the costly comparison
   * @returns why the text may not stand
   */
  private together(offers: readonly Offer[], isCurrent: boolean, isStrict = false): RefusedUpdate | undefined {
    const trial = new Trial(offers, this.clientIds, isCurrent);
    const taken = this.document.take(
      offers.map(({ bytes }) => bytes),
      trial,
      { isStrict },
    );
    if (typeof taken === 'string') return taken;
    for (const [clientId, author] of trial.claims) this.clientIds.take(author, [clientId]);
    const { change } = taken;
    for (const offer of change ? trial.knownOffers : [...trial.knownOffers, ...trial.fresh]) this.verdicts.known(offer);
    if (change) this.verdicts.taken(trial.fresh, { ...taken, change });
    for (const [offer, problem] of trial.refusals) this.refuse([offer], problem);
    if (trial.postponed.length > 0) this.verdicts.postponed(trial.postponed);
    return undefined;
  }

  private refuse(offers: readonly Offer[], problem: RefusedUpdate): void {
    for (const offer of offers) {
      this.verdicts.refused(offer);
      // A page that types in the very moment of coming back: what this is built on, and this again, comes with its step 2.
      if (problem !== 'incomplete' || !offer.isEarly) offer.author.close('resync', problem);
    }
  }
}

/** What is found about each offer while they are tried together. */
class Trial {
  readonly fresh: Offer[] = [];
  readonly knownOffers: Offer[] = [];
  readonly postponed: Offer[] = [];
  readonly refusals: [Offer, RefusedUpdate][] = [];
  readonly claims = new Map<number, Connection>();
  /** Who was refused or postponed: what they sent after it can't stand before it. */
  private readonly out = new Map<Connection, RefusedUpdate | 'postponed'>();

  constructor(
    private readonly offers: readonly Offer[],
    private readonly clientIds: ClientIds,
    private readonly isCurrent: boolean,
  ) {}

  isWanted(index: number): boolean {
    const offer = this.offers[index]!;
    const out = this.out.get(offer.author);
    if (out === undefined) return true;
    if (out === 'postponed') this.postponed.push(offer);
    else this.refusals.push([offer, out]);
    return false;
  }

  mayUse(index: number, clientIds: readonly number[]): boolean {
    const { author } = this.offers[index]!;
    const isFree = clientIds.every((clientId) => (this.claims.get(clientId) ?? author) === author);
    return isFree && this.clientIds.mayUse(author, clientIds);
  }

  applied(index: number, clientIds: readonly number[]): void {
    const offer = this.offers[index]!;
    this.fresh.push(offer);
    for (const clientId of clientIds) this.claims.set(clientId, offer.author);
  }

  known(index: number): void {
    this.knownOffers.push(this.offers[index]!);
  }

  refused(index: number, problem: RefusedUpdate): void {
    const offer = this.offers[index]!;
    const isRepeated = problem === 'incomplete' && offer.isEarly;
    if (isRepeated || this.isCurrent || !mayBeOfAge(problem)) {
      this.refusals.push([offer, problem]);
      if (!isRepeated) this.out.set(offer.author, problem);
      return;
    }
    this.postponed.push(offer);
    this.out.set(offer.author, 'postponed');
  }
}

/** Whether a text that lacks what others wrote can be the reason of a refusal. */
const mayBeOfAge = (problem: RefusedUpdate): boolean =>
  problem === 'incomplete' || problem === 'client-id-taken' || problem.startsWith('unlawful:');
