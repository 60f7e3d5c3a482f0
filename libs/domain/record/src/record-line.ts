import { canonicalJson, type Json } from '@articulado/base';
import type { Disclosure } from './commitment.js';
import type { Entry } from './entry.js';
import type { FactLine } from './fact.js';

/** One line of the record's download. */
export interface RecordLine {
  readonly entry: Entry;
  /** `sealEntry(entry)`. */
  readonly hash: string;
  readonly disclosed?: readonly Disclosure[];
}

/** Writes one line of `record.ndjson` or `facts.ndjson`, without the line end. R7: canonical, so that what is read is what is hashed. */
export const writeLine = (line: RecordLine | FactLine): string => canonicalJson(line as unknown as Json);
