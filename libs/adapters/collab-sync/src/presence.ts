import type { CloseReason } from './close-codes.js';
import type { Authorization } from './authorization.js';
import { type PresenceEntry, presenceFrame, readPresence } from './frames.js';
import type { SyncLimits } from './limits.js';

/** A connection as presence knows it. */
export interface Present {
  readonly authorization: Authorization;
}

/** A client's presence as its server process tells it to the others. */
export interface ElsewhereEntry extends PresenceEntry {
  readonly personId: string;
}

interface Entry {
  /** The connection that says it; `undefined` once it left, or where it is in another process. */
  owner: Present | undefined;
  /** The process that it is in, when it is not in this one. */
  elsewhere: { readonly serverId: string; readonly heardAt: number } | undefined;
  personId: string;
  /** As the owner counts. */
  clock: number;
  /** Added to the owner's count, so that the others accept one who came back with an old count. */
  lead: number;
  state: string;
}

const gone = 'null';
const maxOwnIds = 4;
/** Ids of those who left are remembered, so that nobody else takes them; the oldest are forgotten beyond this many. */
const maxRemembered = 10_000;
/** Processes say every 10 s who is there; of one that fell silent nobody is there any more. ms */
export const silenceMs = 30_000;

/**
 * Who is in the room and where their carets are. A client sets only its own state; name and organisation in it come
 * from the session. Stock clients send back what they hear of others: an echo is ignored, a newer state for another's id is forgery.
 */
export class Presence {
  private readonly entries = new Map<number, Entry>();
  /** Entries with something to send. */
  private readonly fresh = new Set<number>();
  private readonly idsOf = new Map<Present, number>();

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

  /** Takes what another process says of its people. */
  hearElsewhere(serverId: string, entries: readonly ElsewhereEntry[]): void {
    for (const { clientId, clock, state, personId } of entries) {
      const known = this.entries.get(clientId);
      const isOwn = known?.owner !== undefined;
      const isFromOther =
        known?.elsewhere && known.elsewhere.serverId !== serverId && clock <= known.clock + known.lead;
      if (isOwn || isFromOther) continue;
      const isFresh = known?.state !== state && (known !== undefined || state !== gone);
      const elsewhere = { serverId, heardAt: Date.now() };
      this.entries.set(clientId, { owner: undefined, elsewhere, personId, clock, lead: 0, state });
      if (isFresh) this.fresh.add(clientId);
    }
  }

  /** Takes a connection's carets away. */
  leave(who: Present): void {
    if (!this.idsOf.delete(who)) return;
    for (const [clientId, entry] of this.entries) {
      if (entry.owner !== who) continue;
      entry.owner = undefined;
      this.takeAway(clientId, entry);
    }
    this.forgetOldest();
  }

  /** Takes away the people of processes that fell silent. */
  expire(now = Date.now()): void {
    for (const [clientId, entry] of this.entries) {
      if (entry.elsewhere && entry.state !== gone && now - entry.elsewhere.heardAt > silenceMs)
        this.takeAway(clientId, entry);
    }
  }

  /** What changed since it was last asked: all of it, and what of it is of this process's people. */
  takeFresh(): { readonly all: readonly PresenceEntry[]; readonly own: readonly ElsewhereEntry[] } {
    const fresh = [...this.fresh].flatMap((clientId) => {
      const entry = this.entries.get(clientId);
      return entry ? [[clientId, entry] as const] : [];
    });
    this.fresh.clear();
    return { all: fresh.map(asSent), own: fresh.filter(([, { elsewhere }]) => !elsewhere).map(asTold) };
  }

  /** Everyone who is here, for a newcomer and for renewal. It may be empty, and still tells clients that the server lives. */
  everyone(): Uint8Array {
    return presenceFrame([...this.entries].filter(([, { state }]) => state !== gone).map(asSent));
  }

