import { setImmediate } from 'node:timers/promises';
import { LatestSequences } from './latest-sequences.js';

describe('how far logs go', () => {
  /** A database that answers when it is told to. */
  const slowDatabase = () => {
    const questions: { readonly draftIds: readonly string[]; answer(head: number): void; fail(): void }[] = [];
    const latestSequences = (draftIds: readonly string[]) =>
      new Promise<ReadonlyMap<string, number>>((resolve, reject) => {
        questions.push({
          draftIds,
          answer: (head) => resolve(new Map(draftIds.map((draftId) => [draftId, head]))),
          fail: () => reject(new Error('away')),
        });
      });
    return { questions, latestSequences: new LatestSequences({ latestSequences }) };
  };

  it('is asked once for all who come while a question is open, and after it', async () => {
    const { questions, latestSequences } = slowDatabase();
    const first = latestSequences.of('a');
    await setImmediate();
    const late = [latestSequences.of('a'), latestSequences.of('b'), latestSequences.of('a')];
    await setImmediate();
    expect(questions.map(({ draftIds }) => draftIds)).toEqual([['a']]);
    questions[0]!.answer(1);
    expect(await first).toBe(1);
    await setImmediate();
    expect(questions.map(({ draftIds }) => draftIds)).toEqual([['a'], ['a', 'b']]);
    questions[1]!.answer(2);
    expect(await Promise.all(late)).toEqual([2, 2, 2]);
  });

  it('is asked again after a question that failed', async () => {
    const { questions, latestSequences } = slowDatabase();
    const first = latestSequences.of('a');
    await setImmediate();
    const second = latestSequences.of('a');
    questions[0]!.fail();
    await expect(first).rejects.toThrow('away');
    await setImmediate();
    questions[1]!.answer(7);
    expect(await second).toBe(7);
    const third = latestSequences.of('a');
    await setImmediate();
    questions[2]!.answer(8);
    expect(await third).toBe(8);
  });
});
