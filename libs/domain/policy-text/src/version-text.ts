import { canonicalJson, type Json, type Refusal } from '@articulado/base';
import type { PolicyText } from './clause.js';
import { checkPolicyText } from './valid-text.js';
import { checkFormerText } from './format-1/former-text.js';
import { type FormerClause, upgradeText } from './format-1/upgrade-text.js';

/** Version of the JSON below. A reader reads all earlier ones, and refuses what it doesn't know. */
export const versionFormat = 2;

/** A frozen text with what names it. These, and nothing else, are what a version's hash covers. */
export interface VersionText {
  /** The format that it was written in; its clauses are always those of today. */
  readonly format: 1 | typeof versionFormat;
  /** Slug of the process. */
  readonly process: string;
  readonly number: number;
  readonly note: string;
  /** UTC, ISO 8601, to the millisecond. */
  readonly frozenAt: string;
  /** BCP 47. */
  readonly language: string;
  /** With their references written out (`printReferences`). */
  readonly clauses: PolicyText;
}

/** A version that is to be written; in which format is not for the writer to say. */
export type NewVersion = Omit<VersionText, 'format'>;

/**
 * Writes a new version as the bytes that are hashed, signed and downloaded.
 * @see RFC 8785
 */
export const writeVersion = (version: NewVersion): string =>
  canonicalJson({ ...version, format: versionFormat } as unknown as Json);

/**
 * Reads what `writeVersion` wrote, now or when it wrote an earlier format.
 * @throws SyntaxError for what is not JSON
 * @throws RangeError for an unknown format or an invalid text: a reader that guesses would show a text nobody signed
 */
export function readVersion(json: string): VersionText {
  const version = JSON.parse(json) as VersionText | null;
  if (version?.format !== 1 && version?.format !== versionFormat)
    throw new RangeError(`Unknown version format: ${String(version?.format)}`);
  const named = [version.process, version.note, version.frozenAt, version.language].every(
    (name) => typeof name === 'string',
  );
  if (!named || !Number.isInteger(version.number)) throw new RangeError('A version lacks what names it');
  if (version.format === versionFormat) {
    refuseInvalid(checkPolicyText(version.clauses));
    return version;
  }
  refuseInvalid(checkFormerText(version.clauses));
  return { ...version, clauses: upgradeText(version.clauses as unknown as readonly FormerClause[]) };
}

function refuseInvalid(refusal: Refusal<'text-invalid'> | undefined): void {
  if (refusal)
    throw new RangeError(`Invalid text in a version: ${refusal.details.problem} ${refusal.details.clauseId}`);
}
