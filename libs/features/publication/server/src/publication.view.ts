import {
  connectionOf,
  CorrectionView,
  JsonScalar,
  knownCorrectionsField,
  outcomeOf,
  ProcessView,
  RoleEnum,
  VersionView,
} from '@articulado/api';
import type { EntryType, RecordLine } from '@articulado/record';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RecordEntryTypeEnum } from './record-entry-type.view.js';

@ObjectType('Publication', { description: 'The publication of a version as the policy.' })
export class PublicationView {
  @Field(() => VersionView, { description: 'The version that is the policy.' }) version!: VersionView;
  @Field(() => String, { description: 'The public statement made with it.' }) statement!: string;
  @Field(() => String, { description: 'Who published it.' }) publishedBy!: string;
  @Field(() => Date, { description: 'When it was published.' }) publishedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Number of the act that approves it; null while it is missing.' })
  actNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'Day of that act: 2026-05-04; null while it is missing.' })
  actDate!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Gazette in which it stands, with its number and page; null while it is missing.',
  })
  gazette!: string | null;
  @Field(() => [CorrectionView], {
    description: 'How what is said of the act was corrected, with what stood there before, the newest first.',
  })
  corrections!: CorrectionView[];
}

@ObjectType('RecordEntry', { description: 'One official act in the public record.' })
export class RecordEntryView {
  @Field(() => Int, { description: 'Counts from 1 in each process, without gaps.' }) sequence!: number;
  @Field(() => RecordEntryTypeEnum, { description: 'Which act it was: the mutation in the past.' }) type!: EntryType;
  @Field(() => Date, { description: 'When the act took place.' }) at!: Date;
  @Field(() => RoleEnum, { description: 'The role somebody acted in.' }) role!: string;
  @Field(() => String, { nullable: true, description: 'Name of the organization they acted for.' })
  organization?: string;
  @Field(() => String, { nullable: true, description: 'Name of the person; null where it is not known or was erased.' })
  person?: string;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether others gave the person a role under that name. False for a participant, who typed it; null where none is known.',
  })
  isPersonVerified?: boolean;
  @Field(() => JsonScalar, { description: 'What the act says of itself.' }) details!: object;
  @Field(() => String, { description: 'SHA-256 of the entry, chained to the one before.' }) hash!: string;
  @Field(() => String, { description: 'Hash of the entry before; zeros for the first.' }) previous!: string;

  static of({ entry, hash, disclosed }: RecordLine): RecordEntryView {
    const { sequence, type, at, actor, details, previous } = entry;
    const shown = disclosed?.find(({ commitment }) => commitment === actor.person)?.value;
    const person = nameIn(shown);
    const { role, organization } = actor;
    return Object.assign(new RecordEntryView(), {
      sequence,
      type,
      at: new Date(at),
      role,
      organization,
      person,
      isPersonVerified: person === undefined ? undefined : role !== 'participant',
      details,
      hash,
      previous,
    });
  }
}

export const RecordEntryConnection = connectionOf('RecordEntry', RecordEntryView);

/** A disclosed person is `{ name, account }`. */
const nameIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : undefined;

@InputType('PublishVersionInput', { description: 'What publishVersion takes.' })
export class PublishVersionArguments {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => Int, { description: 'The latest version: no other can be published.' }) versionNumber!: number;
  @Field(() => String, { description: 'A public statement.' }) statement!: string;
  @Field(() => String, { nullable: true, description: 'Number of the act that approves the policy.' })
  actNumber?: string;
  @Field(() => String, { nullable: true, description: 'Day of that act: 2026-05-04.' }) actDate?: string;
  @Field(() => String, { nullable: true, description: 'Gazette in which it stands, with its number and page.' })
  gazette?: string;
}

@InputType({ description: 'What completePublication takes: what is still missing, or a part of it.' })
export class CompletePublicationInput {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => String, { nullable: true, description: 'Number of the act that approves the policy.' })
  actNumber?: string;
  @Field(() => String, { nullable: true, description: 'Day of that act: 2026-05-04.' }) actDate?: string;
  @Field(() => String, { nullable: true, description: 'Gazette in which it stands, with its number and page.' })
  gazette?: string;
}

@InputType({ description: 'What correctPublication takes: what is said otherwise; what is left out stays.' })
export class CorrectPublicationInput extends CompletePublicationInput {
  @Field(() => String, { description: 'Why, in public; at most 2,000 characters.' }) reason!: string;
  @Field(() => Int, { nullable: true, description: knownCorrectionsField }) knownCorrections?: number;
}

export const CompletePublicationOutcome = outcomeOf('CompletePublicationOutcome', ProcessView);
export const CorrectPublicationOutcome = outcomeOf('CorrectPublicationOutcome', ProcessView);
export const PublishVersionOutcome = outcomeOf('PublishVersionOutcome', ProcessView);
