import { type EntityManager, In, IsNull } from 'typeorm';
import { ApproverAppointmentRow } from '../tables.js';

/** Who is to approve for which institution in which process. */
export class ApproverAppointmentsStore {
  constructor(private readonly db: EntityManager) {}

  byId(id: string): Promise<ApproverAppointmentRow | null> {
    return this.db.findOneBy(ApproverAppointmentRow, { id });
  }

  /** All of some processes, the earliest first. */
  allIn(processIds: readonly string[]): Promise<ApproverAppointmentRow[]> {
    return this.db.find(ApproverAppointmentRow, {
      where: { processId: In([...processIds]) },
      order: { appointedAt: 'ASC', id: 'ASC' },
    });
  }

  async add(appointment: ApproverAppointmentRow): Promise<ApproverAppointmentRow> {
    await this.db.insert(ApproverAppointmentRow, appointment);
    return appointment;
  }

  async answer(
    row: ApproverAppointmentRow,
    how: 'acceptedAt' | 'declinedAt',
    at: Date,
  ): Promise<ApproverAppointmentRow> {
    await this.db.update(ApproverAppointmentRow, { id: row.id }, { [how]: at });
    return { ...row, [how]: at };
  }

  async confirm(row: ApproverAppointmentRow, confirmedBy: string, confirmedAt: Date): Promise<ApproverAppointmentRow> {
    await this.db.update(ApproverAppointmentRow, { id: row.id, confirmedAt: IsNull() }, { confirmedBy, confirmedAt });
    return { ...row, confirmedBy, confirmedAt };
  }

  async replace(row: ApproverAppointmentRow, replacedAt: Date): Promise<ApproverAppointmentRow> {
    await this.db.update(ApproverAppointmentRow, { id: row.id }, { replacedAt });
    return { ...row, replacedAt };
  }
}
