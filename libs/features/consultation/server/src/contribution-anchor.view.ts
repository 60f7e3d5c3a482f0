import { ClauseView, enumOf } from '@articulado/api';
import type { AnchorStatus } from '@articulado/comparison';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

const AnchorStatusEnum = enumOf<AnchorStatus>('AnchorStatus', 'What became of words in a later version.', {
  same: 'They are there, in the same clause.',
  moved: 'They are there, and stand elsewhere.',
  changed: 'Their clause is there, and it is not sure that they are.',
  gone: 'Their clause is not there, and they were not found elsewhere with certainty.',
});

@ObjectType('ContributionAnchor', {
  description:
    'What became, in a version, of the words that a contribution is about: those it quotes, else its clause.',
})
export class ContributionAnchorView {
  @Field(() => Int, { description: 'Number of that version.' }) versionNumber!: number;
  @Field(() => AnchorStatusEnum, { description: 'What became of them.' }) status!: AnchorStatus;
  @Field(() => ID, { nullable: true, description: 'Id of the clause they are in there; null where they are gone.' })
  clauseId?: string | undefined;
  @Field(() => String, { nullable: true, description: 'The quote as it stands there; null where it changed.' })
  quote?: string | undefined;
  @Field(() => Int, { nullable: true, description: 'Offset of the quote there, in UTF-16 code units.' })
  quoteStart?: number | undefined;
}

@ObjectType('AbsentClause', { description: 'A clause that a version does not have, and another one does.' })
export class AbsentClauseView {
  @Field(() => Int, { description: 'Number of the nearest version that has it: before this one, else after it.' })
  versionNumber!: number;
  @Field(() => ClauseView, { description: 'The clause as it is there.' }) clause!: ClauseView;
  @Field(() => [ClauseView], { description: 'The clauses that contain it there, outermost first.' })
  ancestors!: readonly ClauseView[];
  @Field(() => [ClauseView], { description: 'The clauses that hold its words in this version; empty where none does.' })
  heldBy!: readonly ClauseView[];
  @Field(() => ClauseView, {
    nullable: true,
    description:
      'The one clause of this version that says the same words where `heldBy` is empty, though nothing tells whether they are its own; else null.',
  })
  saidIn!: ClauseView | null;
  @Field(() => Boolean, {
    description: 'Whether some clause of this version says all of its words one behind the other.',
  })
  isSaidElsewhere!: boolean;
}
