import type { CloseReason } from './close-codes.js';
import type { Standing } from './doors.js';
import { type PresenceEntry, presenceFrame, readPresence } from './frames.js';
import type { SyncLimits } from './limits.js';

/** A connection as presence knows it. */
export interface Present {
  readonly standing: Standing;
}

interface Entry {
  owner: Present | undefined;
  personId: string;
  /** As the owner counts. */
  clock: number;
  /** Added to the owner's count, so that the others accept one who came back with an old count. */
  lead: number;
  state: string;
  isFresh: boolean;
}

const gone = 'null';
const maxOwnIds = 4;
/** Ids of those who left are remembered, so that nobody else takes them; the oldest are forgotten beyond this many. */
const maxRemembered = 10_000;

/**
 * Who is in the room and where their carets are. A client sets only its own state; name, organisation and colour in it come
 * from the session. Stock clients send back what they hear of others: an echo is ignored, a newer state for another's id is forgery.
 */
export class Presence {
  private readonly entries = new Map<number, Entry>();
  private isDirty = false;

  constructor(private readonly limits: Pick<SyncLimits, 'maxPresenceLength' | 'maxNesting'>) {}

  /**
   * Takes what a client says of itself.
   * @returns why the client must go, or `undefined`
   * @throws when the bytes can't be read
   */
  receive(from: Present, bytes: Uint8Array): CloseReason | undefined {
    for (const said of readPresence(bytes)) {
      const problem = this.receiveOne(from, said);
      if (problem) return problem;
    }
    return undefined;
  }

  /** Takes a connection's carets away. */
  leave(who: Present): void {
    for (const entry of this.entries.values()) {
      if (entry.owner !== who) continue;
      entry.owner = undefined;
      entry.state = gone;
      entry.isFresh = true;
      this.isDirty = true;
    }
    this.forgetOldest();
  }

  /** What changed since it was last asked, as one frame for all; `undefined` when nothing did. */
  takeFresh(): Uint8Array | undefined {
    const fresh = [...this.entries].filter(([, entry]) => entry.isFresh);
    for (const [, entry] of fresh) entry.isFresh = false;
    this.isDirty = false;
    return fresh.length > 0 ? presenceFrame(fresh.map(asSent)) : undefined;
  }

  /** Everyone who is here, for a newcomer and for renewal. It may be empty, and still tells clients that the server lives. */
  everyone(): Uint8Array {
    return presenceFrame([...this.entries].filter(([, { state }]) => state !== gone).map(asSent));
  }

  /** Whether there may be something to send. */
  get hasFresh(): boolean {
    return this.isDirty;
  }

  private receiveOne(from: Present, said: PresenceEntry): CloseReason | undefined {
    const entry = this.entries.get(said.clientId);
    if (entry?.owner === from) return this.update(entry, from, said);
    if (said.state === gone) return undefined;
    if (entry && said.clock <= entry.clock + entry.lead && !this.isReturn(entry, from)) return undefined;
    if (entry && !isSamePerson(entry, from)) return this.idsOf(from) === 0 ? 'client-id-taken' : 'forged-presence';
    return this.introduce(entry, from, said);
  }

  /** An id that nobody holds, taken up again by its person on a connection that has none yet. */
  private isReturn(entry: Entry, from: Present): boolean {
    return entry.owner === undefined && isSamePerson(entry, from) && this.idsOf(from) === 0;
  }

  private introduce(known: Entry | undefined, from: Present, said: PresenceEntry): CloseReason | undefined {
    if (this.idsOf(from) >= maxOwnIds) return 'forged-presence';
    // Clients take nothing with a count of 0, which is what a state has that was never changed.
    const least = known ? known.clock + known.lead + 1 : 1;
    const lead = Math.max(0, least - said.clock);
    const entry: Entry = {
      owner: from,
      personId: from.standing.personId,
      clock: -1,
      lead,
      state: gone,
      isFresh: false,
    };
    const problem = this.update(entry, from, said);
    if (!problem) this.entries.set(said.clientId, entry);
    return problem;
  }

  private update(entry: Entry, { standing }: Present, { clock, state }: PresenceEntry): CloseReason | undefined {
    if (clock < entry.clock || (clock === entry.clock && state !== gone)) return undefined;
    const honest = this.honestState(state, standing);
    if (honest === undefined) return 'presence-too-large';
    entry.isFresh ||= honest !== entry.state;
    this.isDirty ||= entry.isFresh;
    entry.state = honest;
    entry.clock = clock;
    return undefined;
  }

  /** A state with the session's identity in it and nothing that could harm a reader; `undefined` when it is too large. */
  private honestState(state: string, { name, organization, colour }: Standing): string | undefined {
    if (state.length > this.limits.maxPresenceLength) return undefined;
    const said: unknown = JSON.parse(state);
    if (typeof said !== 'object' || said === null || Array.isArray(said)) return gone;
    const kept = Object.entries(said).filter(
      ([key, value]) => key !== 'user' && isPlain(key, value, this.limits.maxNesting),
    );
    return JSON.stringify({ ...Object.fromEntries(kept), user: { name, organization, colour } });
  }

  private idsOf(who: Present): number {
    let count = 0;
    for (const { owner } of this.entries.values()) if (owner === who) count += 1;
    return count;
  }

  private forgetOldest(): void {
    for (const [clientId, { owner, isFresh }] of this.entries) {
      if (this.entries.size <= maxRemembered) return;
      if (!owner && !isFresh) this.entries.delete(clientId);
    }
  }
}

const isSamePerson = (entry: Entry, { standing }: Present) => entry.personId === standing.personId;

const asSent = ([clientId, { clock, lead, state }]: readonly [number, Entry]): PresenceEntry => ({
  clientId,
  clock: clock + lead,
  state,
});

function isPlain(key: string, value: unknown, levelsLeft: number): boolean {
  if (levelsLeft <= 0 || key === '__proto__' || key === 'constructor' || key === 'prototype') return false;
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([inner, of]) => isPlain(inner, of, levelsLeft - 1));
}
