import type { ActName } from './acts.js';

/** What happens next in a history: somebody does something, or a line changes. Numbers choose places in what is on show then. */
export interface Step {
  readonly page: number;
  readonly act: ActName | LineAct;
  /** Chooses the clause. */
  readonly k: number;
  /** Chooses the place in it. */
  readonly m: number;
  /** Chooses how, and how much. */
  readonly n: number;
}

/**
 * Everything both ways; only what was written; only what others wrote; the socket breaks, until the next meeting; all type at the same time,
 * with open lines.
 */
export type LineAct = 'meet' | 'tell' | 'listen' | 'cut line' | 'all type';

/** How often each thing is done. */
const weights: Readonly<Record<ActName | LineAct, number>> = {
  type: 14,
  'type on': 5,
  compose: 9,
  'compose on': 12,
  'type over': 4,
  'erase back': 4,
  'erase forth': 3,
  'erase word': 1,
  split: 5,
  'merge back': 4,
  'merge forth': 3,
  'cut words': 3,
  'copy words': 2,
  'drag words': 2,
  'move clauses by cut and paste': 3,
  'copy clauses': 1,
  'delete span': 2,
  'compose over span': 1,
  'move up': 3,
  'move down': 3,
  'move up alone': 1,
  deeper: 2,
  shallower: 2,
  'delete clause': 2,
  bold: 2,
  note: 1,
  reference: 1,
  table: 1,
  row: 1,
  'new clause': 1,
  undo: 6,
  redo: 3,
  meet: 9,
  tell: 3,
  listen: 9,
  'cut line': 2,
  'all type': 2,
};
const basket = Object.entries(weights).flatMap(([name, weight]) =>
  new Array<Step['act']>(weight).fill(name as Step['act']),
);

/** A random history. @param pages - how many take part */
export function stepsOf(random: (below: number) => number, pages: number): Step[] {
  const count = 18 + random(22);
  const hot = random(20);
  const any = (act: Step['act'], page = random(pages)): Step => ({
    page,
    act,
    // Where all work in one clause, they meet.
    k: random(2) ? hot : random(20),
    m: random(20),
    n: random(12),
  });
  return Array.from({ length: count }, () => any(basket[random(basket.length)]!)).flatMap((step) =>
    step.act === 'compose' && random(3) > 0
      ? besideComposing(step, (act, page) => any(act, page), random, pages)
      : [step],
  );
}

const besides = [
  'type',
  'erase back',
  'erase forth',
  'split',
  'merge back',
  'cut words',
  'undo',
  'move up',
  'bold',
] as const;

/** Somebody composes; another works in the same clause, and that comes between two stages of what is composed. */
function besideComposing(
  compose: Step,
  any: (act: Step['act'], page: number) => Step,
  random: (below: number) => number,
  pages: number,
): Step[] {
  const other = (compose.page + 1 + random(pages - 1)) % pages;
  const { page, k } = compose;
  return [
    compose,
    { ...any(besides[random(besides.length)]!, other), k },
    any('tell', other),
    any('listen', page),
    any('compose on', page),
    any('compose on', page),
  ];
}
