import { OrganizationView, outcomeOf } from '@articulado/api';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('Viewer', { description: 'Whoever sends the request, when signed in.' })
export class ViewerView {
  @Field(() => String) name!: string;
  @Field(() => String) email!: string;
  @Field(() => Boolean) isAdministrator!: boolean;
  @Field(() => [ViewerMembershipView]) memberships!: ViewerMembershipView[];
  @Field(() => [String], {
    description: 'Lines of the table of permissions that hold on the platform, outside of any process.',
  })
  may!: string[];
}

@ObjectType('ViewerMembership')
export class ViewerMembershipView {
  @Field(() => String) role!: string;
  @Field(() => String) processSlug!: string;
  @Field(() => String) processTitle!: string;
  @Field(() => OrganizationView) organization!: OrganizationView;
}

@ObjectType('Platform', { description: 'How the platform runs.' })
export class PlatformView {
  @Field(() => Boolean, {
    description: 'As a demonstration: everyone may sign in as an example person and read the outbox.',
  })
  demo!: boolean;
  @Field(() => Boolean, { description: 'Whether letters leave by a mail server; without one they stay in the outbox.' })
  sendsMail!: boolean;
}

@ObjectType('SignInCodeSent')
class SignInCodeSentView {
  @Field(() => String) email!: string;
}

@ObjectType('SignedIn')
class SignedInView {
  @Field(() => String) name!: string;
}

@ObjectType('SignedOut')
class SignedOutView {
  @Field(() => Boolean) signedOut!: boolean;
}

@ObjectType('Person', { description: 'Somebody who may be given a role.' })
export class PersonView {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) email!: string;
  @Field(() => Boolean) isAdministrator!: boolean;
}

@ObjectType('Letter', { description: 'A letter of the platform, as its outbox keeps it.' })
export class LetterView {
  @Field(() => ID) id!: string;
  @Field(() => String) recipient!: string;
  @Field(() => String) subject!: string;
  @Field(() => String) body!: string;
  @Field(() => Date) writtenAt!: Date;
  @Field(() => Date, { nullable: true }) sentAt?: Date;
}

@InputType('SignInInput')
export class SignInInputView {
  @Field(() => String) email!: string;
  @Field(() => String) code!: string;
  @Field(() => String, { nullable: true }) name?: string;
}

@InputType()
export class CreateInstitutionInput {
  @Field(() => String) name!: string;
  @Field(() => String) acronym!: string;
  @Field(() => String, { description: 'government, civil-society, academia, private or oversight' }) sector!: string;
}

@InputType()
export class CreateFirstAdministratorInput {
  @Field(() => String, { description: 'From the link printed when an empty platform starts.' }) key!: string;
  @Field(() => String) name!: string;
  @Field(() => String) email!: string;
}

export const RequestSignInCodeOutcome = outcomeOf('RequestSignInCodeOutcome', SignInCodeSentView);
export const SignInOutcome = outcomeOf('SignInOutcome', SignedInView);
export const SignOutOutcome = outcomeOf('SignOutOutcome', SignedOutView);
export const CreateInstitutionOutcome = outcomeOf('CreateInstitutionOutcome', OrganizationView);
export const CreateFirstAdministratorOutcome = outcomeOf('CreateFirstAdministratorOutcome', PersonView);
