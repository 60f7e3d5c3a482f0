import { OrganizationView, outcomeOf, ProcessView } from '@articulado/api';
import type { MembershipRow } from '@articulado/persistence';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Membership', {
  description:
    'A role that a person holds or held in a process for an organisation. Public, but for the address of the person.',
})
export class MembershipView {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'coordinator, drafter, facilitator, approver or observer' }) role!: string;
  @Field(() => Date) startsAt!: Date;
  @Field(() => Date, { nullable: true }) endsAt?: Date;
  @Field(() => String, { nullable: true, description: 'Why it ended, in the words of whoever ended it.' })
  statement?: string;

  /** The row behind it. Not part of the API. */
  row!: MembershipRow;

  static of(row: MembershipRow): MembershipView {
    const { id, role, startsAt, endsAt, endStatement } = row;
    return Object.assign(new MembershipView(), { id, role, startsAt, endsAt, statement: endStatement, row });
  }
}

@ObjectType('SectorShare', { description: 'How one sector takes part now.' })
export class SectorShareView {
  @Field(() => String, { description: 'government, civil-society, academia, private or oversight' }) sector!: string;
  @Field(() => Int) people!: number;
  @Field(() => [OrganizationView]) organizations!: OrganizationView[];
}

@InputType()
export class CreateProcessInput {
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'What the policy is for, in a few sentences.' }) summary!: string;
  @Field(() => String, { nullable: true, description: 'Its name in addresses; made from the title when left out.' })
  slug?: string;
  @Field(() => String, { description: 'Id of the organisation for which you coordinate it.' }) organization!: string;
}

@InputType()
export class InviteMemberInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'Never shown in public.' }) email!: string;
  @Field(() => String, { description: 'coordinator, drafter, facilitator, approver or observer' }) role!: string;
  @Field(() => String, { description: 'Id of the organisation they act for.' }) organization!: string;
}

@InputType()
export class EndMembershipInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => String, { description: 'Id of the membership.' }) membership!: string;
  @Field(() => String, { description: 'Why, in public.' }) statement!: string;
}

export const CreateProcessOutcome = outcomeOf('CreateProcessOutcome', ProcessView);
export const InviteMemberOutcome = outcomeOf('InviteMemberOutcome', MembershipView);
export const EndMembershipOutcome = outcomeOf('EndMembershipOutcome', MembershipView);
