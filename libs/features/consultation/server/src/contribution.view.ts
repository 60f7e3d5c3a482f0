import type { ContributionRow } from '@articulado/persistence';
import { Field, Int, ObjectType } from '@nestjs/graphql';

/** Holds nothing that its author did not agree to show. */
@ObjectType('Contribution', { description: 'What a person or organisation says about a clause of a frozen version.' })
export class ContributionView {
  @Field(() => Int, { description: 'Counts from 1 in each process, without gaps.' }) number!: number;
  @Field(() => String, { description: 'support, objection, proposal or question' }) kind!: string;
  @Field(() => String) clauseId!: string;
  @Field(() => String, { nullable: true, description: 'Exact words of the clause.' }) quote!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Where the quote starts: UTF-16 units from the clause’s first, the marks of notes left out.',
  })
  quoteStart!: number | null;
  @Field(() => String) body!: string;
  @Field(() => String, { nullable: true, description: 'The wording it proposes.' }) proposedText!: string | null;
  @Field(() => String, { nullable: true, description: 'Absent for whoever keeps it back.' }) authorName!: string | null;
  @Field(() => String, { nullable: true }) authorOrganization!: string | null;
  @Field(() => Date) submittedAt!: Date;

  /** The row behind it, for the resolvers that add fields. Not part of the API: it holds the code and the account. */
  row!: ContributionRow;

  static of(row: ContributionRow): ContributionView {
    const {
      number,
      kind,
      clauseId,
      quote,
      quoteStart,
      body,
      proposedText,
      authorName,
      authorOrganization,
      submittedAt,
    } = row;
    return Object.assign(new ContributionView(), {
      number,
      kind,
      clauseId,
      quote,
      quoteStart,
      body,
      proposedText,
      authorName,
      authorOrganization,
      submittedAt,
      row,
    });
  }
}

@ObjectType('ContributionPage', { description: 'A stretch of the register, in the order of the numbers.' })
export class ContributionPageView {
  @Field(() => Int, { description: 'How many there are in all with this filter.' }) total!: number;
  @Field(() => Int, { description: 'Place of the first one among them, from 1; 0 for an empty stretch.' })
  position!: number;
  @Field(() => [ContributionView]) items!: ContributionView[];
}
