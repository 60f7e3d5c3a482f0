/** A piece of work that waits for its turn. Several may ask for the same one: it begins when the first of them has a turn. */
export interface Turn<Outcome> {
  /** `undefined` where all who asked left before it began. */
  readonly outcome: Promise<Outcome | undefined>;
  join(client: string): void;
  leave(client: string): void;
}

interface Waiting {
  readonly clients: Set<string>;
  hasBegun: boolean;
  begin(): Promise<unknown>;
  drop(): void;
}

/**
 * Lets so many pieces of work run at once, and one at a time for each client. Clients have their turns one after the other: whoever asks for one
 * thing waits for one piece of each of the others at most, however much they ask for. Between two pieces everybody else has the event loop.
 */
export class Turns {
  /** What waits, by client; who is next stands first. */
  private readonly waiting = new Map<string, Set<Waiting>>();
  /** Clients for whom something runs. */
  private readonly served = new Set<string>();

  constructor(private readonly atOnce: number) {}

  /** How much waits for a client. */
  waitingFor(client: string): number {
    return this.waiting.get(client)?.size ?? 0;
  }

  /** @param clients - may be none as yet: the work waits until one joins */
  take<Outcome>(clients: Iterable<string>, work: () => Promise<Outcome>): Turn<Outcome> {
    const { promise: outcome, resolve } = Promise.withResolvers<Outcome | undefined>();
    const one: Waiting = {
      clients: new Set(),
      hasBegun: false,
      begin: () => {
        const done = work();
        resolve(done);
        return done;
      },
      drop: () => resolve(undefined),
    };
    for (const client of clients) this.join(client, one);
    return {
      outcome,
      join: (client) => this.join(client, one),
      leave: (client) => this.leave(client, one),
    };
  }

  private join(client: string, one: Waiting): void {
    if (one.hasBegun) return;
    one.clients.add(client);
    const queue = this.waiting.get(client) ?? new Set();
    this.waiting.set(client, queue.add(one));
    this.beginNext();
  }

  private leave(client: string, one: Waiting): void {
    if (one.hasBegun || !one.clients.delete(client)) return;
    this.removeFrom(client, one);
    if (one.clients.size === 0) one.drop();
  }

  private removeFrom(client: string, one: Waiting): void {
    const queue = this.waiting.get(client);
    queue?.delete(one);
    if (queue?.size === 0) this.waiting.delete(client);
  }

  private beginNext(): void {
    if (this.served.size >= this.atOnce) return;
    for (const [client, [first]] of this.waiting) {
      if (!this.served.has(client)) return this.begin(client, first!);
    }
  }

  private begin(client: string, one: Waiting): void {
    one.hasBegun = true;
    for (const each of one.clients) this.removeFrom(each, one);
    this.served.add(client);
    const end = () => void setImmediate(() => this.endTurnOf(client));
    one.begin().then(end, end);
  }

  /** Whatever else the client asked for waits behind what all the others asked for meanwhile. */
  private endTurnOf(client: string): void {
    this.served.delete(client);
    const queue = this.waiting.get(client);
    if (queue) {
      this.waiting.delete(client);
      this.waiting.set(client, queue);
    }
    this.beginNext();
  }
}
