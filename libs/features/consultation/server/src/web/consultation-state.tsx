import { correctionFragment, graphql, type ResultOf } from '@articulado/pages';
import { Corrections, Notice, useT } from '@articulado/ui';
import type { ReactNode } from 'react';

/** What a page asks of a consultation. */
export const consultationWords = graphql(
  'fragment ConsultationWords on Consultation { id versionNumber state opensAt closesAt closedAt mayCloseFrom mayCloseNow purpose corrections { ...CorrectionWords } }',
  [correctionFragment],
);

export type ApiConsultation = ResultOf<typeof consultationWords>;

/** The consultation that a version's page speaks of: the one that is open, else the next, else the last. */
export function consultationOn(
  consultations: readonly ApiConsultation[],
  versionNumber: number,
): ApiConsultation | undefined {
  const here = consultations.filter((one) => one.versionNumber === versionNumber);
  return here.find(({ state }) => state === 'open') ?? here.find(({ state }) => state === 'planned') ?? here.at(-1);
}

interface Props {
  readonly consultation?: ApiConsultation;
  /** What the reader can do now. */
  readonly children?: ReactNode;
}

/** Whether a version takes contributions, until when, and what is asked. */
export function ConsultationState({ consultation, children }: Props) {
  const t = useT();
  if (!consultation) return null;
  const { state, opensAt, closesAt, closedAt, purpose, corrections } = consultation;
  const at = t.deadline(state === 'planned' ? opensAt : (closedAt ?? closesAt));
  return (
    <div className="consultation-state">
      <Notice kind="info" title={t(`consultation.state.${state}`, { at })}>
        {state === 'planned' && <p>{t('consultation.until', { at: t.deadline(closesAt) })}</p>}
        <p>{purpose}</p>
        <Corrections
          corrections={corrections}
          summary={t('consultation.extended', { count: corrections.length })}
          sayEarlier={({ value }) => t('consultation.extended.before', { at: t.deadline(value ?? '') })}
        />
        {children}
      </Notice>
    </div>
  );
}
