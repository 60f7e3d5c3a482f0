import type { ProcessRow } from '@articulado/persistence';
import { Field, ID, ObjectType } from '@nestjs/graphql';

/** The making of one policy. Each feature adds its own fields by resolvers of its own. */
@ObjectType('Process', { description: 'The making of one policy, from the first draft to publication and follow-up.' })
export class ProcessView {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Its name in addresses.' }) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => String) summary!: string;
  @Field(() => String, { description: 'Language of the text, BCP 47.' }) language!: string;
  @Field(() => String, { description: 'Where it stands on its road.' }) stage!: string;
  @Field(() => Date) createdAt!: Date;

  /** The row behind it, for the resolvers that add fields. Not part of the API. */
  row!: ProcessRow;

  static of(row: ProcessRow): ProcessView {
    const { id, slug, title, summary, language, stage, createdAt } = row;
    return Object.assign(new ProcessView(), { id, slug, title, summary, language, stage, createdAt, row });
  }
}
