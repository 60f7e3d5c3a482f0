import { type Act, actOn, DomainEvents, isRepresentative, Platform, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { type ApproverAppointmentRow, OrganizationsStore, PeopleStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { appointmentIn, type NamedAppointment } from './appointment-in.js';
import { isOpen } from './appointment-waits.js';
import { tellApproverAppointed } from './new-approver-appointment.js';
import { refuseRepeated } from './refuse-repeated.js';
import { replaceAppointment } from './replace-appointment.js';

/** P15: sends an appointment that nobody answered again, also one that expired: with a new end, and the one before void. */
@Injectable()
export class ResendAppointment {
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
        permission: 'approver.appoint',
        context: async (act) => {
          const row = await appointmentIn(act, input);
          return {
            represents: row !== undefined && (await isRepresentative(act.stores, act.viewer, row.organizationId)),
          };
        },
      },
      async (act) => this.resend(act, (await appointmentIn(act, input))!), // what is permitted was found
    );
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }

  private async resend(act: Act, before: ApproverAppointmentRow): Promise<ApproverAppointmentRow | Refusal> {
    const { stores, viewer } = act;
    if (!isOpen(before)) return refuse('appointment-over', {});
    const person = (await stores.get(PeopleStore).byId(before.personId))!; // foreign keys promise both
    const organization = (await stores.get(OrganizationsStore).byId(before.organizationId))!;
    if (person.disabledAt) return refuse('account-disabled', {});
    const repeated = await refuseRepeated(act, before, before);
    if (repeated) return repeated;
    const acting = { role: 'representative', person: viewer.person, organization };
    const row = await replaceAppointment(act, before, before, { type: 'approver.resent', acting, organization });
    await tellApproverAppointed(act, this.platform, row, { person, organization });
    return row;
  }
}
