import type { MessageId, Translate } from '@articulado/messages';
import type { RoadStage } from '@articulado/ui';

/** A stage as the API tells of it. */
export interface ApiRoadStage {
  readonly id: string;
  readonly state: 'done' | 'current' | 'next';
  readonly passedAt?: string | null;
}

/** The name of a stage. */
export const stageName = (t: Translate, stage: string): string => t(`tag.stage.${stage}` as MessageId);

/** The stages as its drawing wants it. @param href - where its stages lead */
export const roadOf = (t: Translate, stages: readonly ApiRoadStage[], href?: string): RoadStage[] =>
  stages.map(({ id, state, passedAt }) => ({
    id,
    state,
    name: stageName(t, id),
    note: passedAt ? t.date(passedAt) : undefined,
    href: state === 'current' ? href : undefined,
  }));
