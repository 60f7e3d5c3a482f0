import { checkText, type Refusal, refuse } from '@articulado/base';
import type { ProcessRow } from '@articulado/persistence';
import { type Decision, decisions, stageOf } from '@articulado/workflow';
import type { Signer } from './who-signs.js';

/** Reads what an institution may say; anything else is refused. */
export const readDecision = (given: string): Decision | Refusal =>
  decisions.find((known) => known === given) ??
  refuse('invalid-input', { field: 'decision', problem: given ? 'unknown-value' : 'required' });

/** What an institution says of a version. */
export interface Word {
  readonly decision: Decision;
  readonly statement: string;
}

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

/** Most characters of what is said with a signature. */
const longestReasons = 10_000;

/** What is said with a signature; only a plain approval may say nothing. */
export const checkStatement = (statement: string, decision: string): Refusal | undefined =>
  checkText('statement', statement, { min: decision === 'approve' ? 0 : 3, max: longestReasons });

/** W35: whether whoever signs at the present stage must do it by a passkey. */
export const asksPasskey = ({ workflow, stage }: Pick<ProcessRow, 'workflow' | 'stage'>): boolean =>
  stageOf(workflow, stage).signing === 'passkey';
