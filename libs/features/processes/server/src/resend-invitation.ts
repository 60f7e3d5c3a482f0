import { type Act, actOn, type Limit, Platform, RateLimits, type Viewer } from '@articulado/api';
import { isUuid, type ProcessId, type Refusal, refuse } from '@articulado/base';
import {
  type MembershipRow,
  MembershipsStore,
  OrganizationsStore,
  PeopleStore,
  UnitOfWork,
} from '@articulado/persistence';
import { rolesOf } from '@articulado/permissions';
import { Injectable } from '@nestjs/common';
import { tellInvited } from './tell-invited.js';

/** Nobody's mailbox is filled by asking again. */
const perMembership: Limit = { times: 3, seconds: 86_400 };

export interface InvitationToResend {
  /** Slug. */
  readonly process: string;
  /** Id. */
  readonly membership: string;
}

/** Writes the e-mail of an invitation once more. The membership began with the invitation, so nothing else changes, and the record says nothing. */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly platform: Platform,
  ) {}

  run(viewer: Viewer, input: InvitationToResend): Promise<MembershipRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'member.invite' } as const;
    return actOn<MembershipRow>(this.unitOfWork, request, (act) => this.resend(act, input.membership));
  }

  private async resend(act: Act, id: string): Promise<MembershipRow | Refusal> {
    const { stores, viewer, process } = act;
    if (!rolesOf(viewer.actor, process.id as ProcessId).includes('coordinator')) return notPermitted;
    const current = await stores.get(MembershipsStore).heldIn(process.id, stores.now);
    const membership = isUuid(id) ? current.find((one) => one.id === id) : undefined;
    if (!membership) return refuse('not-found', { what: 'membership' });
    if (!isByInvitation(membership)) return refuse('approver-by-institution', {});
    const person = (await stores.get(PeopleStore).byId(membership.personId))!; // foreign keys promise both
    const organization = (await stores.get(OrganizationsStore).byId(membership.organizationId))!;
    if (person.disabledAt) return refuse('account-disabled', {});
    const tooMany = await this.limits.count('resendInvitation', membership.id, perMembership);
    if (tooMany) return tooMany;
    await tellInvited(act, this.platform, { person, organization, role: membership.role });
    return membership;
  }
}

/** Only a coordinator sends again: an administrator may invite only where there is no coordinator. */
const notPermitted = refuse('not-permitted', { permission: 'member.invite' });

/** Who approves was appointed by their institution. */
export const isByInvitation = ({ role }: Pick<MembershipRow, 'role'>): boolean => role !== 'approver';
