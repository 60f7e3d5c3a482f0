import { type EntityManager, IsNull } from 'typeorm';
import { DraftImportRow } from '../tables.js';

/** What was imported into drafts, and what of it was undone. */
export class DraftImportsStore {
  constructor(private readonly db: EntityManager) {}

  async add(row: DraftImportRow): Promise<DraftImportRow> {
    await this.db.insert(DraftImportRow, row);
    return row;
  }

  /** The newest import into a draft that stands. */
  latest(draftId: string): Promise<DraftImportRow | null> {
    return this.db.findOne(DraftImportRow, {
      where: { draftId, undoneSequence: IsNull() },
      order: { importedAt: 'DESC', sequence: 'DESC' },
    });
  }

  /** Numbers in a draft's log of the updates that imports, and their undoing, wrote. */
  async sequences(draftId: string): Promise<number[]> {
    const rows = await this.db.findBy(DraftImportRow, { draftId });
    return rows.flatMap(({ sequence, undoneSequence }) => [sequence, undoneSequence ?? []].flat()).map(Number);
  }

  async markUndone(row: DraftImportRow, undoneSequence: string, undoneAt: Date): Promise<void> {
    await this.db.update(DraftImportRow, { id: row.id }, { undoneSequence, undoneAt });
  }
}
