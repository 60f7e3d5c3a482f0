import type { Disposition } from '@articulado/workflow';
import { type EntityManager, In } from 'typeorm';
import { AnswerRow, type ContributionKind, ContributionRow } from '../rows/index.js';

/** What a register may be narrowed by. */
export interface ContributionFilter {
  readonly clauseId?: string;
  readonly kind?: ContributionKind;
  readonly disposition?: Disposition;
  readonly answered?: boolean;
  readonly versionId?: string;
  /** Words in the contribution. */
  readonly search?: string;
}

/** How many contributions one clause has, and how many of them are answered. */
export interface ClauseCount {
  readonly clauseId: string;
  readonly contributions: number;
  readonly answered: number;
}

/** What became of one contribution, and nothing of its words. */
export interface ContributionFate {
  readonly number: number;
  readonly versionId: string;
  /** `null` while unanswered. */
  readonly disposition: Disposition | null;
  readonly changedClauseId: string | null;
}

/** What people said, and what they were answered. */
export class ContributionsStore {
  constructor(private readonly db: EntityManager) {}

  byNumber(processId: string, number: number): Promise<ContributionRow | null> {
    return this.db.findOneBy(ContributionRow, { processId, number });
  }

  byCode(code: string): Promise<ContributionRow | null> {
    return this.db.findOneBy(ContributionRow, { code });
  }

  /** Numbers have no gaps; the caller holds the process's lock. */
  async nextNumber(processId: string): Promise<number> {
    return ((await this.db.maximum(ContributionRow, 'number', { processId })) ?? 0) + 1;
  }

  async add(contribution: ContributionRow): Promise<ContributionRow> {
    await this.db.insert(ContributionRow, contribution);
    return contribution;
  }

  /** A page of the register, in the order of the numbers, after number `after`. */
  page(processId: string, filter: ContributionFilter, limit: number, after = 0): Promise<ContributionRow[]> {
    return this.filtered(processId, filter)
      .andWhere('contribution.number > :after', { after })
      .orderBy('contribution.number')
      .limit(limit)
      .getMany();
  }

  count(processId: string, filter: ContributionFilter = {}): Promise<number> {
    return this.filtered(processId, filter).getCount();
  }

  /** Everything said on a version, in the order of the numbers. */
  onVersions(versionIds: readonly string[], limit = 5_000): Promise<ContributionRow[]> {
    return this.db.find(ContributionRow, {
      where: { versionId: In([...versionIds]) },
      order: { number: 'ASC' },
      take: limit,
    });
  }

  countByClause(versionId: string): Promise<ClauseCount[]> {
    return this.db
      .createQueryBuilder(ContributionRow, 'contribution')
      .leftJoin(AnswerRow, 'answer', 'answer.contribution_id = contribution.id')
      .select('contribution.clause_id', 'clauseId')
      .addSelect('count(*)::int', 'contributions')
      .addSelect('count(answer.contribution_id)::int', 'answered')
      .where('contribution.version_id = :versionId', { versionId })
      .groupBy('contribution.clause_id')
      .getRawMany<ClauseCount>();
  }

  /** What became of every contribution of a process, in the order of the numbers: what the gates count. */
  fates(processId: string): Promise<ContributionFate[]> {
    return this.db
      .createQueryBuilder(ContributionRow, 'contribution')
      .leftJoin(AnswerRow, 'answer', 'answer.contribution_id = contribution.id')
      .select('contribution.number', 'number')
      .addSelect('contribution.version_id', 'versionId')
      .addSelect('answer.disposition', 'disposition')
      .addSelect('answer.changed_clause_id', 'changedClauseId')
      .where('contribution.process_id = :processId', { processId })
      .orderBy('contribution.number')
      .getRawMany<ContributionFate>();
  }

  answersTo(contributionIds: readonly string[]): Promise<AnswerRow[]> {
    return this.db.findBy(AnswerRow, { contributionId: In([...contributionIds]) });
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

  private filtered(processId: string, filter: ContributionFilter) {
    const query = this.db
      .createQueryBuilder(ContributionRow, 'contribution')
      .leftJoin(AnswerRow, 'answer', 'answer.contribution_id = contribution.id')
      .where('contribution.process_id = :processId', { processId });
    if (filter.clauseId) query.andWhere('contribution.clause_id = :clauseId', { clauseId: filter.clauseId });
    if (filter.kind) query.andWhere('contribution.kind = :kind', { kind: filter.kind });
    if (filter.versionId) query.andWhere('contribution.version_id = :versionId', { versionId: filter.versionId });
    if (filter.disposition) query.andWhere('answer.disposition = :disposition', { disposition: filter.disposition });
    if (filter.answered !== undefined)
      query.andWhere(`answer.contribution_id IS ${filter.answered ? 'NOT NULL' : 'NULL'}`);
    if (filter.search)
      query.andWhere('contribution.body ILIKE :like', { like: `%${filter.search.replaceAll(/[\\%_]/g, '\\$&')}%` });
    return query;
  }
}
