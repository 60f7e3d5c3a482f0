import { sha256 } from './bytes.js';
import { type Finding, finding, type FindingPlace } from './finding.js';
import { type Json, writeCanonical } from './json.js';
import type { RecordLine } from './lines.js';

/** `previous` of a record's first entry. */
const genesis = '0'.repeat(64);

/** R8: checks that every entry has the hash it states, follows the one before it, and that none is missing between. */
export function verifyChain(lines: readonly RecordLine[]): Finding[] {
  if (lines.length === 0) return [finding('record-empty', { in: 'record' }, {})];
  return lines.flatMap((line, index) => [...verifyHash(line), ...verifyLink(line, lines[index - 1])]);
}

export const placeOf = ({ entry }: RecordLine): FindingPlace => ({ in: 'record', sequence: entry.sequence });

function verifyHash(line: RecordLine): Finding[] {
  const computed = sha256(writeCanonical(line.entry as unknown as Json));
  if (computed === line.hash) return [];
  return [finding('entry-altered', placeOf(line), { stated: line.hash, computed })];
}

/** The hash that the line before states is what counts here; whether it is the true one is that line's finding. */
function verifyLink(line: RecordLine, before: RecordLine | undefined): Finding[] {
  const { sequence, previous, at, process } = line.entry;
  const found: Finding[] = [];
  const expected = (before?.entry.sequence ?? 0) + 1;
  if (sequence !== expected) found.push(finding('sequence-broken', placeOf(line), { expected, found: sequence }));
  const hashBefore = before?.hash ?? genesis;
  if (previous !== hashBefore) found.push(finding('chain-broken', placeOf(line), { previous, hashBefore }));
  if (!before) return found;
  if (at < before.entry.at) found.push(finding('time-backwards', placeOf(line), { before: before.entry.at, at }));
  if (process !== before.entry.process) {
    found.push(finding('other-process', placeOf(line), { expected: before.entry.process, found: process }));
  }
  return found;
}

/** R16: checks that a hash someone noted earlier is still there: who rewrites a whole record can't bring it back. */
export function verifyNoted(lines: readonly RecordLine[], noted: string): Finding[] {
  if (lines.some(({ hash }) => hash === noted)) return [];
  return [finding('noted-hash-missing', { in: 'record' }, { noted })];
}
