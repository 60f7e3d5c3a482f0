import { type Act, actingAs, actOn, type ActRequest, DomainEvents, type Viewer } from '@articulado/api';
import { checkText, isRefusal, isUuid, type Refusal, refuse } from '@articulado/base';
import { type MembershipRow, UnitOfWork, MembershipsStore, OrganizationsStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { endMembershipNow } from './end-membership-now.js';

export interface EndOfMembership {
  /** Slug. */
  readonly process: string;
  /** Id. */
  readonly membership: string;
  /** Why, in public. */
  readonly statement: string;
}

/** Ends a membership from now on: one's own, as a withdrawal, or by a coordinator anyone's but an approver's. Contributing stays open to whoever leaves. */
@Injectable()
export class EndMembership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: EndOfMembership): Promise<MembershipRow | Refusal> {
    const request: ActRequest = {
      viewer,
      process: input.process,
      permission: 'membership.end',
      context: async (act) => ({ own: isOwn(act, await membershipIn(act, input)) }),
    };
    const outcome = await actOn(this.unitOfWork, request, (act) => this.end(act, input));
    if (isRefusal(outcome)) return outcome;
    this.domainEvents.publish('rights-changed', { processId: outcome.processId });
    this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }

  private async end(act: Act, input: EndOfMembership): Promise<MembershipRow | Refusal> {
    const membership = await membershipIn(act, input);
    if (!membership) return refuse('not-found', { what: 'membership' });
    const wrong = checkText('statement', input.statement, { min: 10, max: 2_000 });
    if (wrong) return wrong;
    // P13: neither side gets rid of an approver alone; they may resign.
    if (membership.role === 'approver' && !isOwn(act, membership)) return refuse('ending-needs-both', {});
    if (await isLastCoordinator(act, membership)) return refuse('last-coordinator', {});
    return this.finish(act, membership, input.statement.trim());
  }

  private async finish(act: Act, membership: MembershipRow, statement: string): Promise<MembershipRow> {
    const { stores, viewer, process } = act;
    const organization = (await stores.get(OrganizationsStore).byId(membership.organizationId))!; // a foreign key promises it
    const acting = isOwn(act, membership)
      ? { role: membership.role, person: viewer.person, organization }
      : await actingAs(stores, viewer, process, 'coordinator');
    return endMembershipNow(act, membership, { organization, acting, statement });
  }
}

/** A process must not be left without anybody who can take it on. */
async function isLastCoordinator({ stores, process }: Act, { id, role }: MembershipRow): Promise<boolean> {
  const current = await stores.get(MembershipsStore).heldIn(process.id, stores.now);
  return role === 'coordinator' && !current.some((other) => other.role === 'coordinator' && other.id !== id);
}

/** The membership that is to end, if it holds now and in this process. */
async function membershipIn(
  { stores, process }: Act,
  { membership }: EndOfMembership,
): Promise<MembershipRow | undefined> {
  if (!isUuid(membership)) return undefined;
  return (await stores.get(MembershipsStore).heldIn(process.id, stores.now)).find(({ id }) => id === membership);
}

const isOwn = ({ viewer }: Act, membership: MembershipRow | undefined): boolean =>
  membership !== undefined && membership.personId === viewer.person?.id;
