import { page, type PageProps, graphql, type ResultOf } from '@articulado/pages';
import { Button, Columns, PageTitle, StageProgress, Section, Tag, Live } from '@articulado/ui';
import { openOne } from './consultation-shown.js';
import { ContributionsSection } from './contributions-section.js';
import { EarlierNames } from './earlier-names.js';
import { LatestEntries } from './latest-entries.js';
import { OpenConsultation } from './open-consultation.js';
import { type ProcessShown, processShown } from './process-shown.js';
import { sayState } from './say-state.js';
import { progressOf, stageName } from './stage-progress.js';
import { VersionsSection } from './versions-section.js';
import { WhatNow } from './what-now.js';
import { WhoTakesPart } from './who-takes-part.js';

const query = graphql('query ($slug: String!) { process(slug: $slug) { ...ProcessShown } }', [processShown]);

type Data = ResultOf<typeof query>;

/** A process: its stages, what can be done now, versions, what is open, who takes part, what happened lately. */
export const processPage = page({
  address: '/processes/:slug',
  sharedByVisitors: {},
  inProcessBar: { position: 0, text: 'page.process.overview' },
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process !== null,
  title: ({ process }) => process!.title,
  description: ({ process }) => process!.summary,
  crumbs: ({ process }, t) => [{ text: t('processes.home.crumb'), href: '/' }, { text: process!.title }],
  component: Process,
});

function Process({ t, data, viewer }: PageProps<Data>) {
  const process = data.process!;
  const consultation = process.status === 'active' ? openOne(process.consultations.nodes) : undefined;
  const facts = (
    <>
      <Tag tone="info">{stageName(t, process.stage)}</Tag>
      <span>{sayState(t, process)}</span>
    </>
  );
  return (
    <>
      <PageTitle
        lead={<span lang={process.language}>{process.summary}</span>}
        facts={facts}
        actions={<MainAction t={t} process={process} />}
      >
        <span lang={process.language}>{process.title}</span>
      </PageTitle>
      <EarlierNames t={t} corrections={process.corrections} />
      <Section
        id="camino"
        title={t('processes.process.stages')}
        action={<a href={`/processes/${process.slug}/approval`}>{t('processes.process.stages-more')}</a>}
      >
        <Live id="camino-vivo" process={process.slug} t={t}>
          <StageProgress
            stages={progressOf(t, process.stages, `/processes/${process.slug}/approval`)}
            isClosed={process.status === 'closed'}
          />
        </Live>
      </Section>
      <div className="section">
        <Columns side={<Side t={t} process={process} />}>
          {consultation && <OpenConsultation t={t} process={process} consultation={consultation} />}
          <WhatNow t={t} process={process} isSignedIn={viewer !== undefined} />
          <VersionsSection t={t} process={process} />
          <Live id="lo-dicho" process={process.slug} t={t}>
            <ContributionsSection t={t} process={process} />
          </Live>
          <Live id="lo-ultimo" process={process.slug} t={t}>
            <LatestEntries t={t} process={process} />
          </Live>
        </Columns>
      </div>
    </>
  );
}

/** The one thing that most who come here come for. */
function MainAction({ t, process }: { readonly t: PageProps<Data>['t']; readonly process: ProcessShown }) {
  const address = `/processes/${process.slug}`;
  const consultation = process.status === 'active' ? openOne(process.consultations.nodes) : undefined;
  const latest = process.versions.nodes.at(-1);
  if (process.publication) return <Button href={`${address}/policy`}>{t('processes.action.read-policy')}</Button>;
  if (consultation)
    return <Button href={`${address}/versions/${consultation.versionNumber}`}>{t('processes.open.read')}</Button>;
  if (latest)
    return (
      <Button href={`${address}/versions/${latest.number}`}>
        {t('processes.action.read-version', { number: latest.number })}
      </Button>
    );
  return <p className="quiet">{t('processes.process.nothing-to-read', { status: process.status })}</p>;
}

function Side({ t, process }: { readonly t: PageProps<Data>['t']; readonly process: ProcessShown }) {
  return <WhoTakesPart t={t} process={process} />;
}
