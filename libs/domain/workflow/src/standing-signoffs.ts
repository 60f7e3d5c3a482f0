import { latestVersion, type GateInputs, type Signoff } from './gate-inputs.js';
import { isBefore, type StageId } from './stage.js';

/**
 * Whether a sign-off still speaks. W17: it is void once a newer version is frozen (it signed one exact text); W18: and once the
 * process was sent back to its stage or an earlier one (reopening cancels every later sign-off). Void ones stay on show.
 */
export function signoffStands(signoff: Signoff, inputs: Pick<GateInputs, 'versions' | 'returns'>): boolean {
  if (latestVersion(inputs)?.sha256 !== signoff.sha256) return false;
  return !inputs.returns.some(({ target, at }) => at >= signoff.signedAt && !isBefore(signoff.stage, target));
}

/** The standing sign-offs of one stage, one an institution. W15: what it said last takes the place of what it said before. */
export function standingSignoffs(
  stage: StageId,
  inputs: Pick<GateInputs, 'versions' | 'returns' | 'signoffs'>,
): Signoff[] {
  const standing = inputs.signoffs
    .filter((signoff) => signoff.stage === stage && signoffStands(signoff, inputs))
    .toSorted((one, other) => (one.signedAt < other.signedAt ? -1 : 1));
  return [...new Map(standing.map((signoff) => [signoff.organizationId, signoff])).values()];
}
