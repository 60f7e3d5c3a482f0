import type { Disposition } from '@articulado/workflow';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import type { ListCount, Slice } from '../unit-of-work/keyset.js';
import { isStorable } from '../unit-of-work/storable.js';
import { ContributionRow, RegisterLineRow } from '../tables.js';
import { type ContributionFilter, isCountedByRow, narrow, type PromisedChange } from './contribution-filter.js';

/** How many contributions there are, and how many of them are answered. */
export interface AnsweredCount {
  readonly contributions: number;
  readonly answered: number;
}

/** How many contributions of a version had the same disposition and clause. */
export interface DispositionCount {
  readonly processId: string;
  readonly versionId: string;
  /** `null` while unanswered. */
  readonly disposition: Disposition | null;
  readonly changedClauseId: string | null;
  readonly contributions: number;
}

/** A search's hits are counted up to this number. */
const mostCounted = 1_000;

/** Numbers that a search looks through one by one before it asks the index of words. */
const lookedThrough = 5_000;

const answeredCount = `coalesce(sum(contributions), 0)::int AS contributions,
  coalesce(sum(contributions) FILTER (WHERE disposition IS NOT NULL), 0)::int AS answered`;

/** An estimate from the first 500 contributions is enough. */
const rarestWord = `
  WITH asked AS MATERIALIZED (SELECT word, search_query(word) AS query FROM unnest(search_words($2)) AS word),
    sample AS MATERIALIZED (SELECT words FROM register_line WHERE process_id = $1 ORDER BY number LIMIT 500)
  SELECT word FROM asked ORDER BY (SELECT count(*) FROM sample WHERE words @@ query), length(word) DESC LIMIT 1`;

const newestByClause = `
  SELECT newest.contribution_id AS id
  FROM (SELECT DISTINCT clause_id FROM contribution_count WHERE version_id = $1 AND contributions > 0) AS clause
  CROSS JOIN LATERAL (
    SELECT contribution_id FROM register_line WHERE version_id = $1 AND clause_id = clause.clause_id ORDER BY number DESC LIMIT $2
  ) AS newest`;

const firstOfEach = `
  SELECT line.contribution_id AS id
  FROM unnest($1::uuid[], $2::text[]) AS promise (version_id, clause_id)
  CROSS JOIN LATERAL (
    SELECT contribution_id, number FROM register_line
    WHERE version_id = promise.version_id AND changed_clause_id = promise.clause_id ORDER BY number LIMIT $3
  ) AS line`;
const firstPromising = `${firstOfEach} ORDER BY line.number LIMIT $3`;

/** A contribution whose answer promises a change. */
type PromisingContribution = ContributionRow & PromisedChange;

/** The registers of processes, found, narrowed and counted by what the database keeps for that (ADR 45). */
export class RegisterStore {
  constructor(private readonly db: EntityManager) {}

  /** A page of the register, by the numbers. */
  async page(processId: string, filter: ContributionFilter, slice: Slice): Promise<ContributionRow[]> {
    // `+ 0` keeps PostgreSQL from scanning by number; the index on promised changes is faster.
    const order = filter.promisedChanges ? 'number + 0' : 'number';
    const numbers = await (filter.search === undefined
      ? this.numbers(this.lines(processId, filter), order, slice)
      : this.found(processId, filter, slice));
    return this.db.find(ContributionRow, { where: { processId, number: In(numbers) }, order: { number: 'ASC' } });
  }

  /** How many a filter leaves in each of some registers; one in which it leaves none may be left out. */
  async counts(processIds: readonly string[], filter: ContributionFilter): Promise<ReadonlyMap<string, ListCount>> {
    if (isCountedByRow(filter))
      return new Map(await Promise.all(processIds.map(async (id) => [id, await this.countUpTo(id, filter)] as const)));
    const { where, values } = narrow(processIds, filter);
    const rows = await this.db
      .createQueryBuilder()
      .select('process_id', 'id')
      .addSelect('sum(contributions)::int', 'count')
      .from('contribution_count', 'counted')
      .where(where, values)
      .groupBy('process_id')
      .getRawMany<{ id: string; count: number }>();
    return new Map(rows.map(({ id, count }) => [id, { count, isExact: true }]));
  }

  async count(processId: string, filter: ContributionFilter = {}): Promise<number> {
    return (await this.counts([processId], filter)).get(processId)?.count ?? 0;
  }

  async answeredIn(processId: string): Promise<AnsweredCount> {
    const query = `SELECT ${answeredCount} FROM outcome_count WHERE process_id = $1`;
    const [count] = await this.db.query<[AnsweredCount]>(query, [processId]);
    return count;
  }

  /** The clauses of a version of which something was said. */
  answeredByClause(versionId: string): Promise<(AnsweredCount & { readonly clauseId: string })[]> {
    return this.db.query(
      `SELECT clause_id AS "clauseId", ${answeredCount} FROM contribution_count WHERE version_id = $1
       GROUP BY clause_id HAVING sum(contributions) > 0`,
      [versionId],
    );
  }

  /** What became of the contributions of some processes: what their gates count. */
  dispositionCountsIn(processIds: readonly string[]): Promise<DispositionCount[]> {
    return this.db.query(
      `SELECT process_id AS "processId", version_id AS "versionId", disposition, changed_clause_id AS "changedClauseId", contributions
       FROM outcome_count WHERE process_id = ANY ($1::uuid[]) AND contributions > 0`,
      [processIds],
    );
  }

