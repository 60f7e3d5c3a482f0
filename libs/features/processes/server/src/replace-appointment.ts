import { randomUUID } from 'node:crypto';
import { type Act, termsIn } from '@articulado/api';
import {
  type Acting,
  type AppointmentTerms,
  approverAppointmentFactNow,
  type ApproverAppointmentRow,
  ApproverAppointmentsStore,
  type OrganizationRow,
  recordAct,
} from '@articulado/persistence';
import { initialApproverAppointment } from './new-approver-appointment.js';

/** What takes the place of an appointment: whom it names, and by which document. */
type Successor = AppointmentTerms & Pick<ApproverAppointmentRow, 'personId'>;

interface Replacement {
  readonly type: 'approver.resent' | 'approver.substituted';
  readonly acting: Acting;
  readonly organization: OrganizationRow;
}

/** P15: puts another appointment in the place of one that nobody answered: it names the one before, which is void from then on. */
export async function replaceAppointment(
  act: Act,
  before: ApproverAppointmentRow,
  successor: Successor,
  { type, acting, organization }: Replacement,
): Promise<ApproverAppointmentRow> {
  const { stores, process } = act;
  const appointments = stores.get(ApproverAppointmentsStore);
  const replaced = await appointments.replace(before, stores.now);
  const row = await appointments.add({
    ...{ id: randomUUID(), processId: process.id, personId: successor.personId },
    ...{ organizationId: organization.id, organizationEdition: organization.edition },
    ...termsIn(successor),
    ...initialApproverAppointment(act),
    replaces: before.id,
  });
  const of = { organization: organization.name, post: row.post };
  const facts = [
    await approverAppointmentFactNow(stores, row),
    await approverAppointmentFactNow(stores, replaced),
  ] as const;
  if (type === 'approver.resent') await recordAct(stores, process, { type, acting, details: of, facts });
  else
    await recordAct(stores, process, {
      type,
      acting,
      details: { ...of, documentNumber: row.documentNumber, documentSha256: row.documentSha256 },
      facts,
    });
  return row;
}
