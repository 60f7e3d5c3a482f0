import type { Connection } from './connection.js';
import { presenceFrame } from './frames.js';
import type { SyncLimits } from './limits.js';
import { type ElsewhereEntry, Presence, silenceMs } from './presence.js';
import { webSocketFrame } from './web-socket-frame.js';

/** In rooms with more people than this, presence goes out half as often. */
const crowd = 100;

/** What server processes tell each other of a draft's presence. */
export type PresenceNotice =
  | { readonly kind: 'entries'; readonly entries: readonly ElsewhereEntry[] }
  | { readonly kind: 'who-is-there' };

/** Carries presence between the connections of a room, and between the processes that have the same draft open. */
export class RoomPresence {
  private readonly presence: Presence;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;
  /** When another process last said something of this draft; ms since the epoch. */
  private othersHeardAt = 0;

  constructor(
    private readonly connections: ReadonlySet<Connection>,
    private readonly limits: SyncLimits,
    private readonly publish: (notice: PresenceNotice) => void,
  ) {
    this.presence = new Presence(limits);
    publish({ kind: 'who-is-there' });
  }

  /** Shows a newcomer who is here. */
  greet(connection: Connection): void {
    connection.sendPresence(webSocketFrame(this.presence.everyone()));
  }

  hear(from: Connection, bytes: Uint8Array): void {
    const outcome = this.tryReceive(from, bytes);
    if (outcome === 'malformed') return from.close('refused', 'malformed');
    if (outcome) from.close(outcome === 'forged-presence' ? 'forbidden' : 'refused', outcome);
    this.sendSoon();
  }

  hearElsewhere(serverId: string, notice: PresenceNotice): void {
    this.othersHeardAt = Date.now();
    if (notice.kind === 'who-is-there') this.publishAll();
    else this.presence.hearElsewhere(serverId, notice.entries);
    this.sendSoon();
  }

  leave(connection: Connection): void {
    this.presence.leave(connection);
    this.sendSoon();
  }

  /** Says again who is here: clients forget a colleague, and a silent server, after 30 s; so do processes each other's people. */
  renew(): void {
    this.presence.expire();
    this.publishAll();
    if (this.hasOthers && this.presence.own().length === 0) this.publish({ kind: 'who-is-there' });
    const frame = webSocketFrame(this.presence.everyone());
    for (const connection of this.connections) connection.sendPresence(frame);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  private tryReceive(from: Connection, bytes: Uint8Array) {
    try {
      return this.presence.receive(from, bytes);
    } catch {
      return 'malformed' as const; // whatever the reader throws means that the bytes are no presence
    }
  }

  private publishAll(): void {
    const entries = this.presence.own();
    if (entries.length > 0) this.publish({ kind: 'entries', entries });
  }

  private sendSoon(): void {
    if (this.timer || this.isClosed || !this.presence.hasFresh) return;
    const { presenceMs } = this.limits;
    this.timer = setTimeout(() => this.send(), this.connections.size > crowd ? 2 * presenceMs : presenceMs);
    this.timer.unref();
  }

  private send(): void {
    this.timer = undefined;
    const { all, own } = this.presence.takeFresh();
    const frame = webSocketFrame(presenceFrame(all));
    for (const connection of this.connections) connection.sendPresence(frame);
    if (own.length > 0 && this.hasOthers) this.publish({ kind: 'entries', entries: own });
  }

  /** Whether another process has the draft open, as far as is known: carets are not told to nobody. Whoever comes asks who is there. */
  private get hasOthers(): boolean {
    return Date.now() - this.othersHeardAt < silenceMs;
  }
}
