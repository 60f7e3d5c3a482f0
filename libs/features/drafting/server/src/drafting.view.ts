import { ClauseChangeView, OrganizationView, outcomeOf, VersionView } from '@articulado/api';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Draft', { description: 'The live text of a process; edited at /collab/<id>.' })
export class DraftView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => Int, { description: 'Version of the draft document’s format.' }) format!: number;
  @Field(() => Boolean, { description: 'Whether nothing was ever written in it.' }) isEmpty!: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may write in it now.' }) mayWrite!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'What the viewer is called among those in its room (`user.key` of the awareness); null for visitors.',
  })
  viewerKey!: string | null;
}

@ObjectType('WrittenWords', { description: 'Neighbouring words that one person wrote at one sitting.' })
export class WrittenWordsView {
  @Field(() => String, { description: 'The words.' }) text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Who wrote them; null for what was imported or made by the platform.',
  })
  person!: string | null;
  @Field(() => OrganizationView, { nullable: true, description: 'For whom that person acted then.' })
  organization!: OrganizationView | null;
  @Field(() => Date, { description: 'When the first of them was written.' }) from!: Date;
  @Field(() => Date, { description: 'When the last of them was written.' }) to!: Date;
}

@ObjectType('Comparison', { description: 'What changed from one version to another.' })
export class ComparisonView {
  @Field(() => VersionView, { description: 'The earlier version.' }) before!: VersionView;
  @Field(() => VersionView, { description: 'The later version.' }) after!: VersionView;
  @Field(() => [ClauseChangeView], { description: 'In reading order; clauses that are the same are left out.' })
  changes!: ClauseChangeView[];
  @Field(() => Int, { description: 'Clauses to which nothing happened.' }) same!: number;
}

@InputType({ description: 'What freezeVersion takes.' })
export class FreezeVersionInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => String, { description: 'What this version is, in a sentence.' }) note!: string;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Ids of the references that lead to nothing and are frozen all the same, as `references-lost` named them.',
  })
  acceptedLost?: string[] | null;
}

export const FreezeVersionOutcome = outcomeOf('FreezeVersionOutcome', VersionView);
