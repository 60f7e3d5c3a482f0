import { misprintedReferences, readVersion, type VersionText } from '@articulado/policy-text';
import { type Download, type Finding, finding, readFacts, readRecord, verifyDownload } from '@articulado/record';
import { type Arguments, readArguments } from './arguments.js';
import { download } from './download.js';
import type { Counts } from './messages.js';
import { sayFinding, sayInvalid, sayUnreachable, sayUsage, sayValid } from './say.js';
import { sha256 } from './sha256.js';
import { Unreachable } from './unreachable.js';

/** What the program ends with: valid, something is wrong, or nothing could be checked. */
export const exitCodes = { valid: 0, wrong: 1, unchecked: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Downloads a process's record, re-computes everything, and says valid, or exactly what is wrong and where.
 * @param words - as typed after the program's name
 * @param print - takes one line at a time
 */
export async function verify(words: readonly string[], print: (line: string) => void): Promise<ExitCode> {
  const { source, language, noted } = readArguments(words);
  if (!source) {
    print(sayUsage(language));
    return exitCodes.unchecked;
  }
  try {
    return report(await download(source), { language, noted }, print);
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    print(sayUnreachable(language, error.what, error.reason));
    return exitCodes.unchecked;
  }
}

function report(
  downloaded: Download,
  { language, noted }: Pick<Arguments, 'language' | 'noted'>,
  print: (line: string) => void,
): ExitCode {
  const findings = findAll(downloaded, noted);
  if (findings.length === 0) {
    print(sayValid(language, countsOf(downloaded)));
    return exitCodes.valid;
  }
  print(sayInvalid(language, findings.length));
  for (const one of findings) print(sayFinding(language, one));
  return exitCodes.wrong;
}

function findAll(downloaded: Download, noted?: string): Finding[] {
  const findings = verifyDownload(downloaded, sha256, noted);
  const doubted = new Set(findings.map(({ place }) => (place.in === 'versions' ? place.number : undefined)));
  const believed = [...downloaded.versions].filter(([number]) => !doubted.has(number));
  return [...findings, ...believed.flatMap(([number, text]) => checkText(number, text))];
}

/** Whether the text has the form of a version and is valid, clause by clause, and prints in its references its own numbers. */
function checkText(number: number, text: string): Finding[] {
  const place = { in: 'versions', number } as const;
  const version = readable(text);
  if (!version) return [finding('version-unreadable', place, {})];
  // Format 1 had no references; its numbers are computed by the rules of its time.
  return misprintedReferences(version.clauses).map(({ clause, reference }) =>
    finding('reference-misprinted', place, { clause, reference }),
  );
}

function readable(text: string): VersionText | undefined {
  try {
    return readVersion(text);
  } catch {
    return undefined; // what is wrong inside is of no use to whoever verifies: nothing of it can be relied on
  }
}

function countsOf(downloaded: Download): Counts {
  const { lines } = readRecord(downloaded.record);
  const kinds = lines.map(({ entry }) => entry.type);
  return {
    process: lines[0]?.entry.process ?? '',
    entries: lines.length,
    facts: readFacts(downloaded.facts).lines.length,
    versions: downloaded.versions.size,
    contributions: kinds.filter((kind) => kind === 'contribution.submitted').length,
    signatures: kinds.filter((kind) => kind === 'version.signed').length,
    lastHash: lines.at(-1)?.hash ?? '',
  };
}
