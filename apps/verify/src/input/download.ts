import { freezingsIn } from '../record/lines.js';
import { countLines, maxLines, readRecord } from '../record/read-lines.js';
import type { Download } from '../record/verify-record.js';
import type { Source } from './arguments.js';
import { linesBounds, maxVersions, versionBounds } from './bounds.js';
import { fetchBounded } from './fetch-bounded.js';
import { readFolder } from './read-folder.js';
import { Unreachable } from './unreachable.js';

const maxAttempts = 3;

/** Gets the public downloads of a process, whole. @throws Unreachable */
export async function download(source: Source): Promise<Download> {
  const got = source.from === 'web' ? await downloadFromWeb(source.address) : readFolder(source);
  for (const [name, bytes] of [['record.ndjson', got.record] as const, ['facts.ndjson', got.facts] as const]) {
    if (countLines(bytes) > maxLines) throw new Unreachable(name, { why: 'too-many-lines', most: maxLines });
  }
  return got;
}

/**
 * An act that happens between two downloads would make them disagree: then all is fetched again. Where people act without a pause,
 * the record comes along as it was before the facts were read, and as it is now.
 */
async function downloadFromWeb(address: string): Promise<Download> {
  const versions = new Map<number, Uint8Array>();
  for (let attempt = 1; ; attempt += 1) {
    const earlier = await need(`${address}/record.ndjson`);
    const facts = await need(`${address}/facts.ndjson`);
    await addVersions(versions, address, numbersIn(earlier, address));
    const record = await need(`${address}/record.ndjson`);
    if (Buffer.compare(earlier, record) === 0) return { record, facts, versions };
    if (attempt < maxAttempts) continue;
    await addVersions(versions, address, numbersIn(record, address));
    return { record, earlier, facts, versions };
  }
}

async function addVersions(
  versions: Map<number, Uint8Array>,
  address: string,
  numbers: readonly number[],
): Promise<void> {
  for (const number of numbers) {
    if (versions.has(number)) continue;
    const bytes = await fetchBounded(`${address}/versions/${number}.json`, versionBounds);
    if (bytes !== undefined) versions.set(number, bytes);
  }
}

async function need(address: string): Promise<Uint8Array> {
  const bytes = await fetchBounded(address, linesBounds);
  if (bytes === undefined) throw new Unreachable(address, { why: 'system', said: 'HTTP 404' });
  return bytes;
}

function numbersIn(record: Uint8Array, address: string): number[] {
  const numbers = [...new Set(freezingsIn(readRecord(record).lines).map(({ number }) => number))];
  if (numbers.length > maxVersions) throw new Unreachable(address, { why: 'too-many-versions', most: maxVersions });
  return numbers;
}
