import {
  type Act,
  type AppointmentInput,
  actOn,
  checkAppointment,
  DomainEvents,
  isRepresentative,
  Platform,
  refuseInstitutionName,
  termsOf,
  type Viewer,
} from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  type ApproverAppointmentRow,
  ApproverAppointmentsStore,
  OrganizationsStore,
  type Stores,
  UnitOfWork,
} from '@articulado/persistence';
import type { PermissionContext } from '@articulado/permissions';
import { Injectable } from '@nestjs/common';
import { appointmentIn, type NamedAppointment } from './appointment-in.js';
import { isOpen, waitsForAnswer } from './appointment-waits.js';
import { personNamed, tellAppointed } from './new-appointment.js';
import { replaceAppointment } from './replace-appointment.js';

export interface NewSubstitute extends NamedAppointment, AppointmentInput {}

/**
 * P16: passes an appointment that nobody answered to another person, by a document of its own: the institution's representative does, or
 * the one appointed, in time and once: a substitute passes it on to nobody. It is accepted and confirmed like any other.
 */
@Injectable()
export class SubstituteApprover {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
    private readonly platform: Platform,
  ) {}

  async run(viewer: Viewer, input: NewSubstitute): Promise<ApproverAppointmentRow | Refusal> {
    const outcome = await actOn<ApproverAppointmentRow>(
      this.unitOfWork,
      {
        viewer,
        process: input.process,
        permission: 'approver.substitute',
        context: async (act) => contextOf(act, await appointmentIn(act, input)),
      },
      async (act) => this.substitute(act, (await appointmentIn(act, input))!, input), // what is permitted was found
    );
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }

  private async substitute(
    act: Act,
    before: ApproverAppointmentRow,
    input: NewSubstitute,
  ): Promise<ApproverAppointmentRow | Refusal> {
    const { stores, viewer } = act;
    const represents = await isRepresentative(stores, viewer, before.organizationId);
    if (!(represents ? isOpen(before) : waitsForAnswer(before, stores.now))) return refuse('appointment-over', {});
    const refused = checkAppointment(input) ?? (await refuseInstitutionName(stores, 'name', input.name));
    if (refused) return refused;
    const [person, terms] = [await personNamed(act, input), termsOf(this.platform, input)];
    if (person.id === before.personId) return samePerson('email');
    if (terms.identityHash === before.identityHash) return samePerson('identityNumber');
    if (person.disabledAt) return refuse('account-disabled', {});
    const organization = (await stores.get(OrganizationsStore).byId(before.organizationId))!; // a foreign key promises it
    const acting = { role: represents ? 'representative' : 'approver', person: viewer.person, organization };
    const successor = { ...terms, personId: person.id };
    const row = await replaceAppointment(act, before, successor, {
      type: 'approver.substituted',
      acting,
      organization,
    });
    await tellAppointed(act, this.platform, row, { person, organization });
    return row;
  }
}

/** A substitute is another person. */
const samePerson = (field: string) => refuse('invalid-input', { field, problem: 'unknown-value' });

async function contextOf(act: Act, row: ApproverAppointmentRow | undefined): Promise<PermissionContext> {
  if (!row) return {};
  const { stores, viewer } = act;
  const isOwn = row.personId === viewer.person?.id && !(await wasPassedOn(stores, row));
  return { represents: await isRepresentative(stores, viewer, row.organizationId), own: isOwn };
}

/** Whether somebody who was appointed passed it on to whom it names now, and not the institution. */
async function wasPassedOn(stores: Stores, { replaces, appointedBy }: ApproverAppointmentRow): Promise<boolean> {
  const before = replaces === null ? null : await stores.get(ApproverAppointmentsStore).byId(replaces);
  return before !== null && before.personId === appointedBy;
}
