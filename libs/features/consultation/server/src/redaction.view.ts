import type { Redaction } from '@articulado/persistence';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Redaction', { description: 'The order by which words were erased; the record holds it as well.' })
export class RedactionView {
  @Field(() => String, { description: 'Whose order it was.' }) by!: string;
  @Field(() => String, { description: 'The ground of the law that it gave.' }) ground!: string;
  @Field(() => String, { nullable: true, description: 'The document that holds the order.' }) document!: string | null;
  @Field(() => Date, { description: 'When the words were erased.' }) redactedAt!: Date;

  static of(redaction: Redaction | null): RedactionView | null {
    if (!redaction) return null;
    const { by, ground, document = null, at } = redaction;
    return Object.assign(new RedactionView(), { by, ground, document, redactedAt: new Date(at) });
  }
}
