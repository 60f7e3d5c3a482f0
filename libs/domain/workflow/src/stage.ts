import type { OrganizationId } from '@articulado/base';

/** Every stage a process can stand at, in their order. A workflow may leave some out, it can't reorder them. */
export const stageIds = [
  'drafting',
  'consultation',
  'answering',
  'technical-review',
  'legal-opinion',
  'approval',
  'published',
  'follow-up',
] as const;
export type StageId = (typeof stageIds)[number];

/** How far the public takes part, after the IAP2 spectrum of public participation. */
export const participationLevels = ['inform', 'consult', 'involve', 'collaborate', 'empower'] as const;
export type ParticipationLevel = (typeof participationLevels)[number];

/** What an institution may be asked for at a stage, beside its approval. */
export const opinions = ['technical', 'legal', 'financial'] as const;
export type Opinion = (typeof opinions)[number];

/** An institution that a stage names to sign it. */
export interface NamedInstitution {
  readonly organizationId: OrganizationId;
  /** As it was called when it was named, for whoever reads the record. */
  readonly name: string;
  /** Absent where it is asked for its approval and no more. */
  readonly opinion?: Opinion;
}

/** Who signs a stage, as the coordinators named them in public. */
export interface StageSigners {
  /** Only these sign. If the list is empty, any institution with an approver may, as if none had been named. */
  readonly institutions: readonly NamedInstitution[];
  /** Why, in public. */
  readonly reason: string;
  /** UTC, ISO 8601, to the millisecond. */
  readonly namedAt: string;
}

/** How many must approve: so many institutions, or every one that has a current approver. */
type Quorum = number | 'every-institution';

/** What must be true to leave a stage. Each type's meaning stands beside its check in `evaluate-gates.ts`. */
export type Gate =
  | { readonly type: 'version-frozen' }
  | { readonly type: 'consultation-closed' }
  | { readonly type: 'all-answered' }
  | { readonly type: 'newer-version-frozen' }
  | { readonly type: 'accepted-changes-shown' }
  | { readonly type: 'signoffs'; readonly quorum: Quorum };
export type GateType = Gate['type'];

export interface Stage {
  readonly id: StageId;
  readonly level: ParticipationLevel;
  /** Whether the draft may be written here; where it may not, `returnStage` comes first. */
  readonly writing: boolean;
  /** All must be open to leave the stage. */
  readonly gates: readonly Gate[];
  /** Absent where nobody was ever named. */
  readonly signers?: StageSigners;
  /** W35: what is asked of whoever signs here; without it a code by e-mail does. */
  readonly signing?: 'passkey';
}

export const isStageId = (id: unknown): id is StageId => stageIds.some((known) => known === id);

/** Whether one stage comes before another. */
export const isBefore = (one: StageId, other: StageId): boolean => stageIds.indexOf(one) < stageIds.indexOf(other);

/** Whether institutions sign at a stage. */
export const isSignedAt = ({ gates }: Pick<Stage, 'gates'>): boolean => gates.some(({ type }) => type === 'signoffs');
