import { VersionView } from '@articulado/api';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ClauseContributionCount')
export class ClauseContributionCountView {
  @Field(() => ID) clauseId!: string;
  @Field(() => Int) contributions!: number;
  @Field(() => Int) answered!: number;
}

@ObjectType('ContributionCounts', { description: 'How much was said, and how much of it is answered.' })
export class ContributionCountsView {
  @Field(() => Int) total!: number;
  @Field(() => Int) answered!: number;
  @Field(() => VersionView, { nullable: true, description: 'The version that byClause counts on.' })
  version!: VersionView | null;
  @Field(() => [ClauseContributionCountView], { description: 'Clauses on which something was said.' })
  byClause!: ClauseContributionCountView[];
}
