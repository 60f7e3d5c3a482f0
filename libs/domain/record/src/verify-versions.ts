import { canonicalJson, type Json } from '@articulado/base';
import type { Hash } from './commitment.js';
import type { Entry } from './entry.js';
import { type Finding, finding } from './finding.js';
import type { RecordLine } from './record-line.js';
import { placeOf } from './verify-chain.js';

/** The freezings of a record, in its order. */
export const freezingsIn = (lines: readonly RecordLine[]): Entry<'version.frozen'>[] =>
  lines.map(({ entry }) => entry).filter((entry) => entry.type === 'version.frozen');

/**
 * R11: checks that each frozen version's bytes have the hash that was frozen, and say that they are that version.
 * @param versions - number → text of the downloaded JSON, exactly as received
 */
export function verifyVersions(
  lines: readonly RecordLine[],
  versions: ReadonlyMap<number, string>,
  sha256: Hash,
): Finding[] {
  const freezings = freezingsIn(lines);
  const known = new Set(freezings.map(({ details }) => details.number));
  const extra = [...versions.keys()].filter((number) => !known.has(number));
  return [
    ...verifyNumbers(lines),
    ...freezings.flatMap((frozen) => verifyText(frozen, versions.get(frozen.details.number), sha256)),
    ...extra.map((number) => finding('version-extra', { in: 'versions', number }, {})),
  ];
}

/** R11: versions are numbered 1, 2, 3…: a version frozen and hidden would leave a hole. */
function verifyNumbers(lines: readonly RecordLine[]): Finding[] {
  let last = 0;
  return lines.flatMap((line) => {
    if (line.entry.type !== 'version.frozen') return [];
    const { number } = line.entry.details;
    const expected = last + 1;
    last = number;
    return number === expected ? [] : [finding('version-number-broken', placeOf(line), { expected, found: number })];
  });
}

function verifyText({ process, details }: Entry<'version.frozen'>, text: string | undefined, sha256: Hash): Finding[] {
  const place = { in: 'versions', number: details.number } as const;
  if (text === undefined) return [finding('version-missing', place, {})];
  const computed = sha256(text);
  if (computed !== details.sha256) return [finding('version-altered', place, { frozen: details.sha256, computed })];
  const named = readName(text);
  if (!named) return [finding('version-unreadable', place, {})];
  const [expected, found] = [`${process} ${details.number}`, `${named.process} ${named.number}`];
  return expected === found ? [] : [finding('version-of-another', place, { expected, found })];
}

/** What a version says that it is; `undefined` for what isn't the canonical JSON of one. */
function readName(text: string): { process: string; number: number } | undefined {
  try {
    const value = JSON.parse(text) as { process?: unknown; number?: unknown } | null;
    if (typeof value?.process !== 'string' || typeof value.number !== 'number') return undefined;
    return canonicalJson(value as Json) === text ? { process: value.process, number: value.number } : undefined;
  } catch {
    return undefined; // not JSON, or JSON that has no canonical form: the finding is the answer
  }
}
