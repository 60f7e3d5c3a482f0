import type { Translate } from '@articulado/messages';
import type { StageId } from '@articulado/workflow';
import type { ProgressStage } from '@articulado/ui';

/** A stage as the API tells of it. */
export interface ApiStage {
  readonly id: StageId;
  readonly state: 'done' | 'current' | 'next';
  readonly passedAt?: string | null;
}

/** The name of a stage. */
export const stageName = (t: Translate, stage: StageId): string => t(`tag.stage.${stage}`);

/** The stages as its drawing wants it. @param href - where its stages lead */
export const progressOf = (t: Translate, stages: readonly ApiStage[], href?: string): ProgressStage[] =>
  stages.map(({ id, state, passedAt }) => ({
    id,
    state,
    name: stageName(t, id),
    note: passedAt ? t.date(passedAt) : undefined,
    href: state === 'current' ? href : undefined,
  }));