  /** The first few contributions whose answers promise one of some changes, in the order of the numbers. */
  firstPromising(promisedChanges: readonly PromisedChange[], limit: number): Promise<PromisingContribution[]> {
    return this.promising(firstPromising, promisedChanges, limit);
  }

  /** The first few contributions whose answers promise each of some changes, in the order of the numbers. */
  firstOfEach(promisedChanges: readonly PromisedChange[], limit: number): Promise<PromisingContribution[]> {
    return this.promising(firstOfEach, promisedChanges, limit);
  }

  private async promising(
    query: string,
    promisedChanges: readonly PromisedChange[],
    limit: number,
  ): Promise<PromisingContribution[]> {
    const [versionIds, clauseIds] = [
      promisedChanges.map((one) => one.versionId),
      promisedChanges.map((one) => one.changedClauseId),
    ];
    const found: { id: string }[] = await this.db.query(query, [versionIds, clauseIds, limit]);
    const ids = found.map(({ id }) => id);
    const lines = await this.db.findBy(RegisterLineRow, { contributionId: In(ids) });
    const carriers = new Map(lines.map((line) => [line.contributionId, line.changedClauseId!]));
    const rows = await this.db.find(ContributionRow, { where: { id: In(ids) }, order: { number: 'ASC' } });
    return rows.map((row) => ({ ...row, changedClauseId: carriers.get(row.id)! }));
  }

  /** The newest few on each clause of a version, in the order of the numbers. */
  async newestByClause(versionId: string, perClause: number): Promise<ContributionRow[]> {
    const found: { id: string }[] = await this.db.query(newestByClause, [versionId, perClause]);
    return this.db.find(ContributionRow, { where: { id: In(found.map(({ id }) => id)) }, order: { number: 'ASC' } });
  }

  /**
   * A page of a search. Frequent words: scan some numbers from the cursor on, where enough hits are soon found. Rare words: take all
   * hits from the index of words and sort them, as they are few. The code tries them in this order, because PostgreSQL's own choice
   * is wrong for words that nobody says, or that stand together.
   */
  private async found(processId: string, filter: ContributionFilter, slice: Slice): Promise<number[]> {
    if (!isStorable(filter.search!)) return [];
    const [start] = slice.from ?? [slice.isBackward ? (await this.lastNumber(processId)) + 1 : 0];
    const nearby = this.looked(processId, filter).andWhere(
      'number BETWEEN :first AND :last',
      numbersBeside(Number(start), slice),
    );
    const near = await this.numbers(nearby, 'number', slice);
    if (near.length === slice.limit) return near;
    return this.numbers(await this.indexed(processId, filter), 'number + 0', slice); // no index has this order
  }

  /** Counts what a search finds, and stops when it is more than anybody needs to know. */
  private async countUpTo(processId: string, filter: ContributionFilter): Promise<ListCount> {
    const found = (await this.indexed(processId, filter)).select('1').limit(mostCounted + 1);
    const count = (await found.getRawMany()).length;
    return { count: Math.min(count, mostCounted), isExact: count <= mostCounted };
  }

  /** What a search finds, by looking at every line that the rest of its filter leaves. */
  private looked(processId: string, { search, ...rest }: ContributionFilter): SelectQueryBuilder<RegisterLineRow> {
    return this.lines(processId, rest).andWhere('(words @@ search_query(:search)) IS TRUE', { search }); // no index answers this form
  }

  /**
   * The same, by the index of words. Of several words it is asked for the rarest alone, and looks at who says that: to gather
   * everybody who says a common one would take longer.
   */
  private async indexed(processId: string, filter: ContributionFilter): Promise<SelectQueryBuilder<RegisterLineRow>> {
    const { search = '' } = filter;
    if (!isStorable(search) || !/\S\s+\S/.test(search)) return this.lines(processId, filter);
    const [rarest] = await this.db.query<{ word: string }[]>(rarestWord, [processId, search]);
    if (!rarest) return this.lines(processId, filter);
    return this.looked(processId, filter).andWhere('words @@ search_query(:word)', rarest);
  }

  private async numbers(
    lines: SelectQueryBuilder<RegisterLineRow>,
    order: 'number' | 'number + 0',
    { limit, from, isBackward = false }: Slice,
  ): Promise<number[]> {
    lines
      .select(order, 'number')
      .orderBy('1', isBackward ? 'DESC' : 'ASC')
      .limit(limit);
    if (from) lines.andWhere(`number ${isBackward ? '<' : '>'} :from`, { from: from[0] });
    return (await lines.getRawMany<{ number: number }>()).map(({ number }) => number);
  }

  private lines(processId: string, filter: ContributionFilter): SelectQueryBuilder<RegisterLineRow> {
    const { where, values } = narrow([processId], filter);
    return this.db.createQueryBuilder(RegisterLineRow, 'line').where(where, values);
  }

  private async lastNumber(processId: string): Promise<number> {
    return (await this.db.maximum(RegisterLineRow, 'number', { processId })) ?? 0;
  }
}

/** The numbers that are looked through from a place on. */
const numbersBeside = (place: number, { isBackward }: Slice) =>
  isBackward ? { first: place - lookedThrough, last: place - 1 } : { first: place + 1, last: place + lookedThrough };
