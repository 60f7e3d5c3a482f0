import { setTimeout as pause } from 'node:timers/promises';

/** Keys gathered for one query until it is sent. */
interface Batch<Key, Answer> {
  readonly keys: Set<Key>;
  readonly answers: Promise<ReadonlyMap<Key, Answer>>;
}

interface Pace {
  /** Most queries that run at once. */
  readonly atOnce: number;
  /** Fewest milliseconds between two queries; a caller after a quiet time does not wait. */
  readonly apartMs: number;
}

/**
 * Asks for the keys of many callers in one query. A caller joins the next query, never one that was already sent, so
 * its answer holds everything committed before the call. A crowd costs no more than a few queries.
 */
export class QueryBatcher<Key, Answer> {
  private next: Batch<Key, Answer> | undefined;
  private readonly underWay: Promise<unknown>[] = [];
  private sentAt = -Infinity;

  constructor(
    private readonly fetch: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>>,
    private readonly pace: Pace = { atOnce: 1, apartMs: 0 },
  ) {}

  async ask(key: Key): Promise<Answer | undefined> {
    this.next ??= this.gather();
    const { keys, answers } = this.next;
    keys.add(key);
    return (await answers).get(key);
  }

  private gather(): Batch<Key, Answer> {
    const keys = new Set<Key>();
    const before = this.underWay.length < this.pace.atOnce ? undefined : this.underWay.shift();
    const answers = this.send(keys, before);
    this.underWay.push(answers.catch(() => undefined)); // who asked is told; the next ones ask anew
    return { keys, answers };
  }

  private async send(keys: ReadonlySet<Key>, before: Promise<unknown> | undefined): Promise<ReadonlyMap<Key, Answer>> {
    await Promise.all([before, endOfTurn()]);
    const early = this.sentAt + this.pace.apartMs - performance.now();
    if (early > 0) await pause(early);
    this.next = undefined;
    this.sentAt = performance.now();
    return this.fetch([...keys]);
  }
}

const endOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
