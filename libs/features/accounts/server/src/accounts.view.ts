import {
  connectionOf,
  credentialField,
  knownCorrectionsField,
  MemberRoleEnum,
  OrganizationView,
  outcomeOf,
  PermissionEnum,
  SectorEnum,
} from '@articulado/api';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { PersonRow, Sector } from '@articulado/persistence';
import type { MemberRole, Permission } from '@articulado/permissions';

@ObjectType('Viewer', { description: 'The signed-in person.' })
export class ViewerView {
  @Field(() => String, { description: 'Their name.' }) name!: string;
  @Field(() => String, { description: 'Their e-mail address.' }) email!: string;
  @Field(() => Boolean, { description: 'Whether they administer the platform.' }) isAdministrator!: boolean;
  @Field(() => [ViewerMembershipView], { description: 'The memberships they hold now.' })
  memberships!: ViewerMembershipView[];
  @Field(() => [PermissionEnum], {
    description: 'Lines of the table of permissions that hold on the platform, outside of any process.',
  })
  may!: Permission[];
}

@ObjectType('ViewerMembership', { description: 'A membership that the viewer holds now.' })
export class ViewerMembershipView {
  @Field(() => MemberRoleEnum, { description: 'The role it gives.' }) role!: MemberRole;
  @Field(() => String, { description: 'Slug of the process.' }) processSlug!: string;
  @Field(() => String, { description: 'Title of the process.' }) processTitle!: string;
  @Field(() => OrganizationView, { description: 'The organization they act for.' }) organization!: OrganizationView;
}

@ObjectType('Platform', { description: 'How the platform is configured.' })
export class PlatformView {
  @Field(() => Boolean, {
    description: 'As a demonstration: everyone may sign in as an example person and read `/outbox`.',
  })
  demo!: boolean;
  @Field(() => Boolean, { description: 'Whether e-mails leave by a mail server; without one they stay at `/outbox`.' })
  sendsMail!: boolean;
  @Field(() => Boolean, {
    description: 'Whether it is reached by a domain with https, without which browsers make no passkeys.',
  })
  takesPasskeys!: boolean;
  @Field(() => String, {
    description: 'Time zone in which the days of appointments begin, and that a new process is offered: its IANA name.',
  })
  timeZone!: string;
  @Field(() => String, {
    nullable: true,
    description: 'E-mail address of whoever runs the platform; null where they gave none.',
  })
  contactEmail?: string;
}

@ObjectType('SignInCodeSent', { description: 'A code to sign in was sent.' })
class SignInCodeSentView {
  @Field(() => String, { description: 'The address it was sent to.' }) email!: string;
  @Field(() => ID, { description: 'Id of this request, for whoever asked alone: the code works with it and no other.' })
  requestId!: string;
}

@ObjectType('SignInLink', { description: 'A link to sign in, from an e-mail with a code, while it is good.' })
export class SignInLinkView {
  @Field(() => String, { description: 'The address it was sent to.' }) email!: string;
  @Field(() => Boolean, { description: 'Whether whoever holds it signs in for the first time and must give a name.' })
  isNew!: boolean;
}

@ObjectType('SignedIn', { description: 'A session was opened.' })
export class SignedInView {
  /** For the security log; no field of the API. */
  personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) name!: string;
}

@ObjectType('SignedOut', { description: 'All sessions were ended.' })
class SignedOutView {
  @Field(() => Boolean, { description: 'Always true.' }) signedOut!: boolean;
}

@ObjectType('Person', { description: 'Somebody who may be given a role.' })
export class PersonView {
  @Field(() => ID, { description: 'Their id.' }) id!: string;
  @Field(() => String, { description: 'Their name.' }) name!: string;
  @Field(() => String, { description: 'E-mail address.' }) email!: string;
  @Field(() => Boolean, { description: 'Whether they administer the platform.' }) isAdministrator!: boolean;
  @Field(() => Boolean, { description: 'Whether an administrator has disabled the account.' }) isDisabled!: boolean;

  static of({ id, name, email, isAdministrator, disabledAt }: PersonRow): PersonView {
    return { id, name, email, isAdministrator, isDisabled: disabledAt !== null };
  }
}

@ObjectType('Administrator', { description: 'Somebody who administers the platform and may sign in.' })
export class AdministratorView {
  @Field(() => ID, { description: 'Id of the person.' }) id!: string;
  @Field(() => String, { description: 'Their name.' }) name!: string;
  @Field(() => Boolean, { description: 'Whether they have a passkey.' }) hasPasskey!: boolean;
}

@ObjectType('Session', { description: 'That somebody is signed in, in one browser.' })
export class SessionView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'Browser and system, as far as the browser tells them; may be empty.' })
  device!: string;
  @Field(() => Date, { description: 'When it was opened.' }) createdAt!: Date;
  @Field(() => Date, { description: 'When it was last used, to the day.' }) lastUsedAt!: Date;
  @Field(() => Boolean, { description: 'Whether it is the one that asks.' }) isCurrent!: boolean;
}

@ObjectType('EndedSession', { description: 'A session that was ended.' })
class EndedSessionView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
}

