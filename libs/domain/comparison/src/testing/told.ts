import type { ClauseId } from '@articulado/base';
import type { Clause, PolicyText, Run } from '@articulado/policy-text';
import { changeKinds, type Comparison } from '../comparison.js';

/** A clause with these words, which are its id unless others are given. */
export const clause = (id: string, words = id, more: Partial<Clause> = {}): Clause => ({
  id: id as ClauseId,
  kind: 'article',
  depth: 0,
  content: words === '' ? [] : [{ text: words }],
  ...more,
});

/** A text of articles whose words are their ids. */
export const text = (...ids: readonly string[]): PolicyText => ids.map((id) => clause(id));

/** A text of one article, `a`, with these runs. */
export const styled = (...content: readonly Run[]): PolicyText => [clause('a', '', { content })];

/** Counts of a comparison in which nothing else happened. */
export const counts = (some: Partial<Comparison['counts']>) => ({
  ...Object.fromEntries(changeKinds.map((kind) => [kind, 0])),
  ...some,
});

/** A comparison as lines: id, what happened, from which number to which. */
export const told = ({ changes }: Comparison) =>
  changes.map(
    ({ clauseId, kinds, before, after }) =>
      `${clauseId} ${[...kinds].join('+')} ${before?.number ?? '-'}>${after?.number ?? '-'}`,
  );
