import { randomUUID } from 'node:crypto';
import { type Act, actingAs, actOn, DomainEvents, isRepresentative, Platform, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  type ApproverAppointmentRow,
  ApproverAppointmentsStore,
  approverAppointmentFactNow,
  membershipFactNow,
  MembershipsStore,
  newSalt,
  OrganizationsStore,
  PeopleStore,
  recordAct,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { appointmentIn, type NamedAppointment } from './appointment-in.js';
import { tellInvited } from './tell-invited.js';
import { sideOf } from './measures/approver-side.js';

/** The coordinator of another institution confirms an approver, who holds the role from then on. Both stand in the record. */
@Injectable()
export class ConfirmApprover {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
    private readonly platform: Platform,
  ) {}

  async run(viewer: Viewer, input: NamedAppointment): Promise<ApproverAppointmentRow | Refusal> {
    const outcome = await actOn<ApproverAppointmentRow>(
      this.unitOfWork,
      {
        viewer,
        process: input.process,
        permission: 'approver.confirm',
        context: async (act) => ({ forAnother: await mayConfirm(act, await appointmentIn(act, input)) }),
      },
      async (act) => this.confirm(act, (await appointmentIn(act, input))!), // what is permitted was found
    );
    if (isRefusal(outcome)) return outcome;
    this.domainEvents.publish('rights-changed', { processId: outcome.processId });
    this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }

  private async confirm(act: Act, waiting: ApproverAppointmentRow): Promise<ApproverAppointmentRow | Refusal> {
    const { stores, viewer, process } = act;
    if (waiting.confirmedAt || waiting.declinedAt || waiting.replacedAt) return refuse('appointment-over', {});
    if (!waiting.acceptedAt) return refuse('appointment-not-accepted', {}); // P11
    const held = await stores.get(MembershipsStore).heldIn(process.id, stores.now);
    if (held.some(({ role, personId }) => role === 'approver' && personId === waiting.personId))
      return refuse('already-exists', { what: 'membership' });
    const people = stores.get(PeopleStore);
    const person = (await people.byId(waiting.personId))!; // foreign keys promise both
    if (person.disabledAt) return refuse('account-disabled', {}); // nobody gets a role who can't come in
    const organization = (await stores.get(OrganizationsStore).byId(waiting.organizationId))!;
    const confirmedBy = (await people.byId(viewer.person!.id))!; // who coordinates is signed in
    const confirmed = await stores.get(ApproverAppointmentsStore).confirm(waiting, confirmedBy.id, stores.now);
    const membership = await stores.get(MembershipsStore).add({
      id: randomUUID(),
      processId: process.id,
      personId: person.id,
      organizationId: organization.id,
      organizationEdition: organization.edition,
      role: 'approver',
      startsAt: stores.now,
      endsAt: null,
      endStatement: null,
      salt: newSalt(),
    });
    await recordAct(stores, process, {
      type: 'approver.confirmed',
      acting: await actingAs(stores, viewer, process, 'coordinator'),
      details: { organization: organization.name, post: waiting.post, startsOn: stores.today },
      facts: [await approverAppointmentFactNow(stores, confirmed), await membershipFactNow(stores, membership)],
    });
    await tellInvited(act, this.platform, { person, organization, role: 'approver' });
    return confirmed;
  }
}

async function mayConfirm(
  { stores, viewer, process }: Act,
  waiting: ApproverAppointmentRow | undefined,
): Promise<boolean> {
  if (!waiting) return false;
  const represents = await isRepresentative(stores, viewer, waiting.organizationId);
  return confirmsForAnother(viewer, process.id, waiting, represents);
}

/**
 * P10: whoever confirms coordinates for another institution, and neither appointed nor is the one appointed.
 * @param represents - whether they represent the institution of the approver: nobody is both sides
 */
export function confirmsForAnother(
  viewer: Viewer,
  processId: string,
  { organizationId, appointedBy, personId }: ApproverAppointmentRow,
  represents: boolean,
): boolean {
  const side = sideOf(viewer, { processId, organizationId, personId }, represents);
  return side === 'coordination' && viewer.person?.id !== appointedBy;
}
