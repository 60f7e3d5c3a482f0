import { latestVersion, type ProcessFacts, type Signoff } from './process-facts.js';
import { isBefore, type StageId } from './stage.js';

/**
 * Whether a sign-off still speaks. W17: it is void once a newer version is frozen (it signed one exact text); W18: and once the
 * process was sent back to its stage or an earlier one (reopening cancels every later sign-off). Void ones stay on show.
 */
export function signoffStands(signoff: Signoff, facts: Pick<ProcessFacts, 'versions' | 'returns'>): boolean {
  if (latestVersion(facts)?.sha256 !== signoff.sha256) return false;
  return !facts.returns.some(({ target, at }) => at >= signoff.signedAt && !isBefore(signoff.stage, target));
}

/** The standing sign-offs of one stage, one an institution. W15: what it said last takes the place of what it said before. */
export function standingSignoffs(
  stage: StageId,
  facts: Pick<ProcessFacts, 'versions' | 'returns' | 'signoffs'>,
): Signoff[] {
  const standing = facts.signoffs
    .filter((signoff) => signoff.stage === stage && signoffStands(signoff, facts))
    .toSorted((one, other) => (one.signedAt < other.signedAt ? -1 : 1));
  return [...new Map(standing.map((signoff) => [signoff.organizationId, signoff])).values()];
}
