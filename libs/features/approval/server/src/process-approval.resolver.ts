import { isRefusal } from '@articulado/base';
import {
  type ApiContext,
  CurrentContext,
  OrganizationView,
  type PageArguments,
  PagedList,
  ProcessView,
  Public,
  refusalText,
  type SignoffInputs,
  signoffInputsOf,
  signoffToCount,
  supersededInstitutionsOf,
  membershipsOf,
} from '@articulado/api';
import {
  ApproverMeasuresStore,
  type MembershipRow,
  MembershipsStore,
  PasskeysStore,
  type SignoffRow,
  SignoffsStore,
  type Stores,
  UnitOfWork,
  VersionsStore,
} from '@articulado/persistence';
import { latestVersion, signoffStands } from '@articulado/workflow';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ApprovingInstitutionView, SigningView, SignoffConnection, SignoffView } from './approval.view.js';
import { appointmentEnd } from './appointment-end.js';
import { asksPasskey } from './check-signing.js';
import { signerSuspension } from './signer-suspension.js';
import { whoSigns } from './who-signs.js';

const signoffList = new PagedList<SignoffRow>({
  name: 'signoffs',
  key: ['moment', 'uuid'],
  keyOf: ({ signedAt, id }) => [signedAt, id],
  defaultSize: 100,
  maxSize: 1_000,
});

/** Adds to a process its sign-offs and who is to sign. All public, but for what the viewer may do. */
@Resolver(() => ProcessView)
export class ProcessApprovalResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @ResolveField(() => SignoffConnection, { description: 'All sign-offs, void ones included, the earliest first.' })
  @Public()
  async signoffs(
    @Parent() { row }: ProcessView,
    @Args({ type: () => signoffList.Arguments }) pageArguments: PageArguments,
  ) {
    const stores = this.unitOfWork.read();
    const [inputs, rows] = await Promise.all([signoffInputsOf(stores, row), stores.get(SignoffsStore).allIn([row.id])]);
    return signoffList.pageOfAll(pageArguments, rows, (one) => SignoffView.of(one, whyVoid(one, inputs)));
  }

  @ResolveField(() => [ApprovingInstitutionView], {
    description: 'The institutions that have a current approver, suspended or not.',
  })
  @Public()
  async approvingInstitutions(
    @Parent() { id }: ProcessView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<ApprovingInstitutionView[]> {
    const stores = this.unitOfWork.read();
    const approvers = (await stores.get(MembershipsStore).heldIn(id, stores.now)).filter(
      ({ role }) => role === 'approver',
    );
    const suspended = await suspendedAmong(stores, approvers);
    return Promise.all(
      [...Map.groupBy(approvers, ({ organizationId }) => organizationId)].map(async ([organizationId, members]) => ({
        organization: OrganizationView.of((await loaders.organization(organizationId))!),
        approvers: await Promise.all(
          members
            .filter(({ id: membership }) => !suspended.has(membership))
            .map(async ({ personId }) => (await loaders.person(personId))!.name),
        ),
      })),
    );
  }

  @ResolveField(() => SigningView, { description: 'Whether the viewer may sign the latest version now.' })
  @Public()
  async signing(@Parent() { row }: ProcessView, @CurrentContext() { viewer, t }: ApiContext): Promise<SigningView> {
    const stores = this.unitOfWork.read();
    const signer = await whoSigns(stores, viewer, row);
    if (isRefusal(signer)) return { maySign: false, reason: refusalText(t, signer) };
    const { organization, version, person } = signer;
    const earlier = (await stores.get(SignoffsStore).allIn([row.id])).findLast(
      ({ organizationId, versionId }) => organizationId === organization.id && versionId !== version.id,
    );
    const heading =
      earlier && (await stores.get(VersionsStore).headings([row.id])).find(({ id }) => id === earlier.versionId);
    return {
      maySign: true,
      organization: OrganizationView.of(organization),
      asksPasskey: asksPasskey(row),
      hasPasskey: await stores.get(PasskeysStore).isHeldBy(person.id),
      lastSignedVersionNumber: heading?.number,
    };
  }
}

@Resolver(() => SignoffView)
export class SignoffResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @ResolveField(() => Int, { description: 'Number of the version that was signed.' })
  @Public()
  async versionNumber(@Parent() { row }: SignoffView, @CurrentContext() { loaders }: ApiContext): Promise<number> {
    return (await loaders.versionsOf(row.processId)).find(({ id }) => id === row.versionId)!.number;
  }

  @ResolveField(() => OrganizationView, { description: 'The institution.' })
  @Public()
  async organization(
    @Parent() { row }: SignoffView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<OrganizationView> {
    return OrganizationView.of((await loaders.organization(row.organizationId))!);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What the institution was called when it signed; null where that is its present name.',
  })
  @Public()
  async signedAs(@Parent() { row }: SignoffView, @CurrentContext() { loaders }: ApiContext): Promise<string | null> {
    const present = (await loaders.organization(row.organizationId))!;
    if (row.organizationEdition === present.edition) return null;
    const superseded = await supersededInstitutionsOf(loaders, present.id);
    const then = superseded.find(({ edition }) => edition === row.organizationEdition);
    return then && then.name !== present.name ? then.name : null;
  }

  @ResolveField(() => Date, {
    nullable: true,
    description:
      'When the person who signed ceased to approve for the institution; null while they do. The sign-off stays.',
  })
  @Public()
  async appointmentEndedAt(
    @Parent() { row }: SignoffView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<Date | undefined> {
    return appointmentEnd(row, await membershipsOf(loaders, row.processId), this.unitOfWork.read().now);
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'Since when the person who signed is suspended; null while they are not. The sign-off stays.',
  })
  @Public()
  signerSuspendedAt(
    @Parent() { row }: SignoffView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<Date | undefined> {
    return signerSuspension(loaders, row, this.unitOfWork.read().now);
  }

  @ResolveField(() => String, { description: 'Name of the person who signed.' })
  @Public()
  async person(@Parent() { row }: SignoffView, @CurrentContext() { loaders }: ApiContext): Promise<string> {
    return (await loaders.person(row.personId))!.name;
  }
}

async function suspendedAmong(stores: Stores, approvers: readonly MembershipRow[]): Promise<ReadonlySet<string>> {
  const standing = await stores.get(ApproverMeasuresStore).standingOf(approvers.map(({ id }) => id));
  return new Set(standing.filter(({ kind }) => kind === 'suspension').map(({ membershipId }) => membershipId));
}

/** Why a sign-off no longer speaks; `undefined` while it does. */
function whyVoid(row: SignoffRow, inputs: SignoffInputs): 'newer-version' | 'returned' | undefined {
  if (signoffStands(signoffToCount(row), inputs)) return undefined;
  return latestVersion(inputs)?.sha256 === row.sha256 ? 'returned' : 'newer-version';
}
