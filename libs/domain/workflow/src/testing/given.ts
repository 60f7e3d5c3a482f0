import type { ClauseId, OrganizationId } from '@articulado/base';
import type { Decision, FrozenVersion, GateInputs, ContributionGroup, Signoff } from '../gate-inputs.js';
import type { StageId } from '../stage.js';

/** The n-th minute of a made-up day. */
export const minute = (count: number): string => new Date(Date.UTC(2026, 4, 4, 12, count)).toISOString();

export const hashOf = (number: number): string => number.toString(16).padStart(64, '0');
export const institution = (name: string): OrganizationId => name as OrganizationId;
export const clause = (name: string): ClauseId => name as ClauseId;

export const version = (number: number): FrozenVersion => ({
  number,
  sha256: hashOf(number),
  frozenAt: minute(number),
});

export const nothing: GateInputs = {
  versions: [],
  consultations: [],
  contributions: [],
  approvers: [],
  signoffs: [],
  returns: [],
  enteredAt: minute(0),
  at: minute(1),
};

export const given = (inputs: Partial<GateInputs>): GateInputs => ({ ...nothing, ...inputs });

export const accepted = (contributions: number, changeShown: boolean): ContributionGroup => ({
  contributions,
  disposition: 'accepted',
  changedClauseId: clause('art-1'),
  changeShown,
});

export const signoff = (
  stage: StageId,
  name: string,
  decision: Decision,
  of = version(1),
  signedAt = minute(30),
): Signoff => ({ stage, organizationId: institution(name), decision, sha256: of.sha256, signedAt });
