import { VersionView } from '@articulado/api';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ClauseContributionCount', { description: 'How many contributions a clause has.' })
export class ClauseContributionCountView {
  @Field(() => ID, { description: 'Id of the clause.' }) clauseId!: string;
  @Field(() => Int, { description: 'How many contributions it has.' }) contributions!: number;
  @Field(() => Int, { description: 'How many of them are answered.' }) answered!: number;
}

@ObjectType('ContributionCounts', { description: 'How much was said, and how much of it is answered.' })
export class ContributionCountsView {
  @Field(() => Int, { description: 'How many there are.' }) total!: number;
  @Field(() => Int, { description: 'How many are answered.' }) answered!: number;
  @Field(() => VersionView, { nullable: true, description: 'The version that byClause counts on.' })
  version!: VersionView | null;
  @Field(() => [ClauseContributionCountView], { description: 'Clauses on which something was said.' })
  byClause!: ClauseContributionCountView[];
}
