import { sha256, textOf } from './bytes.js';
import { type Finding, finding } from './finding.js';
import { type Freezing, freezingsIn, type RecordLine } from './lines.js';
import { placeOf } from './verify-chain.js';
import { misprintedReferences } from '../version/references.js';
import { nameOf, readVersion } from '../version/read-version.js';
import { readCanonical } from './json.js';

/**
 * R11: checks that each frozen version's bytes have the hash that was frozen, say that they are that version, and have the form of one.
 * @param versions - number → the downloaded file, exactly as received
 */
export function verifyVersions(lines: readonly RecordLine[], versions: ReadonlyMap<number, Uint8Array>): Finding[] {
  const freezings = freezingsIn(lines);
  const known = new Set(freezings.map(({ number }) => number));
  const extra = [...versions.keys()].filter((number) => !known.has(number));
  return [
    ...verifyNumbers(freezings),
    ...freezings.flatMap((frozen) => verifyFile(frozen, versions.get(frozen.number))),
    ...extra.map((number) => finding('version-extra', { in: 'versions', number }, {})),
  ];
}

/** R11: versions are numbered 1, 2, 3…: a version frozen and hidden would leave a hole. */
function verifyNumbers(freezings: readonly Freezing[]): Finding[] {
  return freezings.flatMap(({ number, line }, index) => {
    const expected = (freezings[index - 1]?.number ?? 0) + 1;
    return number === expected ? [] : [finding('version-number-broken', placeOf(line), { expected, found: number })];
  });
}

function verifyFile({ number, sha256: frozen, line }: Freezing, bytes: Uint8Array | undefined): Finding[] {
  const place = { in: 'versions', number } as const;
  if (bytes === undefined) return [finding('version-missing', place, {})];
  const text = textOf(bytes);
  if (text === undefined) return [finding('not-utf-8', place, {})];
  const computed = sha256(bytes);
  if (computed !== frozen) return [finding('version-altered', place, { frozen, computed })];
  const value = readCanonical(text);
  const named = nameOf(value);
  if (!named) return [finding('version-unreadable', place, {})];
  const expected = `${line.entry.process} ${number}`;
  if (named !== expected) return [finding('version-of-another', place, { expected, found: named })];
  const clauses = readVersion(value);
  if (!clauses) return [finding('version-unreadable', place, {})];
  return misprintedReferences(clauses).map((reference) => finding('reference-misprinted', place, reference));
}
