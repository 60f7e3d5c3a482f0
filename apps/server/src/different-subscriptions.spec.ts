import { DifferentSubscriptions } from './different-subscriptions.js';

describe('DifferentSubscriptions', () => {
  it('gives each key so many different ones, and one that is asked already to as many as ask it', () => {
    const subscriptions = new DifferentSubscriptions(2);
    const taken = (key: string, ...asked: string[]) => asked.map((one) => subscriptions.take(key, one) !== undefined);
    expect(taken('a', 'x', 'y', 'z', 'x', 'y', 'x')).toEqual([true, true, false, true, true, true]);
    expect(taken('b', 'z', 'x')).toEqual([true, true]);
  });

  it('makes room when the last who asked a subscription ends it, and counts whoever ends it twice once', () => {
    const subscriptions = new DifferentSubscriptions(1);
    const [one, other] = [subscriptions.take('a', 'x')!, subscriptions.take('a', 'x')!];
    for (let times = 0; times < 2; times += 1) one();
    expect(subscriptions.take('a', 'y')).toBeUndefined();
    other();
    subscriptions.take('a', 'y')!();
    expect(subscriptions['open'].size).toBe(0);
  });
});
