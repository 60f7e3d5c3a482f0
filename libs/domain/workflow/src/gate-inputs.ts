import type { ClauseId, OrganizationId } from '@articulado/base';
import type { StageId } from './stage.js';

/** What people may say about a clause. */
export const contributionKinds = ['support', 'objection', 'proposal', 'question'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** The official answers to a contribution. */
export const dispositions = ['accepted', 'accepted-in-part', 'not-accepted', 'noted', 'out-of-scope'] as const;
export type Disposition = (typeof dispositions)[number];

/** What an institution may say of a version. */
export const decisions = ['approve', 'approve-with-reservations', 'return', 'dissent'] as const;
export type Decision = (typeof decisions)[number];

/** How sure we are who signed. */
export type Assurance = 'session-and-code' | 'passkey' | 'certificate';

/** A frozen version. Times here are UTC, ISO 8601, to the millisecond, so that they compare as text. */
export interface FrozenVersion {
  readonly number: number;
  /** 64 lowercase hex digits. */
  readonly sha256: string;
  readonly frozenAt: string;
}

/** A consultation as the gates see it: `planned` before it opens, `closed` after its last moment. */
export interface Consultation {
  readonly versionNumber: number;
  readonly state: 'planned' | 'open' | 'closed';
  /** Whether it lasted its minimum, once it is closed: one that was called off did not. */
  readonly isLongEnough: boolean;
}

/**
 * A group of contributions that are alike to every gate. Clauses and versions limit the number of groups, however
 * many contributions there are.
 */
export interface ContributionGroup {
  readonly contributions: number;
  /** Absent while unanswered. */
  readonly disposition?: Disposition;
  /** The clause that carries the change, for accepted ones. */
  readonly changedClauseId?: ClauseId;
  /** Whether that clause, or one that it holds, has other words in the latest version than in the one consulted on. */
  readonly changeShown?: boolean;
}

/** An institution's word on one exact text, at one stage. */
export interface Signoff {
  readonly stage: StageId;
  readonly organizationId: OrganizationId;
  readonly decision: Decision;
  /** Hash of the version signed; it speaks for no other text. */
  readonly sha256: string;
  readonly signedAt: string;
}

/** The process was sent back to `target`. */
interface StageReturn {
  readonly target: StageId;
  readonly at: string;
}

/** All that the gates look at, and nothing more. Lists may come in any order. */
export interface GateInputs {
  readonly versions: readonly FrozenVersion[];
  readonly consultations: readonly Consultation[];
  readonly contributions: readonly ContributionGroup[];
  /** Institutions that have a current approver in the process, each once. */
  readonly approvers: readonly OrganizationId[];
  readonly signoffs: readonly Signoff[];
  readonly returns: readonly StageReturn[];
  /** When the process came to its present stage. */
  readonly enteredAt: string;
  /** When these were read. */
  readonly at: string;
}

export const latestVersion = (inputs: Pick<GateInputs, 'versions'>): FrozenVersion | undefined =>
  inputs.versions.reduce<FrozenVersion | undefined>(
    (latest, version) => (!latest || version.number > latest.number ? version : latest),
    undefined,
  );

/** Whether an answer promises a change in the text. */
export const promisesChange = (disposition: Disposition | undefined): boolean =>
  disposition === 'accepted' || disposition === 'accepted-in-part';

/** W16: whether a decision counts as approval: with reservations it does, a recorded dissent does not. */
export const approves = (decision: Decision): boolean =>
  decision === 'approve' || decision === 'approve-with-reservations';
