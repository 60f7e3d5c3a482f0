import { outcomeOf, ProcessView, StageIdEnum } from '@articulado/api';
import type { NamedInstitution, Opinion, StageId } from '@articulado/workflow';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { OpinionEnum } from './approval-enums.view.js';

@ObjectType('NamedInstitution', { description: 'An institution that is asked to sign a stage.' })
export class NamedInstitutionView {
  @Field(() => OpinionEnum, {
    nullable: true,
    description: 'What it is asked for; null where it is asked for its approval alone.',
  })
  opinion!: Opinion | null;

  /** Not part of the API. */
  organizationId!: string;

  static of({ organizationId, opinion }: Omit<NamedInstitution, 'name'>): NamedInstitutionView {
    return Object.assign(new NamedInstitutionView(), { organizationId, opinion: opinion ?? null });
  }
}

@ObjectType('StageSigners', { description: 'Who signs a stage, as the coordinators named them in public.' })
export class StageSignersView {
  @Field(() => [NamedInstitutionView], {
    description: 'They sign, and nobody else; none is whoever approves for any institution.',
  })
  institutions!: NamedInstitutionView[];
  @Field(() => String, { description: 'Why, in public.' }) reason!: string;
  @Field(() => Date, { description: 'When they were named.' }) namedAt!: Date;
}

@InputType('NamedInstitutionInput', { description: 'An institution that is asked to sign a stage.' })
class NamedInstitutionInputView {
  @Field(() => ID, { description: 'Id of the institution.' }) organization!: string;
  @Field(() => OpinionEnum, {
    nullable: true,
    description: 'What it is asked for; left out where it is asked for its approval alone.',
  })
  opinion?: Opinion;
}

@InputType('NameSignersInput', { description: 'What nameSigners takes.' })
export class NameSignersArguments {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => StageIdEnum, { description: 'A stage with signatures that the process has yet to reach.' })
  stage!: StageId;
  @Field(() => [NamedInstitutionInputView], {
    description: 'Who signs it from then on, and nobody else; none is whoever approves for any institution.',
  })
  institutions!: NamedInstitutionInputView[];
  @Field(() => String, { description: 'Why, in public.' }) reason!: string;
}

export const NameSignersOutcome = outcomeOf('NameSignersOutcome', ProcessView);
