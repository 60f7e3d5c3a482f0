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

  constructor(private readonly fetch: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>>) {}

  async ask(key: Key): Promise<Answer | undefined> {
    this.next ??= this.gather();
    const { keys, answers } = this.next;
    keys.add(key);
    return (await answers).get(key);
  }

  private gather(): Batch<Key, Answer> {
    const keys = new Set<Key>();
    const answers = Promise.all([this.underWay, endOfTurn()]).then(() => {
      this.next = undefined;
      return this.fetch([...keys]);
    });
    this.underWay = answers.catch(() => undefined); // who asked is told; the next ones ask anew
    return { keys, answers };
  }
}

const endOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
