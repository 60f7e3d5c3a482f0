import { MessagePace } from './message-pace.js';

describe('the pace of messages', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('bears some at once, and as many more as the time that passed gives', () => {
    const pace = new MessagePace({ atOnce: 3, perSecond: 10 });
    const bears = () => {
      pace.count();
      return pace.isBearable;
    };
    expect([bears(), bears(), bears(), bears()]).toEqual([true, true, true, false]);
    jest.advanceTimersByTime(200);
    expect([bears(), bears()]).toEqual([true, false]);
    jest.advanceTimersByTime(60_000);
    expect([bears(), bears(), bears(), bears()]).toEqual([true, true, true, false]);
  });

  it('says how long to wait until more can be counted, a costly message counted as several', () => {
    const pace = new MessagePace({ atOnce: 5, perSecond: 10 });
    pace.count(8);
    expect([pace.isBearable, pace.msUntil(0), pace.msUntil(5)]).toEqual([false, 300, 800]);
  });
});
