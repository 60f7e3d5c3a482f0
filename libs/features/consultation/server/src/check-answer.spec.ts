import { checkAnswer } from './check-answer.js';

describe('an answer as it is looked at before it is published', () => {
  const reason = 'El texto ya lo prevé.';

  it('lacks nothing when it says what is decided and why', () => {
    expect(checkAnswer({ number: 3, disposition: 'noted', reason })).toBeUndefined();
    expect(checkAnswer({ number: 3, disposition: 'accepted', reason, changedClauseId: 'k1' })).toBeUndefined();
  });

  it('tells of everything that is missing at once', () => {
    expect(checkAnswer({ number: 3, disposition: '', reason: '' })).toMatchObject({
      details: { field: 'disposition', also: [{ field: 'reason', problem: 'required' }] },
    });
  });

  it('names the clause that carries the change where it promises one', () => {
    expect(checkAnswer({ number: 3, disposition: 'accepted-in-part', reason, changedClauseId: '' })).toMatchObject({
      refused: 'change-missing',
      details: { number: 3 },
    });
  });
});
