import { ClauseChangeView, ClauseView, LinkChangeView } from '@articulado/api';
import type { ClauseChange } from '@articulado/comparison';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { TextChanges } from './text-changes.js';

@ObjectType('DraftChanges', { description: 'What an operation would change in a draft.' })
export class DraftChangesView {
  @Field(() => [ClauseView], { description: 'The text as it is.' }) before!: ClauseView[];
  @Field(() => [ClauseView], { description: 'The text as it would be.' }) after!: ClauseView[];
  @Field(() => [ClauseChangeView], { description: 'In reading order; unchanged clauses are left out.' })
  changes!: ClauseChangeView[];
  @Field(() => Int, { description: 'How many clauses would not change.' }) unchanged!: number;

  static of({ before, after, comparison }: TextChanges): DraftChangesView {
    return Object.assign(new DraftChangesView(), {
      before: ClauseView.list(before),
      after: ClauseView.list(after),
      changes: comparison.changes.map(changeView),
      unchanged: comparison.counts.same,
    });
  }
}

/** What became of a clause, as the API says it. */
export const changeView = (change: ClauseChange): ClauseChangeView => {
  const { clauseId, kinds, before, after, words, linkChanges, movedWith, redivision } = change;
  return Object.assign(new ClauseChangeView(), {
    clauseId,
    kinds: [...kinds],
    before: before && ClauseView.of(before.clause, before.number),
    after: after && ClauseView.of(after.clause, after.number),
    words: words.map(({ op, text }) => ({ op, text })),
    linkChanges: LinkChangeView.list(linkChanges),
    movedWith,
    redivision,
  });
};
