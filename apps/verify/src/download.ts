import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Download, freezingsIn, readRecord } from '@articulado/record';
import type { Source } from './arguments.js';
import { type Bounds, fetchBounded } from './fetch-bounded.js';
import { textOf } from './sha256.js';
import { reasonOf, Unreachable } from './unreachable.js';

const linesBounds: Bounds = { maxBytes: 256 * 1024 * 1024, timeoutMs: 120_000 };
const versionBounds: Bounds = { maxBytes: 64 * 1024 * 1024, timeoutMs: 60_000 };
const maxVersions = 1_000;
const maxAttempts = 3;

/** Gets the public downloads of a process, whole. @throws Unreachable */
export const download = (source: Source): Promise<Download> | Download =>
  source.from === 'web' ? downloadFromWeb(source.address) : readFolder(source);

/** An act that happens between two downloads would make them disagree: then all is fetched again. */
async function downloadFromWeb(address: string): Promise<Download> {
  for (let attempt = 1; ; attempt += 1) {
    const record = await need(`${address}/record.ndjson`);
    const facts = await need(`${address}/facts.ndjson`);
    const versions = await downloadVersions(address, numbersIn(record));
    const isSame = (await need(`${address}/record.ndjson`)) === record;
    if (isSame || attempt === maxAttempts) return { record, facts, versions };
  }
}

async function downloadVersions(address: string, numbers: readonly number[]): Promise<Map<number, string>> {
  const versions = new Map<number, string>();
  for (const number of numbers) {
    const text = await fetchBounded(`${address}/versions/${number}.json`, versionBounds);
    if (text !== undefined) versions.set(number, text);
  }
  return versions;
}

async function need(address: string): Promise<string> {
  const text = await fetchBounded(address, linesBounds);
  if (text === undefined) throw new Unreachable(address, 'HTTP 404');
  return text;
}

const numbersIn = (record: string): number[] =>
  [...new Set(freezingsIn(readRecord(record).lines).map(({ details }) => details.number))].slice(0, maxVersions);

function readFolder({ folder, recordFile }: Extract<Source, { from: 'folder' }>): Download {
  const versionsFolder = path.join(folder, 'versions');
  const names = existsSync(versionsFolder) ? readdirSync(versionsFolder) : [];
  const numbers = names.flatMap((name) => /^([1-9]\d{0,8})\.json$/.exec(name)?.[1] ?? []);
  return {
    record: readText(recordFile),
    facts: readText(path.join(folder, 'facts.ndjson')),
    versions: new Map(numbers.map((number) => [Number(number), readText(path.join(versionsFolder, `${number}.json`))])),
  };
}

function readText(file: string): string {
  try {
    return textOf(readFileSync(file));
  } catch (error) {
    throw new Unreachable(file, reasonOf(error));
  }
}
