import { type Finding, finding } from './finding.js';
import type { FactLine, RecordLine } from './lines.js';
import { readFacts, readRecord } from './read-lines.js';
import { verifyChain, verifyNoted } from './verify-chain.js';
import { verifyDisclosures } from './verify-disclosures.js';
import { verifyEvidence } from './verify-evidence.js';
import { verifyFacts } from './verify-facts.js';
import { verifyRedactions } from './verify-redactions.js';
import { verifyStages } from './verify-stages.js';
import { verifyVersions } from './verify-versions.js';

/** The public downloads of one process, exactly as received. */
export interface Download {
  readonly record: Uint8Array;
  /** The record as it was before the facts were read, if entries came in meanwhile. */
  readonly earlier?: Uint8Array;
  readonly facts: Uint8Array;
  readonly versions: ReadonlyMap<number, Uint8Array>;
  /** Names of files that lie among the versions and are none. */
  readonly foreignFiles?: readonly string[];
}

/** What whoever verifies knows from elsewhere. */
export interface Known {
  /** The process that was asked for, by the address; absent for a folder. */
  readonly process?: string;
  /** A hash of the record that someone wrote down earlier. */
  readonly noted?: string;
}

/** What was read, and all that is wrong with it: nothing, for a valid record. */
export interface Verified {
  readonly lines: readonly RecordLine[];
  /** How many of them came in while the facts were read. */
  readonly late: number;
  readonly facts: readonly FactLine[];
  readonly findings: readonly Finding[];
}

/**
 * Re-computes everything the record vouches for, as `docs/record-format.md` defines it. It proves that the downloads agree with each
 * other; a record that was rewritten as a whole is found only by a hash noted earlier.
 */
export function verifyDownload(download: Download, { process, noted }: Known = {}): Verified {
  const record = readRecord(download.record);
  const facts = readFacts(download.facts);
  const late = lateIn(download, record.lines.length);
  const findings = [
    ...record.findings,
    ...facts.findings,
    ...verifyAddress(record.lines, process),
    ...verifyChain(record.lines),
    ...verifyGrowth(download),
    ...verifyVersions(record.lines, download.versions),
    ...(download.foreignFiles ?? []).map((name) => finding('file-foreign', { in: 'folder' }, { name })),
    ...verifyStages(record.lines),
    ...verifyFacts(record.lines, facts.lines, late),
    ...verifyDisclosures(record.lines, facts.lines),
    ...verifyRedactions(record.lines, facts.lines),
    ...verifyEvidence(record.lines, facts.lines),
    ...(noted === undefined ? [] : verifyNoted(record.lines, noted)),
  ];
  return { lines: record.lines, late, facts: facts.lines, findings };
}

const lateIn = ({ earlier }: Download, lines: number): number =>
  earlier ? Math.max(0, lines - readRecord(earlier).lines.length) : 0;

/** R20: what was downloaded first is the beginning of what was downloaded last. */
function verifyGrowth({ earlier, record }: Download): Finding[] {
  const isContinued = !earlier || Buffer.compare(earlier, record.subarray(0, earlier.length)) === 0;
  return isContinued ? [] : [finding('record-not-continued', { in: 'record' }, {})];
}

/** R8: the record is of the process that was asked for; the entries behind the first belong to the same (`verifyChain`). */
function verifyAddress(lines: readonly RecordLine[], expected: string | undefined): Finding[] {
  const found = lines[0]?.entry.process;
  if (expected === undefined || found === undefined || found === expected) return [];
  return [finding('not-of-address', { in: 'record' }, { expected, found })];
}
