import type { MigrationInterface, QueryRunner } from 'typeorm';
import { unpackLog } from './unpack-log.js';

/**
 * Room for the old stretches of drafts' logs, packed; and snapshots become packed updates with their state vector. The snapshots
 * there are go: they are copies of the log, which is whole. Safe while the app is stopped, as it is when migrations run.
 */
export class PackedLog1795564800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM draft_snapshot;
      ALTER TABLE draft_snapshot
        ADD COLUMN state_vector bytea NOT NULL,
        ADD COLUMN bytes_written bigint NOT NULL DEFAULT 0,
        ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE TABLE draft_segment (
        draft_id uuid NOT NULL CONSTRAINT draft_segment_draft_fk REFERENCES draft (id),
        first_sequence bigint NOT NULL,
        last_sequence bigint NOT NULL,
        update_bytes bigint NOT NULL, -- what its updates took before they were packed
        writers jsonb NOT NULL, -- person -> number of their first update in it
        bytes bytea NOT NULL,
        CONSTRAINT draft_segment_pk PRIMARY KEY (draft_id, first_sequence),
        CONSTRAINT draft_segment_order_check CHECK (first_sequence <= last_sequence)
      );
      ALTER TABLE draft_segment ALTER COLUMN bytes SET STORAGE EXTERNAL;`);
  }

  /** Every packed update becomes a row again: going back loses nothing either. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('DELETE FROM draft_snapshot');
    const segments = await db.manager.query<{ draft_id: string; first_sequence: string }[]>(
      'SELECT draft_id, first_sequence FROM draft_segment',
    );
    for (const { draft_id, first_sequence } of segments) await unpackSegment(db, draft_id, first_sequence);
    await db.query(`
      DROP TABLE draft_segment;
      ALTER TABLE draft_snapshot DROP COLUMN state_vector, DROP COLUMN bytes_written, ALTER COLUMN bytes SET STORAGE EXTENDED;`);
  }
}

async function unpackSegment(db: QueryRunner, draftId: string, firstSequence: string): Promise<void> {
  const [segment] = await db.manager.query<{ bytes: Buffer }[]>(
    'SELECT bytes FROM draft_segment WHERE draft_id = $1 AND first_sequence = $2',
    [draftId, firstSequence],
  );
  for (const { sequence, personId, writtenAt, bytes } of await unpackLog(segment!.bytes)) {
    await db.query(
      `INSERT INTO draft_update (draft_id, sequence, person_id, bytes, written_at)
       VALUES ($1, $2, $3, $4, 'epoch'::timestamptz + $5 * interval '1 microsecond')`,
      [draftId, sequence, personId, Buffer.from(bytes), writtenAt],
    );
  }
}
