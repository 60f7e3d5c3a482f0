import { type EntityManager, In } from 'typeorm';
import { SuggestionRow } from '../tables.js';
import { type ListCount, type Slice, sliceOf } from '../unit-of-work/keyset.js';
import type { SuggestionStatus } from './suggestion.row.js';

/** How a suggestion was decided. */
export interface Decision {
  readonly status: Exclude<SuggestionStatus, 'open'>;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly decisionReason: string | null;
  /** Of what was accepted. */
  readonly logSequence: string | null;
}

/** What people propose to change in drafts. */
export class SuggestionsStore {
  constructor(private readonly db: EntityManager) {}

  byNumber(processId: string, number: number): Promise<SuggestionRow | null> {
    return this.db.findOneBy(SuggestionRow, { processId, number });
  }

  /** Those of a process in one status, or in any, by their numbers. */
  in(processId: string, status: SuggestionStatus | undefined, slice: Slice): Promise<SuggestionRow[]> {
    const query = this.db
      .createQueryBuilder(SuggestionRow, 'suggestion')
      .where({ processId, ...(status && { status }) });
    return sliceOf(query, { columns: ['suggestion.number'], direction: 'ASC' }, slice);
  }

  async count(processId: string, status: SuggestionStatus | undefined): Promise<ListCount> {
    const count = await this.db.countBy(SuggestionRow, { processId, ...(status && { status }) });
    return { count, isExact: true };
  }

  /** All of some processes in a status, by their numbers. Which of them change the same the draft alone can tell: its clauses are divided and merged. */
  allIn(processIds: readonly string[], status: SuggestionStatus): Promise<SuggestionRow[]> {
    return this.db.find(SuggestionRow, {
      where: { processId: In([...processIds]), status },
      order: { number: 'ASC' },
    });
  }

  /** Those that come from some contributions, by their numbers. */
  fromContributions(processIds: readonly string[], contributionNumbers: readonly number[]): Promise<SuggestionRow[]> {
    return this.db.find(SuggestionRow, {
      where: { processId: In([...processIds]), contributionNumber: In([...contributionNumbers]) },
      order: { number: 'ASC' },
    });
  }

  /** Keeps what is left of one that an order reached. */
  async erase({ processId, number, ...left }: SuggestionRow): Promise<void> {
    await this.db.update(SuggestionRow, { processId, number }, left);
  }

  /** How many of each process wait for a decision; none is left out. */
  async countOpen(processIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.query<{ process_id: string; count: string }[]>(
      `SELECT process_id, count(*) FROM suggestion WHERE status = 'open' AND process_id = ANY($1::uuid[]) GROUP BY process_id`,
      [processIds],
    );
    return new Map(rows.map(({ process_id, count }) => [process_id, Number(count)]));
  }

  /** The number of the next one. Call it holding the process's lock. */
  async nextNumber(processId: string): Promise<number> {
    return ((await this.db.maximum(SuggestionRow, 'number', { processId })) ?? 0) + 1;
  }

  async add(row: SuggestionRow): Promise<SuggestionRow> {
    await this.db.insert(SuggestionRow, row);
    return row;
  }

  async decide(row: SuggestionRow, decision: Decision): Promise<SuggestionRow> {
    await this.db.update(SuggestionRow, { processId: row.processId, number: row.number }, { ...decision });
    return { ...row, ...decision };
  }
}
