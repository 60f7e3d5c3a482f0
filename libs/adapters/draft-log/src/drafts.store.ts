import { randomUUID } from 'node:crypto';
import { type EntityManager, In, LessThan } from 'typeorm';
import { DraftRow } from './draft.row.js';
import { newClientId } from './client-id-leases.js';
import { batchValues } from './draft-batches.js';
import { readHistory } from './draft-history.js';
import type { LoggedUpdate } from './packed-updates.js';
import { draftChannel, DraftLog, type LogConnection, type StoredDraft } from './draft-log.js';

/** A change of a draft's text that was checked on the log up to a number. */
export interface CheckedUpdate {
  readonly draftId: string;
  /** Number of the last update that it was checked on. */
  readonly after: number;
  /** Who wrote it; nobody for the empty clause that every draft begins with. */
  readonly personId: string | null;
  readonly bytes: Uint8Array;
  readonly writtenAt: Date;
}

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

  /** Ids of the drafts whose document has an older format than this one. */
  async idsBefore(format: number): Promise<string[]> {
    const drafts = await this.db.find(DraftRow, { select: { id: true }, where: { format: LessThan(format) } });
    return drafts.map(({ id }) => id);
  }

  async setFormat(id: string, format: number): Promise<void> {
    await this.db.update(DraftRow, { id }, { format });
  }

  /** The draft's text as everything that is committed makes it, read on this connection; `undefined` where there is none. */
  load(draftId: string): Promise<StoredDraft | undefined> {
    return new DraftLog(connectionOf(this.db)).load(draftId);
  }

  /** The Yjs client id under which the server itself writes in the draft: whatever it changes over the years, one id. */
  async serverClientId(draftId: string): Promise<number> {
    await this.db.query(
      'INSERT INTO draft_client (draft_id, client_id, clock) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING',
      [draftId, newClientId()],
    );
    const [own] = await this.db.query<{ client_id: string }[]>(
      'SELECT client_id FROM draft_client WHERE draft_id = $1 AND person_id IS NULL',
      [draftId],
    );
    return own ? Number(own.client_id) : this.serverClientId(draftId);
  }

  /**
   * A Yjs client id that is lent to no page: under it only the branch of one suggestion comes into the draft, once that is accepted.
   * A room that is open already learns of it when it opens next; until then a page that made the id up could write with it.
   */
  async reserveClientId(draftId: string, personId: string): Promise<number> {
    for (;;) {
      const rows = await this.db.query<{ client_id: string }[]>(
        `INSERT INTO draft_client (draft_id, client_id, person_id, replica_id, free_from, clock)
         VALUES ($1, $2, $3, $4, 'infinity', 0) ON CONFLICT (draft_id, client_id) DO NOTHING RETURNING client_id`,
        [draftId, newClientId(), personId, randomUUID()],
      );
      if (rows[0]) return Number(rows[0].client_id);
    }
  }

  /** Lets nobody else write in the draft until the transaction ends. Everybody who writes in it waits: hold it for as short as possible. */
  async hold(draftId: string): Promise<void> {
    await this.db.query('SELECT FROM draft WHERE id = $1 FOR NO KEY UPDATE', [draftId]);
  }

  /**
   * Writes an update at the end of the draft's log, in the transaction of the act that makes it, where the log still ends where
   * the update was checked. From then on nobody else writes in the draft until the transaction ends.
   * @returns its number in the log; `behind` when somebody else wrote first, and nothing was written
   */
  async append({ draftId, after, personId, bytes, writtenAt }: CheckedUpdate): Promise<number | 'behind'> {
    const [[moved]] = await this.db.query<[{ sequence: string }[], number]>(
      'UPDATE draft SET sequence = sequence + 1 WHERE id = $1 AND sequence = $2 RETURNING sequence',
      [draftId, after],
    );
    if (!moved) return 'behind';
    const row = batchValues([{ personId, bytes }]);
    await this.db.query(
      `INSERT INTO draft_batch (draft_id, sequence, person_ids, authors, lengths, bytes, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [draftId, moved.sequence, row.personIds, row.authors, row.lengths, row.bytes, writtenAt],
    );
    // From nobody: the rooms of this process must read it as well.
    const notice = { from: '', drafts: [[draftId, Number(moved.sequence)]] };
    await this.db.query('SELECT pg_notify($1, $2)', [draftChannel, JSON.stringify(notice)]);
    return Number(moved.sequence);
  }

  /**
   * Everything that was ever written in a draft, in order, a stretch at a time.
   * @param after - begins behind the update of this number
   */
  history(draftId: string, after = 0): AsyncGenerator<readonly LoggedUpdate[], void, void> {
    return readHistory((statement, parameters) => this.db.query(statement, parameters), draftId, after);
  }

  /**
   * Whether somebody wrote in the draft up to a point of its log.
   * @param upTo - where a commit ended, as every version's point is
   */
  async wroteIn(draftId: string, personId: string, upTo: string): Promise<boolean> {
    const found: unknown[] = await this.db.query(
      `SELECT 1 FROM draft_batch WHERE draft_id = $1 AND person_ids @> ARRAY[$2::uuid] AND sequence <= $3::bigint
       UNION ALL
       SELECT 1 FROM draft_segment WHERE draft_id = $1 AND (writers ->> ($2::uuid)::text)::bigint <= $3::bigint LIMIT 1`,
      [draftId, personId, upTo],
    );
    return found.length > 0;
  }
}

/** The log on a connection that somebody else opened and closes. */
const connectionOf = (db: EntityManager): LogConnection => ({
  query: async <Row>({ text, values }: { text: string; values: unknown[] }) => ({
    rows: await db.query<Row[]>(text, values),
  }),
  end: () => Promise.resolve(),
});
