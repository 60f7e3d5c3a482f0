import { type EntityManager, In } from 'typeorm';
import { MembershipRow } from '../rows/index.js';

/** Who takes part in what, from when to when. */
export class MembershipsStore {
  constructor(private readonly db: EntityManager) {}

  byId(id: string): Promise<MembershipRow | null> {
    return this.db.findOneBy(MembershipRow, { id });
  }

  /** Those of one person that are in force at a moment. */
  currentOf(personId: string, at: Date): Promise<MembershipRow[]> {
    return this.inForce(at).andWhere('membership.person_id = :personId', { personId }).getMany();
  }

  /** Those of one process that are in force at a moment. */
  currentIn(processId: string, at: Date): Promise<MembershipRow[]> {
    return this.inForce(at).andWhere('membership.process_id = :processId', { processId }).getMany();
  }

  /** All of some processes, ended ones too: nothing of who took part is forgotten. */
  allIn(processIds: readonly string[]): Promise<MembershipRow[]> {
    return this.db.find(MembershipRow, {
      where: { processId: In([...processIds]) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  async add(membership: MembershipRow): Promise<MembershipRow> {
    await this.db.insert(MembershipRow, membership);
    return membership;
  }

  async end(membership: MembershipRow, endsAt: Date, endStatement: string): Promise<MembershipRow> {
    await this.db.update(MembershipRow, { id: membership.id }, { endsAt, endStatement });
    return { ...membership, endsAt, endStatement };
  }

  private inForce(at: Date) {
    return this.db
      .createQueryBuilder(MembershipRow, 'membership')
      .where('membership.starts_at <= :at AND (membership.ends_at IS NULL OR membership.ends_at > :at)', { at })
      .orderBy('membership.starts_at')
      .addOrderBy('membership.id');
  }
}
