import { SyncAnswers } from './sync-answers.js';

describe('answers to those who come', () => {
  const vector = new Uint8Array([1, 2, 3]);

  it('are made once for all who ask the same, until the text changes or nobody comes any more', () => {
    const answers = new SyncAnswers();
    let made = 0;
    const ask = () => answers.to(vector, () => new Uint8Array([(made += 1)]));
    expect([ask(), ask()]).toEqual([new Uint8Array([1]), new Uint8Array([1])]);
    answers.releaseIdle();
    expect([ask(), ask()]).toEqual([new Uint8Array([2]), new Uint8Array([2])]);
    answers.forget();
    expect(ask()).toEqual(new Uint8Array([3]));
  });
});
