import {
  CurrentViewer,
  mostRows,
  Needs,
  OrganizationView,
  orRefusal,
  pageOf,
  permit,
  Platform,
  Public,
  type ApiContext,
  CurrentContext,
  type Viewer,
} from '@articulado/api';
import { may, permissionNames } from '@articulado/permissions';
import { type MailRow, sealedSubject, UnitOfWork } from '@articulado/persistence';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CreateInstitutionInput,
  CreateInstitutionOutcome,
  LetterView,
  PersonView,
  PlatformView,
  ViewerMembershipView,
  ViewerView,
} from './accounts.view.js';
import { CreateInstitution } from './create-institution.js';
import { isReservedAddress } from './reserved-address.js';

/** Most institutions at once: they fill the lists that one chooses from. */
const mostOrganizations = 1_000;

/**
 * A letter that leaves by a mail server is read by whoever gets it: codes to sign in and to sign stand in it, and an
 * administrator is nobody else. Whether it was sent is all that an outbox then tells.
 */
const sealed = (letter: MailRow) => ({ ...letter, subject: sealedSubject(letter.subject), body: '' });

@Resolver(() => ViewerView)
export class PeopleResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Platform,
    private readonly addInstitution: CreateInstitution,
  ) {}

  @Query(() => ViewerView, { nullable: true, description: 'The signed-in person; null for a visitor.' })
  @Public()
  viewer(@CurrentViewer() viewer: Viewer) {
    if (!viewer.person) return null;
    const context = { demo: this.settings.demo };
    const allowed = permissionNames.filter((name) => may(viewer.actor, name, context));
    return { ...viewer.person, isAdministrator: viewer.actor.isAdministrator, may: allowed };
  }

  @ResolveField(() => [ViewerMembershipView], { description: 'The memberships they hold now.' })
  memberships(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() _viewer: ViewerView) {
    return Promise.all(
      viewer.actor.memberships.map(async ({ role, processId, organizationId }) => {
        const [process, organization] = await Promise.all([
          loaders.process(processId),
          loaders.organization(organizationId),
        ]);
        return {
          role,
          processSlug: process!.slug,
          processTitle: process!.title,
          organization: OrganizationView.of(organization!),
        };
      }),
    );
  }

  @Query(() => [OrganizationView], { description: 'Institutions and organisations by name, at most 1,000 at once.' })
  @Public()
  async organizations(
    @Args('first', { type: () => Int, defaultValue: mostRows, description: 'How many at most.' }) first: number,
    @Args('after', { type: () => Int, defaultValue: 0, description: 'How many to pass over.' }) after: number,
  ) {
    const { limit, offset } = pageOf(first, after, mostOrganizations);
    const rows = await this.unitOfWork.read().organizations.list(limit, offset);
    return rows.map((row) => OrganizationView.of(row));
  }

  @Mutation(() => CreateInstitutionOutcome, { description: 'Adds an institution or organisation.' })
  @Needs('institution.create')
  async createInstitution(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CreateInstitutionInput, description: 'What it takes.' }) input: CreateInstitutionInput,
  ) {
    return orRefusal(await this.addInstitution.run(viewer, input), (row) => OrganizationView.of(row));
  }

  @Query(() => [PersonView], {
    nullable: true,
    description: 'People by name or address; null without the permission PEOPLE_READ.',
  })
  @Needs('people.read')
  people(
    @CurrentViewer() viewer: Viewer,
    @Args('search', { type: () => String, defaultValue: '', description: 'Part of a name or an e-mail address.' })
    search: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most.' }) first: number,
    @Args('after', { type: () => Int, defaultValue: 0, description: 'How many to pass over.' }) after: number,
  ) {
    if (permit(viewer, 'people.read')) return null;
    const { limit, offset } = pageOf(first, after);
    return this.unitOfWork.read().people.list(search.slice(0, 100), limit, offset);
  }

  @Query(() => Int, { nullable: true, description: 'How many people match; null without the permission PEOPLE_READ.' })
  @Needs('people.read')
  peopleCount(
    @CurrentViewer() viewer: Viewer,
    @Args('search', { type: () => String, defaultValue: '', description: 'Part of a name or an e-mail address.' })
    search: string,
  ) {
    if (permit(viewer, 'people.read')) return null;
    return this.unitOfWork.read().people.count(search.slice(0, 100));
  }

  @Query(() => PlatformView, { description: 'How the platform is configured.' })
  @Public()
  platform() {
    const { demo, sendsMail } = this.settings;
    return { demo, sendsMail };
  }

  @Query(() => Int, { nullable: true, description: 'How many letters there are; null for whoever may not see them.' })
  @Needs('outbox.read')
  outboxCount(@CurrentViewer() viewer: Viewer) {
    if (permit(viewer, 'outbox.read', { demo: this.settings.demo })) return null;
    return this.unitOfWork.read().mail.count();
  }

  @Query(() => [LetterView], {
    nullable: true,
    description: 'The newest letters first; null for whoever may not see them.',
  })
  @Needs('outbox.read')
  async outbox(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: 30, description: 'How many at most.' }) first: number,
    @Args('after', { type: () => Int, defaultValue: 0, description: 'How many to pass over.' }) after: number,
  ) {
    if (permit(viewer, 'outbox.read', { demo: this.settings.demo })) return null;
    const { limit, offset } = pageOf(first, after);
    const letters = await this.unitOfWork.read().mail.list(limit, offset);
    return letters.map((letter) => (this.leaves(letter) ? sealed(letter) : letter));
  }

  private leaves({ recipient }: MailRow): boolean {
    const { demo, sendsMail } = this.settings;
    return sendsMail && !(demo && isReservedAddress(recipient));
  }
}
