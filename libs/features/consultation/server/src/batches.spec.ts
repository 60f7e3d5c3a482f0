import { Batches } from './batches.js';

describe('work in batches', () => {
  /** Works when it is let, and remembers what it was given at once. */
  function held(work = (item: number) => item * 10) {
    const given: (readonly number[])[] = [];
    const gates: (() => void)[] = [];
    const batches = new Batches<number, number>(async (_key, items) => {
      given.push(items);
      await new Promise<void>((resolve) => gates.push(resolve));
      return items.map((item) => work(item));
    }, 3);
    /** Lets all go that is under way or comes. */
    const run = async <Outcome>(asked: Promise<Outcome>): Promise<Outcome> => {
      let isDone = false;
      void asked.finally(() => (isDone = true));
      while (!isDone) {
        gates.shift()?.();
        await new Promise((resolve) => setImmediate(resolve));
      }
      return asked;
    };
    return { batches, given, run };
  }

  it('begins at once with the first, does together what came meanwhile, and never more than so many', async () => {
    const { batches, given, run } = held();
    const asked = [1, 2, 3, 4, 5, 6].map((item) => batches.add('a', item));
    expect(given).toEqual([[1]]);
    expect(await run(Promise.all(asked))).toEqual([10, 20, 30, 40, 50, 60]);
    expect(given).toEqual([[1], [2, 3, 4], [5, 6]]);
    expect(await run(batches.add('a', 7))).toBe(70);
    expect(given.at(-1)).toEqual([7]);
  });

  it('keeps those of one key apart from those of another', async () => {
    const { batches, given, run } = held();
    const asked = [batches.add('a', 1), batches.add('b', 2), batches.add('a', 3)];
    expect(given).toEqual([[1], [2]]);
    expect(await run(Promise.all(asked))).toEqual([10, 20, 30]);
  });

  it('fails for the one whose fault it is, and for nobody else', async () => {
    const { batches, run } = held((item) => {
      if (item === 3) throw new Error('three');
      return item;
    });
    const asked = [1, 2, 3, 4].map((item) => batches.add('a', item));
    expect(await run(Promise.allSettled(asked))).toEqual([
      { status: 'fulfilled', value: 1 },
      { status: 'fulfilled', value: 2 },
      { status: 'rejected', reason: new Error('three') },
      { status: 'fulfilled', value: 4 },
    ]);
  });
});