  /** This process's people. */
  own(): ElsewhereEntry[] {
    return [...this.entries].filter(([, { owner }]) => owner !== undefined).map(asTold);
  }

  /** Whether there may be something to send. */
  get hasFresh(): boolean {
    return this.fresh.size > 0;
  }

  private receiveOne(from: Present, said: PresenceEntry): CloseReason | undefined {
    const entry = this.entries.get(said.clientId);
    if (entry?.owner === from) return this.update(entry, from, said);
    if (said.state === gone) return undefined;
    if (entry && said.clock <= entry.clock + entry.lead && !this.isReturn(entry, from)) return undefined;
    if (entry && !isSamePerson(entry, from)) return this.idsOf.has(from) ? 'forged-presence' : 'client-id-taken';
    return this.introduce(entry, from, said);
  }

  /** An id that nobody here holds, taken up again by its person on a connection that has none yet. */
  private isReturn(entry: Entry, from: Present): boolean {
    return entry.owner === undefined && isSamePerson(entry, from) && !this.idsOf.has(from);
  }

  private introduce(known: Entry | undefined, from: Present, said: PresenceEntry): CloseReason | undefined {
    const count = (this.idsOf.get(from) ?? 0) + 1;
    if (count > maxOwnIds) return 'forged-presence';
    // Clients take nothing with a count of 0, which is what a state has that was never changed.
    const least = known ? known.clock + known.lead + 1 : 1;
    const lead = Math.max(0, least - said.clock);
    const entry: Entry = {
      owner: from,
      elsewhere: undefined,
      personId: from.authorization.personId,
      clock: -1,
      lead,
      state: gone,
    };
    const problem = this.update(entry, from, said);
    if (problem) return problem;
    this.entries.set(said.clientId, entry);
    this.idsOf.set(from, count);
    return undefined;
  }

  private update(
    entry: Entry,
    { authorization }: Present,
    { clientId, clock, state }: PresenceEntry,
  ): CloseReason | undefined {
    if (clock < entry.clock || (clock === entry.clock && state !== gone)) return undefined;
    const honest = this.honestState(state, authorization);
    if (honest === undefined) return 'presence-too-large';
    if (honest !== entry.state) this.fresh.add(clientId);
    entry.state = honest;
    entry.clock = clock;
    return undefined;
  }

  private takeAway(clientId: number, entry: Entry): void {
    entry.state = gone;
    this.fresh.add(clientId);
  }

  /** A state with the session's identity in it and nothing that could harm a reader; `undefined` when it is too large. */
  private honestState(state: string, { name, organization, key }: Authorization): string | undefined {
    if (state.length > this.limits.maxPresenceLength) return undefined;
    const said: unknown = JSON.parse(state);
    if (typeof said !== 'object' || said === null || Array.isArray(said)) return gone;
    const kept = Object.entries(said).filter(
      ([name, value]) => name !== 'user' && isPlain(name, value, this.limits.maxNesting),
    );
    return JSON.stringify({ ...Object.fromEntries(kept), user: { name, organization, key } });
  }

  private forgetOldest(): void {
    for (const [clientId, { owner, state }] of this.entries) {
      if (this.entries.size <= maxRemembered) return;
      if (!owner && state === gone && !this.fresh.has(clientId)) this.entries.delete(clientId);
    }
  }
}

const isSamePerson = (entry: Entry, { authorization }: Present) => entry.personId === authorization.personId;

const asSent = ([clientId, { clock, lead, state }]: readonly [number, Entry]): PresenceEntry => ({
  clientId,
  clock: clock + lead,
  state,
});

const asTold = (entry: readonly [number, Entry]): ElsewhereEntry => ({ ...asSent(entry), personId: entry[1].personId });

function isPlain(key: string, value: unknown, levelsLeft: number): boolean {
  if (levelsLeft <= 0 || key === '__proto__' || key === 'constructor' || key === 'prototype') return false;
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([inner, of]) => isPlain(inner, of, levelsLeft - 1));
}
