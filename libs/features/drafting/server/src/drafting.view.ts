import { ClauseChangeView, ClauseView, connectionOf, OrganizationView, outcomeOf, VersionView } from '@articulado/api';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Draft', { description: 'The live text of a process; edited at /collab/<id>.' })
export class DraftView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => Int, { description: 'Version of the draft document’s format.' }) format!: number;
  @Field(() => Boolean, { description: 'Whether nothing was ever written in it.' }) isEmpty!: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may write in it now.' }) mayWrite!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Key of the viewer among those present (`user.key` in the awareness); null for visitors.',
  })
  viewerKey!: string | null;

  /** For the resolvers that add fields. Not part of the API. */
  processId!: string;
}

@ObjectType('WrittenWords', { description: 'Consecutive words that one person wrote in one session.' })
export class WrittenWordsView {
  @Field(() => String, { description: 'The words.' }) text!: string;
  @Field(() => String, { nullable: true, description: 'Name of the author; null for imported text.' })
  person!: string | null;
  @Field(() => OrganizationView, { nullable: true, description: 'The organization the person acted for.' })
  organization!: OrganizationView | null;
  @Field(() => Date, { description: 'When the first of them was written.' }) from!: Date;
  @Field(() => Date, { description: 'When the last of them was written.' }) to!: Date;
}

@ObjectType('Comparison', { description: 'What changed from one version to another.' })
export class ComparisonView {
  @Field(() => VersionView, { description: 'The earlier version.' }) before!: VersionView;
  @Field(() => VersionView, { description: 'The later version.' }) after!: VersionView;
  @Field(() => [ClauseChangeView], { description: 'In reading order; unchanged clauses are left out.' })
  changes!: ClauseChangeView[];
  @Field(() => Int, { description: 'How many clauses did not change.' }) unchanged!: number;
}

export const ClauseConnection = connectionOf('Clause', ClauseView);
export const VersionConnection = connectionOf('Version', VersionView);

@InputType({ description: 'What freezeVersion takes.' })
export class FreezeVersionInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => String, { description: 'What this version is, in a sentence.' }) note!: string;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Ids of references without a target to freeze all the same, as the refusal REFERENCES_LOST listed them.',
  })
  acceptedLostReferences?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of what looks unfinished, to freeze all the same, as the refusal TEXT_UNFINISHED listed it.',
  })
  acceptedUnfinished?: string[] | null;
}

export const FreezeVersionOutcome = outcomeOf('FreezeVersionOutcome', VersionView);
