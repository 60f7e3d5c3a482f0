import { canonicalJson, type Json } from '@articulado/base';
import { type OfficialAct, type Disclosure, nextEntry, sealEntry } from '@articulado/record';
import { type EntityManager, MoreThan } from 'typeorm';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { RecordEntryRow } from '../tables.js';
import { sha256 } from '../sha256.js';

/** The public record of official acts: entries are put at the end, and that is all that can be done to it. */
export class RecordStore {
  constructor(private readonly db: EntityManager) {}

  /**
   * Writes an act's entry, in the act's own transaction and under its process's lock.
   * @param disclosed - the personal data that the entry commits to
   */
  async append(processId: string, act: OfficialAct, disclosed: readonly Disclosure[]): Promise<RecordEntryRow> {
    const last = await this.db.findOne(RecordEntryRow, { where: { processId }, order: { sequence: 'DESC' } });
    const entry = nextEntry(
      act,
      last ? { sequence: last.sequence, hash: last.hash, at: last.at.toISOString() } : undefined,
    );
    const row: RecordEntryRow = {
      processId,
      sequence: entry.sequence,
      type: entry.type,
      entry: canonicalJson(entry as unknown as Json),
      hash: sealEntry(entry, sha256),
      disclosed,
      at: new Date(entry.at),
    };
    await this.db.insert(RecordEntryRow, row);
    return row;
  }

  /** Entries after a place, in order. */
  after(processId: string, sequence: number, limit: number): Promise<RecordEntryRow[]> {
    return this.db.find(RecordEntryRow, {
      where: { processId, sequence: MoreThan(sequence) },
      order: { sequence: 'ASC' },
      take: limit,
    });
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
    const rows = await this.db
      .createQueryBuilder(RecordEntryRow, 'entry')
      .select('entry.process_id', 'processId')
      .addSelect('max(entry.sequence)', 'length') // they are counted from 1 without gaps
      .where('entry.process_id IN (:...processIds)', { processIds })
      .groupBy('entry.process_id')
      .getRawMany<{ processId: string; length: number }>();
    return new Map(rows.map(({ processId, length }) => [processId, length]));
  }
}
