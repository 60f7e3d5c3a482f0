import { type EntryType } from '@articulado/record';
import { askedPage, graphql, page, type PageProps, paginationOf, type ResultOf } from '@articulado/pages';
import {
  Button,
  EmptyState,
  Facts,
  Hash,
  PageTitle,
  Pagination,
  Section,
  Timeline,
  type Tone,
  withQuery,
} from '@articulado/ui';
import { EntryDetails } from './entry-details.js';
import { Command, Downloads, verifyCommand } from './proof.js';
import { sayEntry, subjectAddress, entryShown } from './say-entry.js';

/** Entries on one page. */
const pageLength = 50;

const tones: Readonly<Partial<Record<EntryType, Tone>>> = {
  'version.frozen': 'info',
  'consultation.opened': 'info',
  'version.signed': 'good',
  'version.published': 'good',
  'stage.advanced': 'good',
  'stage.returned': 'warn',
  'membership.ended': 'warn',
  'process.suspended': 'warn',
  'process.resumed': 'good',
  'process.closed': 'warn',
  'passkey-recovery.opened': 'warn',
  'passkey-recovery.confirmed': 'warn',
  'address-recovery.opened': 'warn',
  'administrator.recovered': 'warn',
  'address-recovery.confirmed': 'warn',
};

const query = graphql(
  `query ($slug: String!, $first: Int!, $after: String, $last: Int, $before: String) { process(slug: $slug) { slug address title language
    newest: record(first: 1) { nodes { hash } }
    record(first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { hasNextPage startCursor endCursor }
      nodes { ...EntryShown } } } }`,
  [entryShown],
);

type Data = ResultOf<typeof query>;

/** The public record as a chronicle, the newest day first, and how to check it without trusting anybody. */
export const recordPage = page({
  address: '/processes/:slug/record',
  sharedByVisitors: { search: ['after', 'before', 'page'] },
  inProcessBar: { position: 80, text: 'page.process.record' },
  query,
  variables: (pageAddress) => ({ slug: pageAddress.params['slug']!, ...askedPage(pageAddress, pageLength) }),
  found: ({ process }) => process !== null,
  title: ({ process }, t) => `${t('record.title')}: ${process!.title}`,
  description: ({ process }, t) => t('record.description', { title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: t('processes.home.crumb'), href: '/' },
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('record.title') },
  ],
  component: Chronicle,
});

function Chronicle({ t, data, pageAddress }: PageProps<Data>) {
  const { slug, title, language, record } = data.process!;
  const entries = record.nodes.map((entry) => ({
    id: `asiento-${entry.sequence}`,
    at: entry.at,
    tone: tones[entry.type],
    title: <Said href={subjectAddress(slug, entry)}>{sayEntry(t, entry)}</Said>,
    children: <EntryDetails t={t} entry={entry} language={language} />,
  }));
  return (
    <>
      <PageTitle
        above={<span lang={language}>{title}</span>}
        lead={t('record.lead')}
        facts={<span>{t('record.count', { count: record.totalCount })}</span>}
        actions={
          <Button variant="quiet" href="#comprobar">
            {t('record.verify')}
          </Button>
        }
      >
        {t('record.title')}
      </PageTitle>
      <Section id="cronica" title={t('record.chronicle')}>
        {entries.length > 0 ? (
          <Timeline entries={entries} />
        ) : (
          <EmptyState title={t('record.empty')} action={<Button href={pageAddress.path}>{t('record.newest')}</Button>}>
            {t('record.empty-hint')}
          </EmptyState>
        )}
        <Pagination {...paginationOf(pageAddress, pageLength, record, (move) => withQuery(pageAddress.path, move))} />
      </Section>
      <HowToVerify t={t} data={data} />
    </>
  );
}

/** The sentence of an entry, leading to what it is about. */
const Said = ({ href, children }: { readonly href?: string; readonly children: string }) =>
  href ? <a href={href}>{children}</a> : <>{children}</>;

function HowToVerify({ t, data }: Pick<PageProps<Data>, 't' | 'data'>) {
  const { slug, address, newest } = data.process!;
  const hash = newest.nodes[0]?.hash;
  return (
    <Section id="comprobar" title={t('record.verify')} lead={t('record.verify-lead')}>
      <Command label={t('publication.command')}>{verifyCommand(address)}</Command>
      {hash && <Facts facts={[{ name: t('record.last-hash'), value: <Hash value={hash} isWhole /> }]} />}
      <p className="hint">{t('record.verify-note', { flag: '--noted' })}</p>
      <h3>{t('publication.downloads')}</h3>
      <Downloads t={t} slug={slug} />
    </Section>
  );
}
