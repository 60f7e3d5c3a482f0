import { setTimeout as pause } from 'node:timers/promises';

/** Those who ask one thing, gathered until it is sent. */
interface Batch<Key, Answer> {
  readonly keys: Set<Key>;
  readonly answers: Promise<ReadonlyMap<Key, Answer>>;
}

/**
 * Asks for many at once. One question is under way at a time: whoever asks meanwhile is gathered for the next one, so that each
 * gets what was true after they asked, and a crowd costs no more than a few.
 */
export class Together<Key, Answer> {
  private next: Batch<Key, Answer> | undefined;
  private underWay: Promise<unknown> = Promise.resolve();
  private sentAt = -Infinity;

  /** @param apartMs - between two questions at least: who asks when nobody has lately does not wait */
  constructor(
    private readonly fetch: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>>,
    private readonly apartMs = 0,
  ) {}

  async ask(key: Key): Promise<Answer | undefined> {
    this.next ??= this.gather();
    const { keys, answers } = this.next;
    keys.add(key);
    return (await answers).get(key);
  }

  private gather(): Batch<Key, Answer> {
    const keys = new Set<Key>();
    const answers = this.send(keys, this.underWay);
    this.underWay = answers.catch(() => undefined); // who asked is told; the next ones ask anew
    return { keys, answers };
  }

  private async send(keys: ReadonlySet<Key>, before: Promise<unknown>): Promise<ReadonlyMap<Key, Answer>> {
    await Promise.all([before, endOfTurn()]);
    const early = this.sentAt + this.apartMs - performance.now();
    if (early > 0) await pause(early);
    this.next = undefined;
    this.sentAt = performance.now();
    return this.fetch([...keys]);
  }
}

const endOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
