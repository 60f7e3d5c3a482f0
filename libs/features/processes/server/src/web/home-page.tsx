import { askedPage, graphql, page, type PageProps, paginationOf, type ResultOf } from '@articulado/pages';
import { Button, EmptyState, Notice, PageTitle, Pagination, Section, withQuery } from '@articulado/ui';
import { openOne } from './consultation-shown.js';
import { HowItWorks } from './how-it-works.js';
import { OpenConsultationItem, openProcess } from './open-consultation-item.js';
import { OwnProcesses, ownProcess } from './own-processes.js';
import { OwnTasks, ownTasks } from './own-tasks.js';
import { ProcessItem, processListed } from './process-item.js';

const perPage = 20;

const query = graphql(
  `query ($first: Int!, $after: String, $last: Int, $before: String) { viewer { may } viewerTasks { ...OwnTasks } viewerProcesses { ...OwnProcess }
    processesInConsultation(first: 100) { nodes { ...OpenProcess } }
    processes(first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { hasNextPage startCursor endCursor }
      nodes { ...ProcessListed } } }`,
  [openProcess, ownProcess, ownTasks, processListed],
);

type Data = ResultOf<typeof query>;

/** The front page: what waits for whoever is signed in, what is open now, and every process with its stages. */
export const homePage = page({
  address: '/',
  sharedByVisitors: { search: ['after', 'before', 'page'] },
  query,
  variables: (pageAddress) => askedPage(pageAddress, perPage),
  title: (_, t) => t('processes.home.title'),
  description: (_, t) => t('processes.home.lead'),
  component: Home,
});

function Home(props: PageProps<Data>) {
  const { t, data, demo, viewer } = props;
  const mayCreate = data.viewer?.may.includes('process.create') === true;
  return (
    <div className="front">
      <PageTitle lead={t('processes.home.lead')}>{t('processes.home.title')}</PageTitle>
      <OwnTasks t={t} tasks={data.viewerTasks} />
      {data.processes.totalCount === 0 ? (
        <NewPlatform {...props} mayCreate={mayCreate} />
      ) : (
        <>
          <OwnProcesses t={t} processes={data.viewerProcesses} />
          <OpenNow {...props} />
          <AllProcesses {...props} mayCreate={mayCreate} />
        </>
      )}
      <HowItWorks t={t} />
      {demo && !viewer && (
        <Notice kind="info" title={t('processes.home.demo')}>
          <a href="/demo">{t('processes.home.demo-link')}</a>
        </Notice>
      )}
    </div>
  );
}

function OpenNow({ t, data }: PageProps<Data>) {
  const open = data.processesInConsultation.nodes.flatMap((process) => {
    const consultation = openOne(process.consultations.nodes);
    return consultation ? [{ process, consultation }] : [];
  });
  return (
    <Section id="abierto" title={t('processes.home.open')}>
      {open.length === 0 && <p className="quiet">{t('processes.home.nothing-open')}</p>}
      {open.map(({ process, consultation }) => (
        <OpenConsultationItem key={process.slug} t={t} process={process} consultation={consultation} />
      ))}
    </Section>
  );
}

function AllProcesses({ t, pageAddress, data, mayCreate }: PageProps<Data> & { readonly mayCreate: boolean }) {
  const create = mayCreate && (
    <Button variant="quiet" isSmall href="/processes/new">
      {t('processes.new.title')}
    </Button>
  );
  return (
    <Section id="procesos" title={t('processes.home.all')} action={create || undefined}>
      <ul className="process-list">
        {data.processes.nodes.map((process) => (
          <ProcessItem key={process.slug} t={t} process={process} />
        ))}
      </ul>
      <Pagination {...paginationOf(pageAddress, perPage, data.processes, (move) => withQuery('/', move))} />
    </Section>
  );
}

/** A platform on its first day says what to do, to whoever can do it. */
function NewPlatform({ t, viewer, mayCreate }: PageProps<Data> & { readonly mayCreate: boolean }) {
  const begin = (
    <>
      <Button href="/processes/new">{t('processes.new.title')}</Button>
      <Button variant="quiet" href="/admin">
        {t('processes.home.add-institutions')}
      </Button>
    </>
  );
  const signIn = <Button href="/sign-in">{t('page.sign-in')}</Button>;
  const action = mayCreate ? begin : viewer ? undefined : signIn;
  return (
    <EmptyState title={t('processes.home.empty')} action={action}>
      {t(mayCreate ? 'processes.home.empty-begin' : 'processes.home.empty-wait')}
    </EmptyState>
  );
}
