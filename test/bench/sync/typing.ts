import { type Client, clocksAfter } from './clients.js';
import { clientFrame } from './load-socket.js';
import type { Author } from './material.js';

/**
 * Authors who type on as soon as what they typed has arrived. The first clients are the authors; the last client, the
 * last to be served, tells what has arrived.
 */
export class Typing {
  /** Updates that the last client has. */
  seen = 0;
  private sent = 0;
  private isEnding = false;
  private readonly next: number[];
  private readonly clocks = new Map<number, number>();
  private readonly frames: Buffer[][];
  private readonly placeOf: Map<number, number>;

  constructor(
    private readonly clients: readonly Client[],
    private readonly authors: readonly Author[],
  ) {
    this.next = authors.map(() => 0);
    this.placeOf = new Map(authors.map(({ clientId }, place) => [clientId, place]));
    this.frames = authors.map(({ updates }, place) =>
      updates.map((update) => clientFrame(clients[place]!.dialect.update(update))),
    );
  }

  /** Whether someone has typed all there is to type. */
  get isOver(): boolean {
    return this.isEnding || this.next.some((next, place) => next >= this.frames[place]!.length);
  }

  get isDone(): boolean {
    return this.seen === this.sent;
  }

  /** @param inFlight - updates that are under way at any time, all authors together */
  begin(inFlight: number): void {
    this.clients.at(-1)!.listen(({ kind, bytes }) => {
      if (kind === 'update') for (const [clientId, clock] of clocksAfter(bytes)) this.advance(clientId, clock);
    });
    const window = Math.max(1, Math.floor(inFlight / this.authors.length));
    for (const place of this.authors.keys()) this.send(place, window);
  }

  /** Sends nothing new; what is under way still arrives. */
  end(): void {
    this.isEnding = true;
  }

  private advance(clientId: number, clock: number): void {
    const place = this.placeOf.get(clientId);
    const fresh = clock - (this.clocks.get(clientId) ?? 0);
    if (place === undefined || fresh <= 0) return;
    this.clocks.set(clientId, clock);
    this.seen += fresh;
    if (!this.isEnding) this.send(place, fresh);
  }

  private send(place: number, count: number): void {
    const from = this.next[place]!;
    const frames = this.frames[place]!.slice(from, from + count);
    for (const frame of frames) this.clients[place]!.socket.send(frame);
    this.next[place] = from + frames.length;
    this.sent += frames.length;
  }
}
