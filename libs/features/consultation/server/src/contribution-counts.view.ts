import { VersionView } from '@articulado/api';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ClauseContributionCount', { description: 'How many contributions a clause has.' })
export class ClauseContributionCountView {
  @Field(() => ID, { description: 'Id of the clause.' }) clauseId!: string;
  @Field(() => Int, { description: 'How many contributions it has.' }) contributions!: number;
  @Field(() => Int, { description: 'How many of them are answered.' }) answered!: number;
}

@ObjectType('ContributionCounts', { description: 'How many contributions there are, and how many are answered.' })
export class ContributionCountsView {
  @Field(() => Int, { description: 'How many there are.' }) total!: number;
  @Field(() => Int, { description: 'How many are answered.' }) answered!: number;
  @Field(() => VersionView, { nullable: true, description: 'The version that byClause counts on.' })
  version!: VersionView | null;
  @Field(() => [ClauseContributionCountView], { description: 'Clauses with at least one contribution.' })
  byClause!: ClauseContributionCountView[];
}
