import { type EntityManager, Not, IsNull } from 'typeorm';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { RecordCursorRow } from '../tables.js';

/**
 * How far each consumer has read the record, process by process. Entries of one process are written under its lock, so none
 * ever appears before another that has been read.
 */
export class RecordCursorsStore {
  constructor(private readonly db: EntityManager) {}

  /** Processes with entries that a consumer has not read, and may read now. */
  async behind(consumer: string, now: Date): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(processesBehind, [consumer, now]);
    return rows.map(({ id }) => id);
  }

  /** Holds a consumer's cursor until the transaction ends. @returns nothing where somebody else holds it */
  async take(consumer: string, processId: string): Promise<RecordCursorRow | null> {
    await this.db
      .createQueryBuilder()
      .insert()
      .into(RecordCursorRow)
      .values({ consumer, processId, sequence: 0 })
      .orIgnore()
      .execute();
    return this.db.findOne(RecordCursorRow, {
      where: { consumer, processId },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /** Everything up to an entry is handled. In the transaction that keeps what it caused. */
  async moveTo({ consumer, processId }: RecordCursorRow, sequence: number): Promise<void> {
    await this.db.update(
      RecordCursorRow,
      { consumer, processId },
      { sequence, attempts: 0, lastError: null, dueAt: null },
    );
  }

  /** The next entry could not be handled; it is tried again, and nothing behind it before. */
  async fail({ consumer, processId, attempts }: RecordCursorRow, lastError: string, dueAt: Date): Promise<void> {
    await this.db.update(RecordCursorRow, { consumer, processId }, { attempts: attempts + 1, lastError, dueAt });
  }

  byId(consumer: string, processId: string): Promise<RecordCursorRow | null> {
    return this.db.findOneBy(RecordCursorRow, { consumer, processId });
  }

  /** Those that stand before an entry which fails. */
  failing(slice: Slice): Promise<RecordCursorRow[]> {
    const query = this.db.createQueryBuilder(RecordCursorRow, 'cursor').where('cursor.last_error IS NOT NULL');
    return sliceOf(query, { columns: ['cursor.consumer', 'cursor.processId'], direction: 'ASC' }, slice);
  }

  countFailing(): Promise<number> {
    return this.db.countBy(RecordCursorRow, { lastError: Not(IsNull()) });
  }
}

/** The last entry is looked up: to be asked whether any follows, PostgreSQL would read all of them. */
const processesBehind = `
  SELECT process.id FROM process
  LEFT JOIN record_cursor AS cursor ON cursor.consumer = $1 AND cursor.process_id = process.id
  WHERE (cursor.due_at IS NULL OR cursor.due_at <= $2)
    AND (SELECT sequence FROM record_entry WHERE process_id = process.id ORDER BY sequence DESC LIMIT 1) > coalesce(cursor.sequence, 0)`;
