import type { Hash } from './commitment.js';
import type { FactLine } from './fact.js';
import type { Finding } from './finding.js';
import type { RecordLine } from './record-line.js';

/**
 * Re-computes everything the record vouches for.
 * @param versions - number → text of the downloaded JSON, exactly as received
 * @returns all that is wrong, in reading order; empty for a valid record
 */
export function verifyRecord(
  _lines: readonly RecordLine[],
  _facts: readonly FactLine[],
  _versions: ReadonlyMap<number, string>,
  _sha256: Hash,
): Finding[] {
  return [];
}
