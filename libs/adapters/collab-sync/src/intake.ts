import type * as Y from 'yjs';
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

/** A change of the house's own, and who waits for it. */
export interface Work {
  readonly run: (doc: Y.Doc) => void;
  readonly personId: string | null;
  readonly done: (outcome: number | { readonly problem: RefusedUpdate }) => void;
  readonly failed: (error: unknown) => void;
}

/** What becomes of offers. */
export interface Verdicts {
  /** They are in the document now, to be committed. */
  taken(offers: readonly Offer[], what: Taken & { readonly change: Uint8Array }): void;
  /** There was nothing new in it. */
  known(offer: Offer): void;
  refused(offer: Offer): void;
}

/** Tries updates on the document: together as far as it goes, since a commit and its check cost the same for one and for hundreds. */
export class Intake {
  constructor(
    private readonly document: RoomDocument,
    private readonly clientIds: ClientIds,
    private readonly verdicts: Verdicts,
  ) {}

  /**
   * Takes all of them, or none.
   * @param isStrict - refuses items in doubtful places without the costly comparison
   * @returns why not all of them may stand
   */
  together(offers: readonly Offer[], isStrict = false): RefusedUpdate | undefined {
    const claims = new Map<number, Connection>();
    const taken = this.document.take(
      offers.map(({ bytes }) => bytes),
      (index, clientIds) => this.mayClaim(claims, offers[index]!.author, clientIds),
      { isStrict },
    );
    if (typeof taken === 'string') return taken;
    const fresh: Offer[] = [];
    for (const [index, offer] of offers.entries()) {
      const { clientIds, isNew } = taken.each[index]!;
      if (isNew) this.clientIds.take(offer.author, clientIds);
      if (isNew && taken.change) fresh.push(offer);
      else this.verdicts.known(offer);
    }
    if (taken.change) this.verdicts.taken(fresh, { ...taken, change: taken.change });
    return undefined;
  }

  /**
   * One of these may not stand: each author's are tried apart, and of the author whose are refused, those before the refused one.
   * @param problem - why they may not stand together
   */
  apart(offers: readonly Offer[], problem: RefusedUpdate): void {
    if (offers.length === 1) return this.refuse(offers, problem);
    for (const own of Map.groupBy(offers, ({ author }) => author).values()) {
      const refused = own.length < offers.length ? this.together(own) : problem;
      if (refused) this.oneByOne(own, refused);
    }
  }

  private oneByOne(own: readonly Offer[], problem: RefusedUpdate): void {
    for (const [index, offer] of own.entries()) {
      const refused = this.together([offer], problem === 'malformed');
      if (!refused) continue;
      const isRepeated = refused === 'incomplete' && offer.isEarly;
      this.refuse(isRepeated ? [offer] : own.slice(index), refused);
      if (!isRepeated) return;
    }
  }

  private refuse(offers: readonly Offer[], problem: RefusedUpdate): void {
    for (const offer of offers) {
      this.verdicts.refused(offer);
      // A page that types in the very moment of coming back: what this is built on, and this again, comes with its step 2.
      if (problem !== 'incomplete' || !offer.isEarly) offer.author.close('resync', problem);
    }
  }

  private mayClaim(claims: Map<number, Connection>, author: Connection, clientIds: readonly number[]): boolean {
    for (const clientId of clientIds) {
      if ((claims.get(clientId) ?? author) !== author) return false;
      claims.set(clientId, author);
    }
    return this.clientIds.mayUse(author, clientIds);
  }
}
