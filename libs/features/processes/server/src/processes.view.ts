import {
  connectionOf,
  OrganizationView,
  outcomeOf,
  ProcessView,
  SectorEnum,
  MemberRoleEnum,
  OrdinalStyleEnum,
} from '@articulado/api';
import type { MembershipRow, Sector } from '@articulado/persistence';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { OrdinalStyle } from '@articulado/policy-text';
import type { MemberRole } from '@articulado/permissions';

@ObjectType('Membership', {
  description:
    'A role that a person holds or held in a process for an organization. Public, except for the e-mail address.',
})
export class MembershipView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => MemberRoleEnum, { description: 'The role it gives.' }) role!: MemberRole;
  @Field(() => Date, { description: 'When it began.' }) startsAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it ended; null while nothing ends it.' }) endsAt?: Date;
  @Field(() => String, { nullable: true, description: 'Why it ended, as stated by the person who ended it.' })
  statement?: string;

  /** The row behind it. Not part of the API. */
  row!: MembershipRow;

  static of(row: MembershipRow): MembershipView {
    const { id, role, startsAt, endsAt, endStatement } = row;
    return Object.assign(new MembershipView(), { id, role, startsAt, endsAt, statement: endStatement, row });
  }
}

export const MembershipConnection = connectionOf('Membership', MembershipView);
export const ProcessConnection = connectionOf('Process', ProcessView);

@ObjectType('SectorShare', { description: 'Participation of one sector.' })
export class SectorShareView {
  @Field(() => SectorEnum, { description: 'The sector.' }) sector!: Sector;
  @Field(() => Int, { description: 'How many people of the sector take part.' }) people!: number;
  @Field(() => [OrganizationView], { description: 'The organizations of the sector that take part.' })
  organizations!: OrganizationView[];
}

@InputType({ description: 'What createProcess takes.' })
export class CreateProcessInput {
  @Field(() => String, { description: 'Title of the policy.' }) title!: string;
  @Field(() => String, { description: 'What the policy is for, in a few sentences.' }) summary!: string;
  @Field(() => String, { nullable: true, description: 'Its name in addresses; made from the title when left out.' })
  slug?: string;
  @Field(() => ID, { description: 'Id of the organization for which you coordinate it.' }) organization!: string;
  @Field(() => String, { nullable: true, description: 'Language of the text, BCP 47; Spanish when left out.' })
  language?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Time zone in which its days begin: its IANA name; that of the platform when left out.',
  })
  timeZone?: string;
  @Field(() => OrdinalStyleEnum, {
    nullable: true,
    description: 'How its transitional provisions are counted; FEMININE when left out.',
  })
  ordinals?: OrdinalStyle;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether whoever signs must do it by a passkey. Left out: yes, but for a demonstration, or where the platform takes no passkeys.',
  })
  asksPasskey?: boolean;
}

@InputType({ description: 'What inviteMember takes.' })
export class InviteMemberInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => String, { description: 'Name of the person.' }) name!: string;
  @Field(() => String, { description: 'Never shown in public.' }) email!: string;
  @Field(() => MemberRoleEnum, { description: 'The role to give.' }) role!: MemberRole;
  @Field(() => ID, { description: 'Id of the organization they act for.' }) organization!: string;
}

@InputType({ description: 'What resendInvitation takes.' })
export class ResendInvitationInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => ID, { description: 'Id of the membership of whoever was invited.' }) membership!: string;
}

@InputType({ description: 'What endMembership takes.' })
export class EndMembershipInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => ID, { description: 'Id of the membership.' }) membership!: string;
  @Field(() => String, { description: 'Why, in public.' }) statement!: string;
}

export const CreateProcessOutcome = outcomeOf('CreateProcessOutcome', ProcessView);
export const InviteMemberOutcome = outcomeOf('InviteMemberOutcome', MembershipView);
export const ResendInvitationOutcome = outcomeOf('ResendInvitationOutcome', MembershipView);
export const EndMembershipOutcome = outcomeOf('EndMembershipOutcome', MembershipView);
