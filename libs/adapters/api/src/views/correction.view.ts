import type { CorrectionRow, PersonRow } from '@articulado/persistence';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('EarlierValue', { description: 'What stood in a field before it was corrected.' })
class EarlierValueView {
  @Field(() => String, { description: 'Name of the field in this API.' }) field!: string;
  @Field(() => String, { nullable: true, description: 'What stood there, times in ISO 8601; null where nothing did.' })
  value!: string | null;
}

@ObjectType('Correction', { description: 'That something was corrected in public, and what stood there before.' })
export class CorrectionView {
  @Field(() => Int, { description: 'Counts from 1 for each thing that was corrected.' }) number!: number;
  @Field(() => [EarlierValueView], { description: 'What stood there before, of that which changed.' })
  earlier!: EarlierValueView[];
  @Field(() => String, { description: 'Why, in public.' }) reason!: string;
  @Field(() => String, { description: 'Name of the person who corrected it.' }) correctedBy!: string;
  @Field(() => Date, { description: 'When it was corrected.' }) correctedAt!: Date;

  static of(
    row: Pick<CorrectionRow, 'number' | 'earlier' | 'reason' | 'correctedAt'>,
    { name }: Pick<PersonRow, 'name'>,
  ): CorrectionView {
    const { number, reason, correctedAt } = row;
    const earlier = Object.entries(row.earlier).map(([field, value]) => ({ field, value }));
    return Object.assign(new CorrectionView(), { number, earlier, reason, correctedAt, correctedBy: name });
  }
}

/** What an input's `knownCorrections` says (P23). */
export const knownCorrectionsField =
  'How many corrections of it there were when it was read. If it is another number by now it is refused; left out, it is not asked.';