@ObjectType('Mail', { description: 'An e-mail that the platform wrote.' })
class MailView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'E-mail address it goes to.' }) recipient!: string;
  @Field(() => String, { description: 'Its subject.' }) subject!: string;
  @Field(() => String, {
    description:
      'Its text; empty where it leaves by a mail server, once what it carries was used or is over, and after thirty days.',
  })
  body!: string;
  @Field(() => Date, { description: 'When it was written.' }) writtenAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was sent; null while it was not.' }) sentAt?: Date;
}

export const PersonConnection = connectionOf('Person', PersonView);
export const MailConnection = connectionOf('Mail', MailView);
export const OrganizationConnection = connectionOf('Organization', OrganizationView);

@InputType({ description: 'What requestSignInCode takes.' })
export class RequestSignInCodeInput {
  @Field(() => String, { description: 'The e-mail address to send it to.' }) email!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where the link beside the code leads: an address of this site; the front page without one.',
  })
  next?: string | null;
}

@InputType('SignInInput', { description: 'What signIn takes.' })
export class SignInInputView {
  @Field(() => String, { description: 'The address it was sent to.' }) email!: string;
  @Field(() => ID, { description: 'From requestSignInCode: the code works with it alone.' }) requestId!: string;
  @Field(() => String, { description: 'The code from the e-mail.' }) code!: string;
  @Field(() => String, { nullable: true, description: 'Name of the person; needed at the first sign-in only.' })
  name?: string;
}

@InputType('SignInByLinkInput', { description: 'What signInByLink takes.' })
export class SignInByLinkInputView {
  @Field(() => String, { description: 'The last part of the link in the e-mail.' }) token!: string;
  @Field(() => String, { nullable: true, description: 'Name of the person; needed at the first sign-in only.' })
  name?: string;
}

@InputType({ description: 'What createInstitution takes.' })
export class CreateInstitutionInput {
  @Field(() => String, { description: 'Its full name.' }) name!: string;
  @Field(() => String, { description: 'Its acronym.' }) acronym!: string;
  @Field(() => SectorEnum, { description: 'Its sector.' }) sector!: Sector;
}

@InputType({ description: 'What correctInstitution takes.' })
export class CorrectInstitutionInput extends CreateInstitutionInput {
  @Field(() => ID, { description: 'Id of the organization.' }) organization!: string;
  @Field(() => String, { description: 'Why, in public; at most 2,000 characters.' }) reason!: string;
  @Field(() => Int, { nullable: true, description: knownCorrectionsField }) knownCorrections?: number;
}

@InputType({ description: 'What createFirstAdministrator takes.' })
export class CreateFirstAdministratorInput {
  @Field(() => String, { description: 'From the link printed when an empty platform starts.' }) key!: string;
  @Field(() => String, { description: 'Name of the person.' }) name!: string;
  @Field(() => String, { description: 'E-mail address to sign in with.' }) email!: string;
}

export const RequestSignInCodeOutcome = outcomeOf('RequestSignInCodeOutcome', SignInCodeSentView);
export const SignInOutcome = outcomeOf('SignInOutcome', SignedInView);
@InputType({ description: 'What endSession takes.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'Id of a session of the viewer.' }) session!: string;
}

const person = { description: 'Id of the person.' };
const credential = {
  nullable: true,
  description: `Needed where the viewer has a passkey, from requestAccountPasskey. ${credentialField}`,
} as const;
const confirmation = { description: 'E-mail address of the person once more: what was not meant is not done.' };

@InputType({ description: 'What disableAccount takes.' })
export class DisableAccountInput {
  @Field(() => ID, person) person!: string;
  @Field(() => String, confirmation) confirmation!: string;
  @Field(() => String, credential) credential?: string;
}

@InputType({ description: 'What enableAccount takes.' })
export class EnableAccountInput {
  @Field(() => ID, person) person!: string;
}

@InputType({ description: 'What appointAdministrator takes.' })
export class AppointAdministratorInput {
  @Field(() => ID, person) person!: string;
  @Field(() => String, confirmation) confirmation!: string;
  @Field(() => String, credential) credential?: string;
}

@InputType({ description: 'What endAdministrator takes.' })
export class EndAdministratorInput {
  @Field(() => ID, person) person!: string;
  @Field(() => String, confirmation) confirmation!: string;
  @Field(() => String, credential) credential?: string;
}

export const EndSessionOutcome = outcomeOf('EndSessionOutcome', EndedSessionView);
export const DisableAccountOutcome = outcomeOf('DisableAccountOutcome', PersonView);
export const EnableAccountOutcome = outcomeOf('EnableAccountOutcome', PersonView);
export const AppointAdministratorOutcome = outcomeOf('AppointAdministratorOutcome', PersonView);
export const EndAdministratorOutcome = outcomeOf('EndAdministratorOutcome', PersonView);
export const SignInByLinkOutcome = outcomeOf('SignInByLinkOutcome', SignedInView);
export const SignOutOutcome = outcomeOf('SignOutOutcome', SignedOutView);
export const CorrectInstitutionOutcome = outcomeOf('CorrectInstitutionOutcome', OrganizationView);
export const CreateInstitutionOutcome = outcomeOf('CreateInstitutionOutcome', OrganizationView);
export const CreateFirstAdministratorOutcome = outcomeOf('CreateFirstAdministratorOutcome', PersonView);
