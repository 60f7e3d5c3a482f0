import type { RecordEntryRow, Stores } from '@articulado/persistence';
import type { EntryType } from '@articulado/record';

/**
 * Does what public acts cause. It sees every entry of its types once, in the order of its process's record, and what it writes or
 * enqueues is kept together with the place it has read to: nothing is missed, nothing is done twice. It starts at the beginning
 * of every record, unless a migration has put its cursors elsewhere.
 */
export interface RecordConsumer {
  /** Names its cursors in the database: never change it. */
  readonly name: string;
  readonly types: readonly EntryType[];
  /** No mail server, no network: what takes time is enqueued as a job. */
  consume(entry: RecordEntryRow, stores: Stores): Promise<void>;
}
