/** @jest-environment jsdom */
import { type HistoryStep, play, runHistories } from './testing/histories.js';
import type { OperationName } from './testing/operations.js';

it('three people, parted and met again: no word lost, doubled or strayed, no id twice, all see the same', () => {
  expect(runHistories(300).histories).toBeGreaterThan(0);
});

const does = (editor: number, name: OperationName, k: number, m: number): HistoryStep => ({
  editor,
  operation: [name, k, m],
});
const meets = (editor: number): HistoryStep => ({ editor, meet: true });

/** Found by random histories; what the invariants said of them was not so. */
it.each<[string, readonly HistoryStep[]]>([
  [
    'a clause is divided while somebody cuts it and pastes it behind one whose place that writes down',
    [
      does(0, 'carry', 5, 1),
      does(1, 'split', 5, 1),
      does(0, 'indent', 0, 5),
      meets(1),
      does(0, 'paste', 14, 13),
      meets(0),
      meets(1),
      does(0, 'move in two', 0, 2),
      does(1, 'split', 0, 1),
      meets(0),
    ],
  ],
  [
    'a clause is deleted, merged into another at once, comes back with that by an undo, and the merge is undone',
    [
      does(0, 'span', 0, 2),
      does(2, 'merge', 13, 0),
      meets(2),
      meets(0),
      does(1, 'delete', 0, 0),
      meets(1),
      does(2, 'undo', 0, 0),
      does(1, 'undo', 0, 0),
    ],
  ],
  [
    'the same, deleted and brought back by one and the same editor',
    [
      does(1, 'span', 0, 6),
      does(2, 'merge', 13, 0),
      meets(2),
      does(1, 'delete', 0, 0),
      meets(1),
      does(2, 'undo', 0, 0),
      does(1, 'undo', 0, 0),
    ],
  ],
  [
    'a clause is put between another and what stands behind that, and was left there by whoever moves that away',
    [
      does(0, 'move with parts', 0, 6),
      does(2, 'indent', 5, 1),
      does(2, 'paste', 5, 0),
      does(2, 'move with parts', 9, 7),
    ],
  ],
])('%s', (_what, steps) => {
  expect(play(steps)).toEqual([]);
});
