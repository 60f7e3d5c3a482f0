import type { ClauseId } from '@articulado/base';
import type { Clause } from '@articulado/policy-text';
import { compareTexts } from './index.js';

/** Numbers that look random and are the same in every run. */
function numbers(start: number) {
  let state = start;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state % below;
  };
}

const random = numbers(7);
const vocabulary = Array.from({ length: 600 }, (_, index) => `palabra${index % 7 ? index : 'de'}`);
const words = (count: number) => Array.from({ length: count }, () => vocabulary[random(vocabulary.length)]).join(' ');
const clause = (id: number): Clause => ({
  id: `c${id}` as ClauseId,
  kind: 'paragraph',
  depth: 1,
  content: [{ text: words(40) }],
});

const first = Array.from({ length: 500 }, (_, id) => clause(id));
const reword = (some: Clause): Clause => {
  const text = some.content.map((run) => run.text).join('');
  return {
    ...some,
    content: [
      {
        text: text
          .split(' ')
          .map((word) => (random(10) === 0 ? words(1) : word))
          .join(' '),
      },
    ],
  };
};

/** The same text with a fifth of its clauses reworded in every tenth word, 25 moved, 10 removed and 10 added. */
function second(): Clause[] {
  const text = first.map((some) => (random(5) === 0 ? reword(some) : some));
  for (let move = 0; move < 25; move += 1) text.splice(random(500), 0, ...text.splice(random(500), 1));
  text.splice(100, 10, ...Array.from({ length: 10 }, (_, id) => clause(1_000 + id)));
  return text;
}

function medianMs(run: () => unknown): number {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[7]!;
}

describe('comparing two versions of 500 clauses of 40 words', () => {
  it('takes less than 50 ms when a fifth of the clauses is reworded, and some are moved, removed and added', () => {
    const later = second();
    expect(compareTexts(first, later).counts).toMatchObject({ added: 10, removed: 10 });
    expect(medianMs(() => compareTexts(first, later))).toBeLessThan(50);
  });
});
