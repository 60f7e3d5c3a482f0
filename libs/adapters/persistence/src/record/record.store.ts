import { canonicalJson, type Json } from '@articulado/base';
import {
  type Disclosure,
  type EntryType,
  nextEntry,
  type OfficialAct,
  sealEntry,
  type Subject,
} from '@articulado/record';
import { type EntityManager, MoreThan } from 'typeorm';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { RecordEntryRow } from '../tables.js';
import { sha256 } from '../sha256.js';
import { insertRows } from '../unit-of-work/insert-rows.js';

/** The entry of an act, without its place in the chain, and the personal data that it commits to and discloses. */
export interface UnchainedEntry {
  readonly entry: OfficialAct;
  readonly disclosed: readonly Disclosure[];
}

/** The public record of official acts: entries are put at the end, and that is all that can be done to it. */
export class RecordStore {
  constructor(private readonly db: EntityManager) {}

  /** Writes the entries of acts, in the acts' own transaction and under their process's lock. */
  async append(processId: string, entries: readonly UnchainedEntry[]): Promise<void> {
    const last = await this.db.findOne(RecordEntryRow, { where: { processId }, order: { sequence: 'DESC' } });
    let end = last ? { sequence: last.sequence, hash: last.hash, at: last.at.toISOString() } : undefined;
    const rows: RecordEntryRow[] = [];
    for (const { entry: unchained, disclosed } of entries) {
      const entry = nextEntry(unchained, end);
      const { sequence, type, at } = entry;
      const hash = sealEntry(entry, sha256);
      end = { sequence, hash, at };
      const text = canonicalJson(entry as unknown as Json);
      rows.push({ processId, sequence, type, entry: text, hash, disclosed, at: new Date(at) });
    }
    await insertRows(this.db, RecordEntryRow, rows);
  }

  /** Entries after a place, in order. */
  after(processId: string, sequence: number, limit: number): Promise<RecordEntryRow[]> {
    return this.db.find(RecordEntryRow, {
      where: { processId, sequence: MoreThan(sequence) },
      order: { sequence: 'ASC' },
      take: limit,
    });
  }

  /** Discloses nothing any more beside the entries of one type about a subject: their commitments stay. */
  async withholdNames(processId: string, type: EntryType, { kind, id }: Subject): Promise<void> {
    await this.db.query(
      `UPDATE record_entry SET disclosed = '[]'
       WHERE process_id = $1 AND type = $2 AND entry::jsonb -> 'subject' = jsonb_build_object('kind', $3::text, 'id', $4::text)`,
      [processId, type, kind, id],
    );
  }

  /** One text for one record as its rows stand now: whoever has seen it need not download it again. */
  async digest(processId: string): Promise<string> {
    const [{ digest }] = await this.db.query<[{ digest: string }]>(
      `SELECT md5(coalesce(string_agg(md5(entry::text), '' ORDER BY sequence), '')) AS digest FROM record_entry AS entry WHERE process_id = $1`,
      [processId],
    );
    return digest;
  }

  /** The last entries, the newest first. */
  latest(processId: string, slice: Slice): Promise<RecordEntryRow[]> {
    const query = this.db
      .createQueryBuilder(RecordEntryRow, 'entry')
      .where('entry.process_id = :processId', { processId });
    return sliceOf(query, { columns: ['entry.sequence'], direction: 'DESC' }, slice);
  }

  /** How many entries the records of some processes have; an empty one is left out. */
  async lengths(processIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    // Entries are counted from 1 without gaps; the last one of each is looked up, where max() would read them all.
    const rows = await this.db.query<{ processId: string; length: number }[]>(
      `SELECT id AS "processId", last.sequence AS length FROM unnest($1::uuid[]) AS id CROSS JOIN LATERAL
         (SELECT sequence FROM record_entry WHERE process_id = id ORDER BY sequence DESC LIMIT 1) AS last`,
      [[...processIds]],
    );
    return new Map(rows.map(({ processId, length }) => [processId, length]));
  }
}
