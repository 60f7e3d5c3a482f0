import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ClauseView } from './clause.view.js';

@ObjectType('WordChange', { description: 'A stretch of words, the same in both texts or in one only.' })
export class WordChangeView {
  @Field(() => String, { description: 'same, added or removed' }) op!: string;
  @Field(() => String) text!: string;
}

/** One clause that differs between two versions. Features add why it changed. */
@ObjectType('ClauseChange', { description: 'What became of one clause from one version to another.' })
export class ClauseChangeView {
  @Field(() => ID) clauseId!: string;
  @Field(() => [String], { description: 'added, removed, moved, reworded, restyled, recast' }) kinds!: string[];
  @Field(() => ClauseView, { nullable: true }) before?: ClauseView;
  @Field(() => ClauseView, { nullable: true }) after?: ClauseView;
  @Field(() => [WordChangeView]) words!: WordChangeView[];

  /** Where it stands, for the resolvers that add fields. Not part of the API. */
  processId!: string;
  beforeVersionId!: string;
  afterVersionId!: string;
}
