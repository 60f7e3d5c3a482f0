import type { Translate } from '@articulado/messages';
import { Button, When } from '@articulado/ui';
import type { ConsultationShown } from './consultation-shown.js';

interface Props {
  readonly t: Translate;
  readonly slug: string;
  readonly title: string;
  readonly consultation: ConsultationShown;
}

/** One consultation that takes contributions now: what is asked, until when, and the way in. */
export function OpenConsultationItem({ t, slug, title, consultation }: Props) {
  const address = `/processes/${slug}/versions/${consultation.versionNumber}`;
  return (
    <article className="open-now">
      <h3>
        <a href={`/processes/${slug}`}>{title}</a>
      </h3>
      <p className="lead">{consultation.purpose}</p>
      <p className="open-now-until">
        {t('processes.open.closes')}{' '}
        <strong>
          <When at={consultation.closesAt} />
        </strong>
      </p>
      <div className="actions">
        <Button href={address} about={title}>
          {t('processes.open.read')}
        </Button>
        <a href={`/processes/${slug}/contributions`}>{t('processes.open.contributions')}</a>
      </div>
    </article>
  );
}
