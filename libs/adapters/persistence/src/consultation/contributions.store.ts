import type { ContributionKind, Disposition } from '@articulado/workflow';
import { type EntityManager, In } from 'typeorm';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { AnswerRow, ContributionRow } from '../tables.js';
import { isStorable } from '../unit-of-work/storable.js';

/** What a register may be narrowed by. */
export interface ContributionFilter {
  readonly clauseId?: string;
  readonly kind?: ContributionKind;
  readonly disposition?: Disposition;
  readonly answered?: boolean;
  readonly versionId?: string;
  readonly versionNumber?: number;
  /** Those that were made after the one of this number. */
  readonly afterNumber?: number;
  readonly consultationId?: string;
  /** Words in the contribution or in its author's name. */
  readonly search?: string;
}

/** How many contributions one clause has, and how many of them are answered. */
export interface ClauseCount {
  readonly clauseId: string;
  readonly contributions: number;
  readonly answered: number;
}

/** What became of one contribution, and nothing of its words. */
export interface ContributionOutcome {
  readonly number: number;
  readonly versionId: string;
  /** `null` while unanswered. */
  readonly disposition: Disposition | null;
  readonly changedClauseId: string | null;
}

const newestByClause = `
  SELECT newest.id
  FROM (SELECT DISTINCT clause_id FROM contribution WHERE version_id = $1) AS clause
  CROSS JOIN LATERAL (
    SELECT id FROM contribution WHERE version_id = $1 AND clause_id = clause.clause_id ORDER BY number DESC LIMIT $2
  ) AS newest`;

const versionsNumbered =
  '(SELECT id FROM version WHERE process_id = contribution.process_id AND number = :versionNumber)';

const searched = ['body', 'proposed_text', 'quote', 'author_name', 'author_organization'];

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

  /** A page of the register, by the numbers. */
  page(processId: string, filter: ContributionFilter, slice: Slice): Promise<ContributionRow[]> {
    const order = { columns: ['contribution.number'], direction: 'ASC' } as const;
    return sliceOf(this.filtered([processId], filter), order, slice);
  }

  count(processId: string, filter: ContributionFilter = {}): Promise<number> {
    return this.filtered([processId], filter).getCount();
  }

  /** How many each of some processes has; one that has none is left out. */
  async counts(processIds: readonly string[], filter: ContributionFilter): Promise<ReadonlyMap<string, number>> {
    const rows = await this.filtered(processIds, filter)
      .select('contribution.process_id', 'processId')
      .addSelect('count(*)::int', 'count')
      .groupBy('contribution.process_id')
      .getRawMany<{ processId: string; count: number }>();
    return new Map(rows.map(({ processId, count }) => [processId, count]));
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
  outcomes(processId: string): Promise<ContributionOutcome[]> {
    return this.db
      .createQueryBuilder(ContributionRow, 'contribution')
      .leftJoin(AnswerRow, 'answer', 'answer.contribution_id = contribution.id')
      .select('contribution.number', 'number')
      .addSelect('contribution.version_id', 'versionId')
      .addSelect('answer.disposition', 'disposition')
      .addSelect('answer.changed_clause_id', 'changedClauseId')
      .where('contribution.process_id = :processId', { processId })
      .orderBy('contribution.number')
      .getRawMany<ContributionOutcome>();
  }

  /** The newest few on each clause of a version, in the order of the numbers. */
  async newestByClause(versionId: string, perClause: number): Promise<ContributionRow[]> {
    const found: { id: string }[] = await this.db.query(newestByClause, [versionId, perClause]);
    return this.db.find(ContributionRow, { where: { id: In(found.map(({ id }) => id)) }, order: { number: 'ASC' } });
  }

  /** What was accepted, whole or in part, of what was said on some versions. */
  acceptedOn(versionIds: readonly string[]): Promise<(ContributionRow & { changedClauseId: string })[]> {
    return this.db
      .createQueryBuilder(ContributionRow, 'contribution')
      .innerJoinAndMapOne('contribution.answer', AnswerRow, 'answer', 'answer.contribution_id = contribution.id')
      .where('contribution.version_id IN (:...versionIds)', { versionIds })
      .andWhere('answer.changed_clause_id IS NOT NULL')
      .orderBy('contribution.number')
      .getMany()
      .then((rows) =>
        rows.map((row) => ({
          ...row,
          changedClauseId: (row as unknown as { answer: AnswerRow }).answer.changedClauseId!,
        })),
      );
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

  private filtered(processIds: readonly string[], filter: ContributionFilter) {
    const query = this.db
      .createQueryBuilder(ContributionRow, 'contribution')
      .leftJoin(AnswerRow, 'answer', 'answer.contribution_id = contribution.id')
      .where('contribution.process_id IN (:...processIds)', { processIds });
    if (!isStorable(`${filter.clauseId ?? ''}${filter.search ?? ''}`)) return query.andWhere('false');
    if (filter.clauseId) query.andWhere('contribution.clause_id = :clauseId', { clauseId: filter.clauseId });
    if (filter.kind) query.andWhere('contribution.kind = :kind', { kind: filter.kind });
    if (filter.versionId) query.andWhere('contribution.version_id = :versionId', { versionId: filter.versionId });
    if (filter.versionNumber !== undefined) query.andWhere(`contribution.version_id IN ${versionsNumbered}`, filter);
    if (filter.afterNumber !== undefined) query.andWhere('contribution.number > :afterNumber', filter);
    if (filter.consultationId)
      query.andWhere('contribution.consultation_id = :consultationId', { consultationId: filter.consultationId });
    if (filter.disposition) query.andWhere('answer.disposition = :disposition', { disposition: filter.disposition });
    if (filter.answered !== undefined)
      query.andWhere(`answer.contribution_id IS ${filter.answered ? 'NOT NULL' : 'NULL'}`);
    if (filter.search)
      query.andWhere(`(${searched.map((column) => `contribution.${column} ILIKE :like`).join(' OR ')})`, {
        like: `%${filter.search.replaceAll(/[\\%_]/g, '\\$&')}%`,
      });
    return query;
  }
}
