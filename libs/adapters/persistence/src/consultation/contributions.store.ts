import { type EntityManager, In } from 'typeorm';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { AnswerRow, ContributionRow, SupersededAnswerRow } from '../tables.js';
import { insertRows } from '../unit-of-work/insert-rows.js';

/** What people said, and what they were answered. */
export class ContributionsStore {
  constructor(private readonly db: EntityManager) {}

  byNumber(processId: string, number: number): Promise<ContributionRow | null> {
    return this.db.findOneBy(ContributionRow, { processId, number });
  }

  byIds(ids: readonly string[]): Promise<ContributionRow[]> {
    return this.db.findBy(ContributionRow, { id: In([...ids]) });
  }

  byCode(code: string): Promise<ContributionRow | null> {
    return this.db.findOneBy(ContributionRow, { code });
  }

  /** Numbers have no gaps; the caller holds the process's lock. */
  async nextNumber(processId: string): Promise<number> {
    return ((await this.db.maximum(ContributionRow, 'number', { processId })) ?? 0) + 1;
  }

  async add(contribution: ContributionRow): Promise<ContributionRow> {
    await this.addAll([contribution]);
    return contribution;
  }

  async addAll(contributions: readonly ContributionRow[]): Promise<void> {
    await insertRows(this.db, ContributionRow, contributions);
  }

  /** One page of a process's contributions, by number; the record's facts are made from these. */
  received(processId: string, slice: Slice): Promise<ContributionRow[]> {
    const query = this.db
      .createQueryBuilder(ContributionRow, 'contribution')
      .where('contribution.process_id = :processId', { processId });
    return sliceOf(query, { columns: ['contribution.number'], direction: 'ASC' }, slice);
  }

  /** Ids of those who contributed to a consultation with an account, each once. */
  async peopleIn(consultationId: string): Promise<string[]> {
    const rows = await this.db
      .createQueryBuilder(ContributionRow, 'contribution')
      .select('DISTINCT contribution.person_id', 'id')
      .where('contribution.consultation_id = :consultationId AND contribution.person_id IS NOT NULL', {
        consultationId,
      })
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** R17: keeps what an order left of a contribution. */
  async redact({ id, ...left }: ContributionRow): Promise<void> {
    await this.db.update(ContributionRow, { id }, left);
  }

  /** R17: keeps what an order left of an answer. */
  async redactAnswer({ contributionId, ...left }: AnswerRow): Promise<void> {
    await this.db.update(AnswerRow, { contributionId }, left);
  }

  /** The same of an answer that was superseded. */
  async redactSuperseded({ contributionId, sequence, ...left }: SupersededAnswerRow): Promise<void> {
    await this.db.update(SupersededAnswerRow, { contributionId, sequence }, left);
  }

  answersTo(contributionIds: readonly string[]): Promise<AnswerRow[]> {
    return this.db.findBy(AnswerRow, { contributionId: In([...contributionIds]) });
  }

  /** Superseded answers to some contributions, the newest of each first. */
  supersededAnswersTo(contributionIds: readonly string[]): Promise<SupersededAnswerRow[]> {
    return this.db.find(SupersededAnswerRow, {
      where: { contributionId: In([...contributionIds]) },
      order: { contributionId: 'ASC', sequence: 'DESC' },
    });
  }

  /** Every answer of a process. */
  answersIn(processId: string): Promise<AnswerRow[]> {
    return this.db
      .createQueryBuilder(AnswerRow, 'answer')
      .innerJoin(ContributionRow, 'contribution', 'contribution.id = answer.contribution_id')
      .where('contribution.process_id = :processId', { processId })
      .orderBy('contribution.number')
      .getMany();
  }

  async answer(answer: AnswerRow): Promise<AnswerRow> {
    await this.db.insert(AnswerRow, answer);
    return answer;
  }

  /** Replaces the current answer and stores it, unchanged, as superseded. @returns the superseded row */
  async supersede(present: AnswerRow, answer: AnswerRow): Promise<SupersededAnswerRow> {
    const { contributionId } = present;
    const earlier = await this.db.countBy(SupersededAnswerRow, { contributionId });
    const superseded: SupersededAnswerRow = { ...present, sequence: earlier + 1 };
    await this.db.insert(SupersededAnswerRow, superseded);
    await this.db.update(AnswerRow, { contributionId }, answer);
    return superseded;
  }
}
