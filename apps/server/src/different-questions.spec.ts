import { DifferentQuestions } from './different-questions.js';

describe('DifferentQuestions', () => {
  it('gives each key so many different ones, and one that is asked already to as many as ask it', () => {
    const questions = new DifferentQuestions(2);
    const taken = (key: string, ...asked: string[]) => asked.map((one) => questions.take(key, one) !== undefined);
    expect(taken('a', 'x', 'y', 'z', 'x', 'y', 'x')).toEqual([true, true, false, true, true, true]);
    expect(taken('b', 'z', 'x')).toEqual([true, true]);
  });

  it('makes room when the last who asked a question ends it, and counts whoever ends it twice once', () => {
    const questions = new DifferentQuestions(1);
    const [one, other] = [questions.take('a', 'x')!, questions.take('a', 'x')!];
    for (let times = 0; times < 2; times += 1) one();
    expect(questions.take('a', 'y')).toBeUndefined();
    other();
    questions.take('a', 'y')!();
    expect(questions['open'].size).toBe(0);
  });
});
