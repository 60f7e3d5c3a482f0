import type { Hash } from './commitment.js';
import type { FactLine } from './fact.js';
import type { Finding } from './finding.js';
import { readFacts, readRecord } from './read-download.js';
import type { RecordLine } from './record-line.js';
import { verifyChain, verifyNoted } from './verify-chain.js';
import { verifyDisclosures } from './verify-disclosures.js';
import { verifyFacts } from './verify-facts.js';
import { verifyStages } from './verify-stages.js';
import { verifyVersions } from './verify-versions.js';

/**
 * Re-computes everything the record vouches for: the chain, the versions' bytes, what was signed and published, the facts,
 * the disclosed names. It proves that the downloads agree with each other; against a record rewritten as a whole, compare
 * with a hash noted earlier (`verifyNoted`).
 * @param versions - number → text of the downloaded JSON, exactly as received
 * @returns all that is wrong; empty for a valid record
 */
const verifyRecord = (
  lines: readonly RecordLine[],
  facts: readonly FactLine[],
  versions: ReadonlyMap<number, string>,
  sha256: Hash,
): Finding[] => [
  ...verifyChain(lines, sha256),
  ...verifyVersions(lines, versions, sha256),
  ...verifyStages(lines),
  ...verifyFacts(lines, facts, sha256),
  ...verifyDisclosures(lines, facts, sha256),
];

/** The public downloads of one process, as text exactly as received. */
export interface Download {
  readonly record: string;
  readonly facts: string;
  readonly versions: ReadonlyMap<number, string>;
}

/**
 * Reads the downloads and verifies them.
 * @param noted - a hash of the record that someone wrote down earlier
 */
export function verifyDownload(download: Download, sha256: Hash, noted?: string): Finding[] {
  const record = readRecord(download.record);
  const facts = readFacts(download.facts);
  return [
    ...record.findings,
    ...facts.findings,
    ...verifyRecord(record.lines, facts.lines, download.versions, sha256),
    ...(noted === undefined ? [] : verifyNoted(record.lines, noted)),
  ];
}
