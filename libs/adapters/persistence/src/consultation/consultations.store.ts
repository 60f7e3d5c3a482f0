import { type EntityManager, In } from 'typeorm';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { ConsultationRow, ProcessRow } from '../tables.js';

/** Windows of time in which versions take contributions. */
export class ConsultationsStore {
  constructor(private readonly db: EntityManager) {}

  byId(id: string): Promise<ConsultationRow | null> {
    return this.db.findOneBy(ConsultationRow, { id });
  }

  /** All of some processes, the earliest first. */
  allIn(processIds: readonly string[]): Promise<ConsultationRow[]> {
    return this.db.find(ConsultationRow, {
      where: { processId: In([...processIds]) },
      order: { opensAt: 'ASC', id: 'ASC' },
    });
  }

  /** Those that take contributions at a moment, and whose process goes on, the one that closes first first. */
  openAt(at: Date, slice: Slice): Promise<ConsultationRow[]> {
    const order = { columns: ['consultation.closesAt', 'consultation.id'], direction: 'ASC' } as const;
    return sliceOf(this.openOnes(at), order, slice);
  }

  countOpenAt(at: Date): Promise<number> {
    return this.openOnes(at).getCount();
  }

  async add(consultation: ConsultationRow): Promise<ConsultationRow> {
    await this.db.insert(ConsultationRow, consultation);
    return consultation;
  }

  async close(consultation: ConsultationRow, closedAt: Date): Promise<ConsultationRow> {
    await this.db.update(ConsultationRow, { id: consultation.id }, { closedAt });
    return { ...consultation, closedAt };
  }

  /** Moves its end. */
  async extend(consultation: ConsultationRow, closesAt: Date): Promise<ConsultationRow> {
    await this.db.update(ConsultationRow, { id: consultation.id }, { closesAt });
    return { ...consultation, closesAt };
  }

  private openOnes(at: Date) {
    return this.db
      .createQueryBuilder(ConsultationRow, 'consultation')
      .innerJoin(ProcessRow, 'process', 'process.id = consultation.process_id AND process.standstill IS NULL')
      .where('consultation.opens_at <= :at AND consultation.closes_at > :at', { at })
      .andWhere('(consultation.closed_at IS NULL OR consultation.closed_at > :at)');
  }
}

/** Where a consultation stands at a moment: its last instant is the one before `closesAt`. */
export function consultationState(
  { opensAt, closesAt, closedAt }: Pick<ConsultationRow, 'opensAt' | 'closesAt' | 'closedAt'>,
  at: Date,
): 'planned' | 'open' | 'closed' {
  if (closedAt && at >= closedAt) return 'closed';
  if (at >= closesAt) return 'closed';
  return at < opensAt ? 'planned' : 'open';
}
