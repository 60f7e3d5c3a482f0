import { type RunChange, runChanges } from '@articulado/comparison';
import { policyTextOf } from '@articulado/pages';
import type { Change } from './clause-change.js';

/** What became of the words of a clause and of their formatting. */
export const changedRuns = ({ before, after, words }: Pick<Change, 'before' | 'after' | 'words'>): RunChange[] => {
  const [was, is] = [before, after].map((side) => (side ? policyTextOf([side])[0]!.content : []));
  return runChanges(was!, is!, words);
};
