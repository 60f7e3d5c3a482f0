import { randomUUID } from 'node:crypto';
import { type EntityManager, IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import type { JobData, JobName } from './job-data.js';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { JobRow } from '../tables.js';
import { insertRows } from '../unit-of-work/insert-rows.js';

/** Jobs: enqueued with the act, done afterwards (`@articulado/jobs`). */
export class JobsStore {
  constructor(private readonly db: EntityManager) {}

  /** Enqueues in the transaction that is open: rolled back with it. @param dueAt - not before; now, unless it says otherwise */
  async enqueue<Name extends JobName>(name: Name, data: JobData[Name], now: Date, dueAt = now): Promise<JobRow> {
    const [row] = await this.enqueueAll([{ name, data, dueAt }], now);
    return row!;
  }

  /** Enqueues many at once. */
  async enqueueAll(jobs: readonly Pick<JobRow, 'name' | 'data' | 'dueAt'>[], now: Date): Promise<JobRow[]> {
    const rows = jobs.map(
      (job): JobRow => ({
        ...job,
        id: randomUUID(),
        enqueuedAt: now,
        attempts: 0,
        lastError: null,
        failedAt: null,
        executionId: null,
      }),
    );
    await insertRows(this.db, JobRow, rows);
    return rows;
  }

  byId(id: string): Promise<JobRow | null> {
    return this.db.findOneBy(JobRow, { id });
  }

  /** Counts an attempt, so that one whose process dies at it counts as well. @returns nothing where the execution is not the job's any more */
  async begin(id: string, executionId: string): Promise<JobRow | null> {
    const { affected } = await this.db
      .createQueryBuilder()
      .update(JobRow)
      .set({ attempts: () => 'attempts + 1' })
      .where({ id, executionId })
      .execute();
    return affected === 1 ? this.byId(id) : null;
  }

  /** The job is done and goes. @returns false for an attempt that another one has overtaken: what it would write must not be kept */
  async complete({ id, executionId, attempts }: JobRow): Promise<boolean> {
    return (await this.db.delete(JobRow, { id, executionId: executionId!, attempts })).affected === 1;
  }

  /** An attempt failed. @param next - when the next one is due, or since when the job counts as failed */
  async fail(
    { id, executionId, attempts }: JobRow,
    lastError: string,
    next: { readonly dueAt: Date } | { readonly failedAt: Date },
  ): Promise<void> {
    await this.db.update(
      JobRow,
      { id, executionId: executionId!, attempts },
      { lastError, executionId: null, ...next },
    );
  }

  /** Those that nobody tries any more, the latest first. */
  failed(slice: Slice): Promise<JobRow[]> {
    const query = this.db.createQueryBuilder(JobRow, 'job').where('job.failed_at IS NOT NULL');
    return sliceOf(query, { columns: ['job.failedAt', 'job.id'], direction: 'DESC' }, slice);
  }

  countFailed(): Promise<number> {
    return this.db.countBy(JobRow, { failedAt: Not(IsNull()) });
  }

  /** Those that are due, or wait for another attempt: not those of a later day. */
  countWaiting(now: Date): Promise<number> {
    const isWaiting = { failedAt: IsNull() };
    return this.db.countBy(JobRow, [
      { ...isWaiting, dueAt: LessThanOrEqual(now) },
      { ...isWaiting, attempts: MoreThan(0) },
    ]);
  }

  /** Lets a failed job be tried again from the start. @returns nothing where there is no such failed job */
  async retry(id: string, now: Date): Promise<JobRow | null> {
    const { affected } = await this.db.update(
      JobRow,
      { id, failedAt: Not(IsNull()) },
      { failedAt: null, attempts: 0, dueAt: now },
    );
    return affected === 1 ? this.byId(id) : null;
  }
}
