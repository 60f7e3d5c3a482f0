import { canonicalJson, type Json } from '@articulado/base';
import type { PolicyText } from './clause.js';
import { checkLawful } from './lawful-text.js';

/** Version of the JSON below; a reader refuses what it doesn't know. */
export const versionFormat = 1;

/** A frozen text with what names it. These, and nothing else, are what a version's hash covers. */
export interface VersionText {
  readonly format: typeof versionFormat;
  /** Slug of the process. */
  readonly process: string;
  readonly number: number;
  readonly note: string;
  /** UTC, ISO 8601, to the millisecond. */
  readonly frozenAt: string;
  /** BCP 47. */
  readonly language: string;
  readonly clauses: PolicyText;
}

/**
 * Writes a version as the bytes that are hashed, signed and downloaded.
 * @see RFC 8785
 */
export const writeVersion = (version: VersionText): string => canonicalJson(version as unknown as Json);

/**
 * Reads what `writeVersion` wrote.
 * @throws SyntaxError for what is not JSON
 * @throws RangeError for another format or an unlawful text: a reader that guesses would show a text nobody signed
 */
export function readVersion(json: string): VersionText {
  const version = JSON.parse(json) as VersionText | null;
  if (version?.format !== versionFormat) throw new RangeError(`Unknown version format: ${String(version?.format)}`);
  const named = [version.process, version.note, version.frozenAt, version.language].every(
    (name) => typeof name === 'string',
  );
  if (!named || !Number.isInteger(version.number)) throw new RangeError('A version lacks what names it');
  const unlawful = checkLawful(version.clauses);
  if (unlawful)
    throw new RangeError(`Unlawful text in a version: ${unlawful.details.problem} ${unlawful.details.clauseId}`);
  return version;
}
