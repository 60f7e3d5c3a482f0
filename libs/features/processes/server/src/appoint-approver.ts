import { randomUUID } from 'node:crypto';
import {
  type Act,
  type AppointmentInput,
  actOn,
  appointeeOf,
  checkAppointment,
  DomainEvents,
  isRepresentative,
  Platform,
  todayIn,
  type Viewer,
} from '@articulado/api';
import { checkText, isRefusal, type Refusal } from '@articulado/base';
import {
  approverAppointmentFactNow,
  type ApproverAppointmentRow,
  ApproverAppointmentsStore,
  recordAct,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { organizationOf } from './find-organization.js';
import { initialApproverAppointment, tellApproverAppointed } from './new-approver-appointment.js';
import { refuseRepeated } from './refuse-repeated.js';

export interface NewApprover extends AppointmentInput {
  /** Slug. */
  readonly process: string;
  /** Id of the institution that they approve for. */
  readonly organization: string;
}

/**
 * An institution's representative names who approves for it in a process. Nobody holds the role by that: the coordinator of another
 * institution confirms it (P10).
 */
@Injectable()
export class AppointApprover {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
    private readonly platform: Platform,
  ) {}

  async run(viewer: Viewer, input: NewApprover): Promise<ApproverAppointmentRow | Refusal> {
    // Before the right is asked, which hangs on the institution: a form sent empty is told what is missing.
    if (input.organization.trim() === '') {
      const { today } = this.unitOfWork.read();
      return checkAppointment(input, today, checkText('organization', '', { min: 1 }))!;
    }
    const outcome = await actOn<ApproverAppointmentRow>(
      this.unitOfWork,
      {
        viewer,
        process: input.process,
        permission: 'approver.appoint',
        context: async (act) => ({ represents: await isRepresentative(act.stores, act.viewer, input.organization) }),
      },
      (act) => this.appoint(act, input),
    );
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }

  private async appoint(act: Act, input: NewApprover): Promise<ApproverAppointmentRow | Refusal> {
    const { stores, viewer, process } = act;
    const organization = await organizationOf(stores, input.organization);
    if (isRefusal(organization)) return organization;
    const appointee = await appointeeOf(stores, this.platform, input, { today: todayIn(act) });
    if (isRefusal(appointee)) return appointee;
    const { person, terms } = appointee;
    const repeated = await refuseRepeated(act, { organizationId: organization.id, personId: person.id });
    if (repeated) return repeated;
    const appointment = await stores.get(ApproverAppointmentsStore).add({
      id: randomUUID(),
      processId: process.id,
      organizationId: organization.id,
      organizationEdition: organization.edition,
      personId: person.id,
      ...terms,
      ...initialApproverAppointment(act),
      replaces: null,
    });
    const { post, documentNumber, documentSha256 } = appointment;
    await recordAct(stores, process, {
      type: 'approver.appointed',
      acting: { role: 'representative', person: viewer.person, organization },
      details: { organization: organization.name, post, documentNumber, documentSha256 },
      facts: [await approverAppointmentFactNow(stores, appointment)],
    });
    await tellApproverAppointed(act, this.platform, appointment, { person, organization });
    return appointment;
  }
}
