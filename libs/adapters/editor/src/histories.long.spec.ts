/** @jest-environment jsdom */
import { runHistories } from './testing/histories.js';

it('10,000 random histories of three people', () => {
  const started = Date.now();
  const tally = runHistories(10_000);
  console.info(JSON.stringify({ ...tally, seconds: Math.round((Date.now() - started) / 1_000) }));
}, 7_200_000);
