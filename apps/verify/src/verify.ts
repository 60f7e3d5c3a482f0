import { download } from './input/download.js';
import { type Arguments, readArguments, type Source } from './input/arguments.js';
import { Unreachable } from './input/unreachable.js';
import type { Counts } from './messages/messages.js';
import { sayFinding, sayInvalid, sayUnreachable, sayUsage, sayValid } from './messages/say.js';
import { type Download, verifyDownload, type Verified } from './record/verify-record.js';
import { isRedacted } from './record/verify-redactions.js';

export { verifyDownload };

/** What the program ends with: valid, something is wrong, or nothing could be checked. */
export const exitCodes = { valid: 0, wrong: 1, unchecked: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Downloads a process's record, re-computes everything, and says valid, or exactly what is wrong and where.
 * @param args - as typed after the program's name
 * @param print - takes one line at a time
 */
export async function verify(args: readonly string[], print: (line: string) => void): Promise<ExitCode> {
  const { source, ...options } = readArguments(args);
  if (!source) {
    print(sayUsage(options.language));
    return exitCodes.unchecked;
  }
  try {
    return report(await download(source), source, options, print);
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    print(sayUnreachable(options.language, error));
    return exitCodes.unchecked;
  }
}

function report(
  downloaded: Download,
  source: Source,
  { language, noted }: Arguments,
  print: (line: string) => void,
): ExitCode {
  const process = source.from === 'web' ? source.process : undefined;
  const verified = verifyDownload(downloaded, { process, noted });
  const { findings } = verified;
  if (findings.length === 0) {
    print(sayValid(language, countsOf(downloaded, verified)));
    return exitCodes.valid;
  }
  print(sayInvalid(language, findings.length));
  for (const one of findings) print(sayFinding(language, one));
  return exitCodes.wrong;
}

function countsOf({ versions }: Download, { lines, late, facts }: Verified): Counts {
  const kinds = lines.map(({ entry }) => entry.type);
  return {
    process: lines[0]?.entry.process ?? '',
    entries: lines.length,
    late,
    facts: facts.length,
    versions: versions.size,
    contributions: kinds.filter((kind) => kind === 'contribution.submitted').length,
    signatures: kinds.filter((kind) => kind === 'version.signed').length,
    redacted: facts.filter((fact) => fact.kind === 'contribution' && isRedacted(fact)).length,
    lastHash: lines.at(-1)?.hash ?? '',
  };
}
