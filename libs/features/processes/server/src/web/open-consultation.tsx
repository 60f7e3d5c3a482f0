import { Button, Corrections, Section, When } from '@articulado/ui';
import { AnsweredCounter } from './answered-counter.js';
import type { ConsultationShown } from './consultation-shown.js';
import type { PartProps } from './process-shown.js';

/** The consultation that is open: what is asked, until when, how much came in and how much of it is answered. */
export function OpenConsultation({
  t,
  process,
  consultation,
}: PartProps & { readonly consultation: ConsultationShown }) {
  const { slug, contributionCounts } = process;
  return (
    <Section id="consulta" title={t('processes.open.title')}>
      <div className="open-now">
        <p className="lead" lang={process.language}>
          {consultation.purpose}
        </p>
        <p className="open-now-until">
          {t('processes.open.closes')}{' '}
          <strong>
            <When at={consultation.closesAt} as="deadline" />
          </strong>
        </p>
        <Corrections
          corrections={consultation.corrections}
          summary={t('consultation.extended', { count: consultation.corrections.length })}
          sayEarlier={({ value }) => t('consultation.extended.before', { at: t.deadline(value ?? '') })}
        />
        <AnsweredCounter t={t} counts={contributionCounts} />
        <div className="actions">
          <Button href={`/processes/${slug}/versions/${consultation.versionNumber}`}>{t('processes.open.read')}</Button>
          <a href={`/processes/${slug}/contributions`}>{t('processes.open.contributions')}</a>
        </div>
      </div>
    </Section>
  );
}
