import { SuggestionStatusEnum } from '@articulado/api';
import type { SuggestionRow, SuggestionStatus } from '@articulado/persistence';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ContributionSuggestion', { description: 'A suggestion that comes from a contribution.' })
export class ContributionSuggestionView {
  @Field(() => Int, { description: 'Its number in the process (`Draft.suggestion`).' }) number!: number;
  @Field(() => ID, { description: 'Id of the clause that it is about.' }) clauseId!: string;
  @Field(() => SuggestionStatusEnum, { description: 'What became of it.' }) status!: SuggestionStatus;

  static of({ number, clauseId, status }: SuggestionRow): ContributionSuggestionView {
    return Object.assign(new ContributionSuggestionView(), { number, clauseId, status });
  }
}
