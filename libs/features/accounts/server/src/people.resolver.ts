import {
  CurrentViewer,
  Needs,
  OrganizationView,
  orRefusal,
  type PageArguments,
  passkeySiteOf,
  Platform,
  Public,
  type ApiContext,
  CurrentContext,
  type Viewer,
} from '@articulado/api';
import { may, permissionNames, processesWhosePeopleAreRead } from '@articulado/permissions';
import {
  type MailRow,
  maskedSubject,
  type Slice,
  UnitOfWork,
  PeopleStore,
  OrganizationsStore,
  RepresentativesStore,
  MailStore,
} from '@articulado/persistence';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CreateInstitutionInput,
  CreateInstitutionOutcome,
  MailConnection,
  OrganizationConnection,
  PersonConnection,
  PersonView,
  PlatformView,
  ViewerMembershipView,
  ViewerView,
} from './accounts.view.js';
import { CreateInstitution } from './create-institution.js';
import { mailList, organizationList, peopleList } from './paged-lists.js';
import { isReservedAddress } from './reserved-address.js';

/**
 * An e-mail that leaves by a mail server is read by whoever gets it: codes to sign in and to sign stand in it, and an
 * administrator is nobody else. Whether it was sent is all that the list then tells.
 */
const masked = (mail: MailRow) => ({ ...mail, subject: maskedSubject(mail.subject), body: '' });

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

  @ResolveField(() => [OrganizationView], { description: 'The institutions that they represent now.' })
  async represents(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() _viewer: ViewerView) {
    const stores = this.unitOfWork.read();
    const held = await stores.get(RepresentativesStore).currentOf(viewer.person!.id, stores.today); // a visitor is no Viewer
    const ids = [...new Set(held.map(({ organizationId }) => organizationId))];
    return Promise.all(ids.map(async (id) => OrganizationView.of((await loaders.organization(id))!)));
  }

  @Query(() => OrganizationConnection, { description: 'Institutions and organisations by name.' })
  @Public()
  organizations(@Args({ type: () => organizationList.Arguments }) pageArguments: PageArguments) {
    const organizations = this.unitOfWork.read().get(OrganizationsStore);
    const source = { rows: (slice: Slice) => organizations.list(slice), count: () => organizations.count() };
    return organizationList.page(pageArguments, source, (row) => OrganizationView.of(row));
  }

  @Mutation(() => CreateInstitutionOutcome, { description: 'Adds an institution or organisation.' })
  @Needs('institution.create')
  async createInstitution(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CreateInstitutionInput, description: 'What it takes.' }) input: CreateInstitutionInput,
  ) {
    return orRefusal(await this.addInstitution.run(viewer, input), (row) => OrganizationView.of(row));
  }

  @Query(() => PersonConnection, {
    nullable: true,
    description:
      'People by name or address: all of them for an administrator, the current members of their own processes for a coordinator; null without the permission PEOPLE_READ.',
  })
  @Needs('people.read')
  people(
    @CurrentViewer() viewer: Viewer,
    @Args('search', { type: () => String, defaultValue: '', description: 'Part of a name or an e-mail address.' })
    search: string,
    @Args({ type: () => peopleList.Arguments }) pageArguments: PageArguments,
  ) {
    if (!may(viewer.actor, 'people.read')) return null;
    const stores = this.unitOfWork.read();
    const people = stores.get(PeopleStore);
    const processIds = processesWhosePeopleAreRead(viewer.actor);
    const membersOf = processIds === 'all' ? undefined : { processIds, at: stores.now };
    const wanted = { search: search.slice(0, 100), membersOf };
    const source = { rows: (slice: Slice) => people.list(wanted, slice), count: () => people.count(wanted) };
    return peopleList.page(pageArguments, source, (row) => PersonView.of(row));
  }

  @Query(() => PlatformView, { description: 'How the platform is configured.' })
  @Public()
  platform() {
    const { demo, sendsMail, contactEmail } = this.settings;
    const takesPasskeys = passkeySiteOf(this.settings) !== undefined;
    return { demo, sendsMail, takesPasskeys, timeZone: this.unitOfWork.timeZone, contactEmail };
  }

  @Query(() => MailConnection, {
    nullable: true,
    description: 'The newest e-mails first; null for whoever may not see them.',
  })
  @Needs('mail.read')
  mails(@CurrentViewer() viewer: Viewer, @Args({ type: () => mailList.Arguments }) pageArguments: PageArguments) {
    if (!may(viewer.actor, 'mail.read', { demo: this.settings.demo })) return null;
    const mail = this.unitOfWork.read().get(MailStore);
    const source = { rows: (slice: Slice) => mail.list(slice), count: () => mail.count() };
    return mailList.page(pageArguments, source, (mail) => (this.isSentByServer(mail) ? masked(mail) : mail));
  }

  private isSentByServer({ recipient }: MailRow): boolean {
    const { demo, sendsMail } = this.settings;
    return sendsMail && !(demo && isReservedAddress(recipient));
  }
}
