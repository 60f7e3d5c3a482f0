import { graphql, type ResultOf } from '@articulado/pages';
import type { Translate } from '@articulado/messages';
import { Button, Speak, When } from '@articulado/ui';
import { AnsweredCounter } from './answered-counter.js';
import { type ConsultationShown, consultationShown } from './consultation-shown.js';

/** A process as the front page tells of it while one of its versions takes contributions. */
export const openProcess = graphql(
  `fragment OpenProcess on Process {
    slug title language timeZone contributionCounts { total answered } consultations(last: 5) { nodes { ...ConsultationShown } }
  }`,
  [consultationShown],
);
type OpenProcess = ResultOf<typeof openProcess>;

interface Props {
  readonly t: Translate;
  readonly process: OpenProcess;
  readonly consultation: ConsultationShown;
}

/** One consultation that takes contributions now: what is asked, until when, how much came in, and the way in. */
export function OpenConsultationItem({ t, process, consultation }: Props) {
  const { slug, title, language, timeZone, contributionCounts } = process;
  return (
    <article className="open-now has-side">
      <div>
        <h3 lang={language}>
          <a href={`/processes/${slug}`}>{title}</a>
        </h3>
        <p className="lead" lang={language}>
          {consultation.purpose}
        </p>
        <div className="actions">
          <Button href={`/processes/${slug}/versions/${consultation.versionNumber}`} about={title}>
            {t('processes.open.read')}
          </Button>
          <a href={`/processes/${slug}/contributions`}>
            {t('processes.open.contributions')}
            <span className="hidden">: {title}</span>
          </a>
        </div>
      </div>
      <div className="open-now-side">
        <p>
          {t('processes.open.closes')}{' '}
          <strong>
            <Speak t={t.in(timeZone)}>
              <When at={consultation.closesAt} as="deadline" />
            </Speak>
          </strong>
        </p>
        <AnsweredCounter t={t} counts={contributionCounts} />
      </div>
    </article>
  );
}
