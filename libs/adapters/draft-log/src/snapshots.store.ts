import type { EntityManager } from 'typeorm';

/** A snapshot as it is kept: the whole text as one update in Yjs' format (v1), compressed by brotli. */
interface CompressedSnapshot {
  /** Number of the last update in it. */
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

/** Snapshots as they are kept, for who hands them on; to read one use `DraftLog.load`. */
export class SnapshotsStore {
  constructor(private readonly db: EntityManager) {}

  /** The draft's snapshot; `undefined` where none was made yet. */
  async compressed(draftId: string): Promise<CompressedSnapshot | undefined> {
    const [row] = await this.db.query<{ sequence: string; bytes: Buffer }[]>(
      'SELECT sequence, bytes FROM draft_snapshot WHERE draft_id = $1',
      [draftId],
    );
    return row && { sequence: Number(row.sequence), bytes: row.bytes };
  }
}
