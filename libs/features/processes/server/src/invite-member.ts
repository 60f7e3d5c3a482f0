import { randomUUID } from 'node:crypto';
import { type Act, actingAs, actOn, DomainEvents, Platform, refuseInstitutionName, type Viewer } from '@articulado/api';
import {
  checkEmail,
  checkText,
  firstRefusal,
  isRefusal,
  type ProcessId,
  type Refusal,
  refuse,
  checkName,
} from '@articulado/base';
import {
  type Stores,
  type MembershipRow,
  type PersonRow,
  type ProcessRow,
  UnitOfWork,
  PeopleStore,
  MembershipsStore,
} from '@articulado/persistence';
import { type MemberRole, memberRoles, rolesOf } from '@articulado/permissions';
import { Injectable } from '@nestjs/common';
import { addMember } from './add-member.js';
import { organizationOf } from './find-organization.js';
import { tellInvited } from './tell-invited.js';

export interface Invitation {
  /** Slug. */
  readonly process: string;
  /** For somebody the platform doesn't know yet; whoever is known keeps their name. */
  readonly name: string;
  readonly email: string;
  readonly role: string;
  /** Id of the organisation they act for. */
  readonly organization: string;
}

/** Gives somebody a role in a process, and tells them by e-mail. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
    private readonly platform: Platform,
  ) {}

  async run(viewer: Viewer, input: Invitation): Promise<MembershipRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'member.invite' } as const;
    const outcome = await actOn(this.unitOfWork, request, (act) => this.invite(act, input));
    if (isRefusal(outcome)) return outcome;
    this.domainEvents.publish('rights-changed', { processId: outcome.processId });
    this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }

  private async invite(act: Act, input: Invitation): Promise<MembershipRow | Refusal> {
    const { stores, viewer, process } = act;
    const refused =
      check(input) ??
      (input.role === 'approver' ? refuse('approver-by-institution', {}) : undefined) ??
      onlyCoordinators(viewer, process, input) ??
      (await refuseInstitutionName(stores, 'name', input.name));
    if (refused) return refused;
    const role = input.role as MemberRole;
    const organization = await organizationOf(stores, input.organization);
    if (isRefusal(organization)) return organization;
    const person = (await stores.get(PeopleStore).byEmail(input.email)) ?? (await newPerson(stores, input));
    if (person.disabledAt) return refuse('account-disabled', {});
    if (await holds(stores, process, person, role)) return refuse('already-exists', { what: 'membership' });
    const membership = await addMember(
      stores,
      process,
      { person, organization, role },
      await actingAs(stores, viewer, process, 'coordinator'),
    );
    await tellInvited(act, this.platform, { person, organization, role });
    return membership;
  }
}

const check = ({ name, email, role, organization }: Invitation) =>
  firstRefusal(
    checkName('name', name, { min: 2, max: 120 }),
    checkEmail(email),
    memberRoles.some((known) => known === role)
      ? undefined
      : refuse('invalid-input', { field: 'role', problem: role ? 'unknown-value' : 'required' }),
    checkText('organization', organization, { min: 1 }),
  );

/** An administrator helps a process that nobody coordinates to a coordinator, and to nothing else. */
function onlyCoordinators(viewer: Viewer, process: ProcessRow, { role }: Invitation): Refusal | undefined {
  const coordinates = rolesOf(viewer.actor, process.id as ProcessId).includes('coordinator');
  return coordinates || role === 'coordinator' ? undefined : refuse('not-permitted', { permission: 'member.invite' });
}

const newPerson = (stores: Stores, { name, email }: Invitation): Promise<PersonRow> =>
  stores
    .get(PeopleStore)
    .add({ id: randomUUID(), name: name.trim(), email, isAdministrator: false, createdAt: stores.now });

async function holds(stores: Stores, process: ProcessRow, person: PersonRow, role: MemberRole): Promise<boolean> {
  const held = await stores.get(MembershipsStore).givingRightsTo(person.id, stores.now);
  return held.some((one) => one.processId === process.id && one.role === role);
}
