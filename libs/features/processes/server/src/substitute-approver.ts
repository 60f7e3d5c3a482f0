import {
  type Act,
  type AppointmentInput,
  actOn,
  appointeeOf,
  DomainEvents,
  isPassedOn,
  isRepresentative,
  Platform,
  todayIn,
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
import { tellApproverAppointed } from './new-approver-appointment.js';
import { refuseRepeated } from './refuse-repeated.js';
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
    const appointee = await appointeeOf(stores, this.platform, input, { before, today: todayIn(act) });
    if (isRefusal(appointee)) return appointee;
    const { person, terms } = appointee;
    const repeated = await refuseRepeated(act, { ...before, personId: person.id }, before);
    if (repeated) return repeated;
    const organization = (await stores.get(OrganizationsStore).byId(before.organizationId))!; // a foreign key promises it
    const acting = { role: represents ? 'representative' : 'approver', person: viewer.person, organization };
    const successor = { ...terms, personId: person.id };
    const row = await replaceAppointment(act, before, successor, {
      type: 'approver.substituted',
      acting,
      organization,
    });
    await tellApproverAppointed(act, this.platform, row, { person, organization });
    return row;
  }
}

async function contextOf(act: Act, row: ApproverAppointmentRow | undefined): Promise<PermissionContext> {
  if (!row) return {};
  const { stores, viewer } = act;
  const isOwn = row.personId === viewer.person?.id && !(await wasPassedOn(stores, row));
  return { represents: await isRepresentative(stores, viewer, row.organizationId), own: isOwn };
}

const wasPassedOn = async (stores: Stores, row: ApproverAppointmentRow): Promise<boolean> =>
  row.replaces !== null && isPassedOn(row, await stores.get(ApproverAppointmentsStore).byId(row.replaces));
