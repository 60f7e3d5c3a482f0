import { type EntityManager, In } from 'typeorm';
import { DraftRow } from '../rows/index.js';

/** Live texts and who wrote in them. The words themselves are in the log (`DraftLog`). */
export class DraftsStore {
  constructor(private readonly db: EntityManager) {}

  byId(id: string): Promise<DraftRow | null> {
    return this.db.findOneBy(DraftRow, { id });
  }

  byProcess(processIds: readonly string[]): Promise<DraftRow[]> {
    return this.db.findBy(DraftRow, { processId: In([...processIds]) });
  }

  async add(draft: DraftRow): Promise<DraftRow> {
    await this.db.insert(DraftRow, draft);
    return draft;
  }

  /** Whether somebody wrote in the draft up to a point of its log. */
  async wroteIn(draftId: string, personId: string, upTo: string): Promise<boolean> {
    const found: unknown[] = await this.db.query(
      'SELECT 1 FROM draft_update WHERE draft_id = $1 AND person_id = $2 AND sequence <= $3 LIMIT 1',
      [draftId, personId, upTo],
    );
    return found.length > 0;
  }
}
