import { type Refusal, refuse } from '@articulado/base';
import { type Decision, decisions } from '@articulado/workflow';
import type { Signer } from './who-signs.js';

/** Reads what an institution may say; anything else is refused. */
export const readDecision = (given: string): Decision | Refusal =>
  decisions.find((known) => known === given) ??
  refuse('invalid-input', { field: 'decision', problem: given ? 'unknown-value' : 'required' });

/** A text as the signer saw it. */
interface SeenText {
  readonly versionNumber: number;
  readonly sha256: string;
}

/** What the signer saw must be what is signed: the latest version, by its number and by its hash. */
export function checkSeen({ version }: Signer, { versionNumber, sha256 }: SeenText): Refusal | undefined {
  if (versionNumber !== version.number) {
    return refuse('not-the-latest-version', { versionNumber, latest: version.number });
  }
  return sha256 === version.sha256 ? undefined : refuse('invalid-input', { field: 'sha256', problem: 'unknown-value' });
}
