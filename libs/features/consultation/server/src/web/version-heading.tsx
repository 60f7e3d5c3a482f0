import type { Translate } from '@articulado/messages';
import { Button, PageTitle, useT, When } from '@articulado/ui';
import {
  closingAddress,
  compareAddress,
  extensionAddress,
  openingAddress,
  registerAddress,
  versionAddress,
  versionSearchAddress,
} from './addresses.js';
import { ConsultationState, consultationOn } from './consultation-state.js';
import type { ProcessOfVersion, VersionShown } from './version-shown.js';

interface Props {
  readonly process: ProcessOfVersion;
  readonly version: VersionShown;
}

/** What a version is: its number, note, date and hash, whether it is being consulted on, and where to go from it. */
export function VersionHeading({ process, version }: Props) {
  const t = useT();
  const { slug, title, versions } = process;
  const consultation = consultationOn(process.consultations.nodes, version.number);
  const total = version.contributionCounts.reduce((sum, { contributions }) => sum + contributions, 0);
  const previous = versions.nodes
    .map(({ number }) => number)
    .filter((number) => number < version.number)
    .at(-1);
  const newest = versions.nodes.at(-1)?.number ?? version.number;
  return (
    <>
      <PageTitle
        above={t('consultation.version', { number: version.number })}
        lead={version.note}
        actions={actionsOf(t, process, consultation !== undefined && consultation.state !== 'closed')}
        facts={
          <>
            <span>
              {t('consultation.version.frozen', { author: version.author })} <When at={version.frozenAt} />
            </span>
            <a href={versionSearchAddress(slug, version.number)}>{t('consultation.search')}</a>
            {total > 0 && (
              <a href={`${registerAddress(slug)}?version=${version.number}`}>
                {t('consultation.version.contributions', { count: total })}
              </a>
            )}
            {previous !== undefined && (
              <a href={compareAddress(slug, previous, version.number)}>
                {t('consultation.version.compare', { number: previous })}
              </a>
            )}
            <a href={`${versionAddress(slug, version.number)}.md`} download>
              {t('consultation.version.markdown')}
            </a>
            <a href="#comprobar">{t('consultation.verify')}</a>
            {newest > version.number && (
              <a href={versionAddress(slug, newest)}>{t('consultation.version.newer', { number: newest })}</a>
            )}
          </>
        }
      >
        {title}
      </PageTitle>
      <ConsultationState consultation={consultation}>
        {consultation?.state === 'open' && (
          <p>{t(process.status === 'active' ? 'consultation.how' : 'standstill.consultation')}</p>
        )}
        {total > 0 && (
          <p>
            <a href="/follow">{t('consultation.follow.link')}</a>
          </p>
        )}
      </ConsultationState>
    </>
  );
}

/** What the coordinator can do about the consultation from here; nothing for others. */
function actionsOf(t: Translate, { slug, viewerMay, consultations }: ProcessOfVersion, isPending: boolean) {
  if (viewerMay.includes('consultation.open') && !consultations.nodes.some(({ state }) => state !== 'closed')) {
    return <Button href={openingAddress(slug)}>{t('consultation.open.title')}</Button>;
  }
  return viewerMay.includes('consultation.close') && isPending ? (
    <>
      {viewerMay.includes('consultation.extend') && (
        <Button variant="quiet" href={extensionAddress(slug)}>
          {t('consultation.extend.title')}
        </Button>
      )}
      <Button variant="quiet" href={closingAddress(slug)}>
        {t('consultation.close.title')}
      </Button>
    </>
  ) : undefined;
}
