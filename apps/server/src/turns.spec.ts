import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Turns } from './turns.js';

/** Pieces of work that end when they are told to, and what began so far. */
class Work {
  readonly begun: string[] = [];
  private readonly running: (() => void)[] = [];

  piece(name: string): () => Promise<string> {
    return () => {
      this.begun.push(name);
      return new Promise((resolve) => this.running.push(() => resolve(name)));
    };
  }

  /** Ends what began first, and lets the next ones begin. */
  async endOne(): Promise<void> {
    this.running.shift()?.();
    await nextTurn();
    await nextTurn();
  }
}

describe('turns', () => {
  let work: Work;
  beforeEach(() => {
    work = new Work();
  });

  it('let whoever asks for one thing wait for one piece of each of the others, however much they ask for', async () => {
    const turns = new Turns(1);
    for (let at = 0; at < 400; at += 1) turns.take(['flood'], work.piece(`flood ${at}`));
    for (let at = 0; at < 3; at += 1) turns.take(['other'], work.piece(`other ${at}`));
    void turns.take(['honest'], work.piece('honest'));
    for (let ended = 0; ended < 4; ended += 1) await work.endOne();
    expect(work.begun).toEqual(['flood 0', 'other 0', 'honest', 'flood 1', 'other 1']);
  });

  it('are one at a time for each, and so many for all', async () => {
    const turns = new Turns(2);
    for (const name of ['a1', 'a2', 'b1', 'c1']) turns.take([name[0]!], work.piece(name));
    expect(work.begun).toEqual(['a1', 'b1']);
    await work.endOne();
    expect(work.begun).toEqual(['a1', 'b1', 'c1']);
    await work.endOne();
    expect(work.begun).toEqual(['a1', 'b1', 'c1', 'a2']);
  });

  it('begin a piece that several ask for once, when the first of them is next', async () => {
    const turns = new Turns(1);
    turns.take(['flood'], work.piece('flood 0'));
    for (const at of [1, 2]) turns.take(['flood'], work.piece(`flood ${at}`));
    const shared = turns.take(['flood'], work.piece('shared'));
    shared.join('honest');
    for (let ended = 0; ended < 5; ended += 1) await work.endOne();
    expect(work.begun).toEqual(['flood 0', 'shared', 'flood 1', 'flood 2']);
    expect(await shared.outcome).toBe('shared');
  });

  it('drop at once what nobody waits for any more, and nothing else', async () => {
    const turns = new Turns(1);
    turns.take(['a'], work.piece('a0'));
    const [left, kept] = [turns.take(['a', 'b'], work.piece('left')), turns.take(['a', 'b'], work.piece('kept'))];
    for (const client of ['a', 'b']) left.leave(client);
    kept.leave('a');
    expect(await left.outcome).toBeUndefined();
    expect([turns.waitingFor('a'), turns.waitingFor('b')]).toEqual([0, 1]);
    await work.endOne();
    expect(work.begun).toEqual(['a0', 'kept']);
  });

  it('go on after a piece that failed, and tell that it did', async () => {
    const turns = new Turns(1);
    const failed = turns.take(['a'], () => Promise.reject(new Error('an outage')));
    await expect(failed.outcome).rejects.toThrow('an outage');
    await expect(turns.take(['a'], () => Promise.resolve('next')).outcome).resolves.toBe('next');
  });

  it('end with nothing kept, whoever joins and leaves in whatever order', async () => {
    const step = fc.record({
      client: fc.constantFrom('a', 'b', 'c'),
      other: fc.constantFrom('a', 'b', 'c'),
      leaves: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const turns = new Turns(2);
        let [running, most] = [0, 0];
        const settled = steps.map(({ client, other, leaves }) => {
          const turn = turns.take([client], async () => {
            running += 1;
            most = Math.max(most, running);
            await nextTurn();
            running -= 1;
            return true;
          });
          turn.join(other);
          if (leaves) for (const one of [client, other]) turn.leave(one);
          return turn.outcome;
        });
        await Promise.all(settled);
        expect(most).toBeLessThanOrEqual(2);
        await nextTurn();
        await nextTurn();
        expect([turns['waiting'].size, turns['served'].size]).toEqual([0, 0]);
      }),
      { seed: seedNow() },
    );
  });
});
