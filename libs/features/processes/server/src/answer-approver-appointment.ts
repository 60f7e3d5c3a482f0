import { type Act, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  type ApproverAppointmentRow,
  ApproverAppointmentsStore,
  approverAppointmentFactNow,
  OrganizationsStore,
  recordAct,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { appointmentIn, type NamedAppointment } from './appointment-in.js';
import { waitsForAnswer } from './appointment-waits.js';

export interface AnswerToAppointment extends NamedAppointment {
  /** Whether they accept, or decline. */
  readonly accepts: boolean;
}

/**
 * P11: whoever was named to approve for an institution accepts or declines, once and in time, signed in by the mailbox that the
 * e-mail went to. Nobody is made to sign without having said that they will.
 */
@Injectable()
export class AnswerApproverAppointment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: AnswerToAppointment): Promise<ApproverAppointmentRow | Refusal> {
    const outcome = await actOn<ApproverAppointmentRow>(
      this.unitOfWork,
      {
        viewer,
        process: input.process,
        permission: 'approver.answer',
        context: async (act) => ({ own: isOwn(act, await appointmentIn(act, input)) }),
      },
      async (act) => answer(act, (await appointmentIn(act, input))!, input.accepts), // what is permitted was found
    );
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }
}

const isOwn = ({ viewer }: Act, appointment: ApproverAppointmentRow | undefined): boolean =>
  appointment !== undefined && appointment.personId === viewer.person?.id;

async function answer(
  { stores, viewer, process }: Act,
  waiting: ApproverAppointmentRow,
  accepts: boolean,
): Promise<ApproverAppointmentRow | Refusal> {
  if (!waitsForAnswer(waiting, stores.now)) return refuse('appointment-over', {});
  const how = accepts ? 'acceptedAt' : 'declinedAt';
  const answered = await stores.get(ApproverAppointmentsStore).answer(waiting, how, stores.now);
  const organization = (await stores.get(OrganizationsStore).byId(answered.organizationId))!; // a foreign key promises it
  await recordAct(stores, process, {
    type: accepts ? 'approver.accepted' : 'approver.declined',
    acting: { role: 'approver', person: viewer.person, organization },
    details: { organization: organization.name, post: answered.post },
    facts: [await approverAppointmentFactNow(stores, answered)],
  });
  return answered;
}
