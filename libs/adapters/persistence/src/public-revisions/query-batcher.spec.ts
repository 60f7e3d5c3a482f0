import { QueryBatcher } from './query-batcher.js';

describe('what is asked for many at once', () => {
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  /** Answers how often it was asked, when it is let. */
  const counted = () => {
    const sent: { keys: readonly string[]; answer(): void; fail(): void }[] = [];
    const batcher = new QueryBatcher<string, number>((keys) => {
      const number = sent.length + 1;
      const { promise, resolve, reject } = Promise.withResolvers<Map<string, number>>();
      const answer = () => resolve(new Map(keys.filter((key) => key !== 'nothing').map((key) => [key, number])));
      sent.push({ keys, answer, fail: () => reject(new Error('The database is away')) });
      return promise;
    });
    return { batcher, sent };
  };

  it('is one question for a crowd, each with its own answer', async () => {
    const { batcher, sent } = counted();
    const answers = Promise.all(['a', 'b', 'a', 'nothing'].map((key) => batcher.ask(key)));
    await turn();
    await turn();
    sent[0]!.answer();
    expect(await answers).toEqual([1, 1, 1, undefined]);
    expect(sent.map(({ keys }) => keys)).toEqual([['a', 'b', 'nothing']]);
  });

  it('is never answered by a question that was sent before, and no two are under way', async () => {
    const { batcher, sent } = counted();
    const first = batcher.ask('a');
    await turn();
    await turn();
    const later = Promise.all([batcher.ask('a'), batcher.ask('b')]);
    await turn();
    await turn();
    expect(sent).toHaveLength(1);
    sent[0]!.answer();
    expect(await first).toBe(1);
    await turn();
    sent[1]!.answer();
    expect(await later).toEqual([2, 2]);
    expect(sent).toHaveLength(2);
  });

  it('fails for those who asked, and not for the next', async () => {
    const { batcher, sent } = counted();
    const failed = Promise.allSettled([batcher.ask('a'), batcher.ask('b')]);
    await turn();
    await turn();
    sent[0]!.fail();
    expect(await failed).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    const next = batcher.ask('a');
    await turn();
    await turn();
    sent[1]!.answer();
    expect(await next).toBe(2);
  });
});
