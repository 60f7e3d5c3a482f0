import type { StageId, Workflow } from '@articulado/workflow';
import { type EntityManager, In } from 'typeorm';
import type { Slice } from '../unit-of-work/keyset.js';
import { rowsWhere } from '../unit-of-work/prepared-rows.js';
import { ProcessRow, StageStepRow, StatusChangeRow } from '../tables.js';
import { isStorable } from '../unit-of-work/storable.js';
import type { Stores } from '../unit-of-work/stores.js';

/** Processes, their steps from stage to stage, and whether they go on. */
export class ProcessesStore {
  constructor(
    private readonly db: EntityManager,
    private readonly stores: Stores,
  ) {}

  async bySlug(slug: string): Promise<ProcessRow | null> {
    return isStorable(slug) ? ((await processesBySlug(this.db, slug))[0] ?? null) : null;
  }

  byIds(ids: readonly string[]): Promise<ProcessRow[]> {
    return processesByIds(this.db, ids);
  }

  /** Holds the process until the transaction ends: official acts on one process happen one after another. */
  async lock(slug: string): Promise<ProcessRow | null> {
    if (!isStorable(slug)) return null;
    const process = await this.db.findOne(ProcessRow, { where: { slug }, lock: { mode: 'pessimistic_write' } });
    this.stores.updateNow();
    return process;
  }

  /** The newest first. */
  async list({ limit, from, isBackward }: Slice): Promise<ProcessRow[]> {
    const cursor = from ?? [null, null];
    return isBackward
      ? (await oldestProcesses(this.db, limit, ...cursor)).reverse()
      : newestProcesses(this.db, limit, ...cursor);
  }

  count(): Promise<number> {
    return this.db.count(ProcessRow);
  }

  async add(process: ProcessRow): Promise<ProcessRow> {
    await this.db.insert(ProcessRow, process);
    return process;
  }

  async moveTo(process: ProcessRow, stage: StageId): Promise<ProcessRow> {
    await this.db.update(ProcessRow, { id: process.id }, { stage });
    return { ...process, stage };
  }

  async changeWorkflow(process: ProcessRow, workflow: Workflow): Promise<ProcessRow> {
    await this.db.update(ProcessRow, { id: process.id }, { workflow });
    return { ...process, workflow };
  }

  /** @param draftImportedAt - of the newest import that stands; null when none does */
  async markImported(process: ProcessRow, draftImportedAt: Date | null): Promise<ProcessRow> {
    await this.db.update(ProcessRow, { id: process.id }, { draftImportedAt });
    return { ...process, draftImportedAt };
  }

  /** Notes that one of its coordinators let somebody administer the platform. */
  async markAdministratorRecovered(process: ProcessRow, administratorRecoveredAt: Date): Promise<ProcessRow> {
    await this.db.update(ProcessRow, { id: process.id }, { administratorRecoveredAt });
    return { ...process, administratorRecoveredAt };
  }

  /** How the status of some processes changed, each one's in order. */
  statusChangesIn(processIds: readonly string[]): Promise<StatusChangeRow[]> {
    return this.db.find(StatusChangeRow, {
      where: { processId: In([...processIds]) },
      order: { processId: 'ASC', number: 'ASC' },
    });
  }

  /** Suspends, resumes or closes a process; the change's number follows the last one. */
  async changeStatus(process: ProcessRow, change: Omit<StatusChangeRow, 'number' | 'processId'>): Promise<ProcessRow> {
    const number = (await this.db.countBy(StatusChangeRow, { processId: process.id })) + 1;
    await this.db.insert(StatusChangeRow, { ...change, processId: process.id, number });
    const standstill = change.status === 'active' ? null : change.status;
    await this.db.update(ProcessRow, { id: process.id }, { standstill });
    return { ...process, standstill };
  }

  /** Gives it other words and settings. */
  async correct(
    process: ProcessRow,
    words: Pick<ProcessRow, 'title' | 'summary' | 'language' | 'timeZone' | 'ordinals'>,
  ): Promise<ProcessRow> {
    await this.db.update(ProcessRow, { id: process.id }, words);
    return { ...process, ...words };
  }

  steps(processId: string): Promise<StageStepRow[]> {
    return this.db.find(StageStepRow, { where: { processId }, order: { number: 'ASC' } });
  }

  /** The steps of several processes, each one's in order. */
  stepsIn(processIds: readonly string[]): Promise<StageStepRow[]> {
    return this.db.find(StageStepRow, { where: { processId: In([...processIds]) }, order: { number: 'ASC' } });
  }

  /** Adds the next step; its number follows the last one. */
  async addStep(step: Omit<StageStepRow, 'number'>): Promise<StageStepRow> {
    const number = (await this.db.countBy(StageStepRow, { processId: step.processId })) + 1;
    const row = { ...step, number };
    await this.db.insert(StageStepRow, row);
    return row;
  }
}

const processesBySlug = rowsWhere(ProcessRow, 'processes-by-slug', 'WHERE slug = $1');
const processesByIds = rowsWhere(ProcessRow, 'processes-by-ids', 'WHERE id = ANY ($1::uuid[])');
// Asked by everyone who opens the front page: prepared, which no query of `sliceOf` is.
const newestProcesses = rowsWhere(
  ProcessRow,
  'processes-newest',
  `WHERE $2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid) ORDER BY created_at DESC, id DESC LIMIT $1`,
);
const oldestProcesses = rowsWhere(
  ProcessRow,
  'processes-oldest',
  `WHERE $2::timestamptz IS NULL OR (created_at, id) > ($2, $3::uuid) ORDER BY created_at, id LIMIT $1`,
);
