import { type EntityManager, In, IsNull } from 'typeorm';
import { ApproverMeasureRow } from '../tables.js';

/** What institutions and coordinators did against approvers. */
export class ApproverMeasuresStore {
  constructor(private readonly db: EntityManager) {}

  byId(id: string): Promise<ApproverMeasureRow | null> {
    return this.db.findOneBy(ApproverMeasureRow, { id });
  }

  /** All of some processes, lifted ones too, the earliest first. */
  allIn(processIds: readonly string[]): Promise<ApproverMeasureRow[]> {
    return this.db.find(ApproverMeasureRow, {
      where: { processId: In([...processIds]) },
      order: { takenAt: 'ASC', id: 'ASC' },
    });
  }

  /** Those that nobody lifted. */
  standingOf(membershipIds: readonly string[]): Promise<ApproverMeasureRow[]> {
    return this.db.findBy(ApproverMeasureRow, { membershipId: In([...membershipIds]), liftedAt: IsNull() });
  }

  async add(measure: ApproverMeasureRow): Promise<ApproverMeasureRow> {
    await this.db.insert(ApproverMeasureRow, measure);
    return measure;
  }

  async lift(row: ApproverMeasureRow, liftedBy: string, liftedAt: Date): Promise<ApproverMeasureRow> {
    await this.db.update(ApproverMeasureRow, { id: row.id }, { liftedBy, liftedAt });
    return { ...row, liftedBy, liftedAt };
  }
}
