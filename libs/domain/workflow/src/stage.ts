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

/** How many must approve: so many institutions, or every one that has a current approver. */
export type Quorum = number | 'every-institution';

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
  /** W35: what is asked of whoever signs here; without it a code by e-mail does. */
  readonly signing?: 'passkey';
}

export const isStageId = (id: unknown): id is StageId => stageIds.some((known) => known === id);

/** Whether one stage comes before another. */
export const isBefore = (one: StageId, other: StageId): boolean => stageIds.indexOf(one) < stageIds.indexOf(other);

/** Whether institutions sign at a stage. */
export const isSignedAt = ({ gates }: Pick<Stage, 'gates'>): boolean => gates.some(({ type }) => type === 'signoffs');
