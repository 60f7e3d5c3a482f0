/** @jest-environment jsdom */
import { runHistories } from './testing/histories.js';

it('three people, parted and met again: no word lost, doubled or strayed, no id twice, all see the same', () => {
  expect(runHistories(300).histories).toBeGreaterThan(0);
});
