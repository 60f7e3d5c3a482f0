import { type EntityManager, In, IsNull } from 'typeorm';
import { ApproverMeasureRow, MembershipRow } from '../tables.js';
import { inForceAt } from './memberships.store.js';

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

  /** Ids of the suspensions of a membership, lifted ones too, the earliest first. */
  async suspensionsOf(membershipId: string): Promise<string[]> {
    const rows = await this.db.find(ApproverMeasureRow, {
      select: { id: true },
      where: { membershipId, kind: 'suspension' },
      order: { takenAt: 'ASC', id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }

  /** Endings that one side proposed and the other has not agreed to, of approvers of some institutions or in some processes. */
  proposedEndings(
    organizationIds: readonly string[],
    processIds: readonly string[],
    at: Date,
  ): Promise<ApproverMeasureRow[]> {
    return this.db
      .createQueryBuilder(ApproverMeasureRow, 'measure')
      .innerJoin(MembershipRow, 'membership', 'membership.id = measure.membership_id')
      .where(`measure.kind = 'ending' AND measure.lifted_at IS NULL AND ${inForceAt(':at')}`, { at })
      .andWhere('(membership.organization_id = ANY(:organizationIds) OR measure.process_id = ANY(:processIds))', {
        organizationIds,
        processIds,
      })
      .orderBy('measure.taken_at')
      .addOrderBy('measure.id')
      .getMany();
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
