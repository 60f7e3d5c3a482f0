import { TurnBudget } from './turn-budget.js';

describe('the budget of a turn', () => {
  const done: string[] = [];
  const budget = new TurnBudget();
  const askFor = (piece: string, ms: number) => {
    const work = () => {
      for (const until = performance.now() + ms; performance.now() < until; );
      done.push(piece);
    };
    budget.spend(work, () => askFor(piece, ms));
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  beforeEach(async () => {
    await turn();
    done.length = 0;
  });

  it('is enough for short work at once', () => {
    askFor('one', 0);
    askFor('two', 0);
    expect(done).toEqual(['one', 'two']);
  });

  it('lets others have their turn between two long pieces, which keep their order', async () => {
    for (const piece of ['one', 'two', 'three']) askFor(piece, 10);
    expect(done).toEqual(['one']);
    await turn();
    expect(done).toEqual(['one', 'two']);
    await turn();
    expect(done).toEqual(['one', 'two', 'three']);
  });
});
