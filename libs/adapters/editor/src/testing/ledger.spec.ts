import { Ledger } from './ledger.js';

describe('the ledger of a history', () => {
  it('tells who may have heard of an act: whoever knows all that was known where it was done', () => {
    const ledger = new Ledger(3);
    const [first, second] = [ledger.begin(0, 'erase'), ledger.begin(0, 'erase')];
    const own = ledger.begin(1, 'type over');
    expect([first, second].map((act) => ledger.mayHaveHeardOf(1, act))).toEqual([true, false]);
    ledger.learn(1, first);
    expect(ledger.mayHaveHeardOf(1, second)).toBe(true);
    ledger.learn(0, own);
    const third = ledger.begin(0, 'type');
    expect([1, 2].map((editor) => ledger.mayHaveHeardOf(editor, third))).toEqual([false, false]);
    ledger.learn(1, second);
    expect([1, 2].map((editor) => ledger.mayHaveHeardOf(editor, third))).toEqual([true, false]);
  });
});
