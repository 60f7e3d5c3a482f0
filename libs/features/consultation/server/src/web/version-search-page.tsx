import type { ClauseId } from '@articulado/base';
import {
  askedPage,
  clauseFragment,
  graphql,
  page,
  type PageProps,
  paginationOf,
  policyTextOf,
  type ResultOf,
} from '@articulado/pages';
import { type FoundPart, foundParts, readableWords } from '@articulado/policy-text';
import {
  Button,
  ButtonRow,
  clauseNames,
  EmptyState,
  Field,
  Form,
  labelsOf,
  PageTitle,
  Pagination,
  Section,
} from '@articulado/ui';
import {
  clauseAddress,
  processAddress,
  registerAddress,
  versionAddress,
  versionSearchAddress,
  wholeNumber,
} from './addresses.js';

const pageSize = 25;
/** How much of a clause is shown, in characters, and how much of it before the first word that was found. */
const shown = { all: 320, before: 80 };

const query = graphql(
  `query ($slug: String!, $number: Int!, $asked: String!, $first: Int!, $after: String, $last: Int, $before: String) { process(slug: $slug) {
    slug title language version(number: $number) { number clauses(first: 5000) { nodes { ...ClauseWords } }
      found: clauses(search: $asked, first: $first, after: $after, last: $last, before: $before) { totalCount
        pageInfo { hasNextPage startCursor endCursor } nodes { ...ClauseWords } } } } }`,
  [clauseFragment],
);

type Data = ResultOf<typeof query>;

const askedOf = (search: Readonly<Record<string, string>>): string => (search['q'] ?? '').trim();

/** Finds clauses of a version by their words. */
export const versionSearchPage = page({
  address: '/processes/:slug/versions/:number/search',
  query,
  variables: (pageAddress) => ({
    slug: pageAddress.params['slug']!,
    number: wholeNumber(pageAddress.params['number']),
    asked: askedOf(pageAddress.search),
    ...askedPage(pageAddress, pageSize),
  }),
  found: ({ process }) => process?.version != null,
  title: ({ process }, t) => t('consultation.search.title', { title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: processAddress(process!.slug) },
    {
      text: t('consultation.version', { number: process!.version!.number }),
      href: versionAddress(process!.slug, process!.version!.number),
    },
    { text: t('consultation.search') },
  ],
  component: VersionSearch,
});

function VersionSearch(props: PageProps<Data>) {
  const { t, data, pageAddress } = props;
  const { slug, version } = data.process!;
  const asked = askedOf(pageAddress.search);
  return (
    <>
      <PageTitle above={t('consultation.version', { number: version!.number })} lead={t('consultation.search.lead')}>
        {t('consultation.search')}
      </PageTitle>
      <Form
        id="buscar"
        method="get"
        layout="row"
        action={versionSearchAddress(slug, version!.number)}
        values={{ q: asked }}
        label={t('consultation.search')}
      >
        <Field name="q" type="search" maxLength={200} label={t('consultation.search.words')} />
        <ButtonRow>
          <Button>{t('consultation.search.do')}</Button>
        </ButtonRow>
      </Form>
      {asked !== '' && <Found {...props} asked={asked} />}
    </>
  );
}

function Found({ t, pageAddress, data, asked }: PageProps<Data> & { readonly asked: string }) {
  const { slug, language, version } = data.process!;
  const { number, clauses, found } = version!;
  const [labels, names] = [labelsOf(t, clauses.nodes), clauseNames(t, policyTextOf(clauses.nodes))];
  const among = (
    <a href={`${registerAddress(slug)}?${new URLSearchParams({ search: asked }).toString()}#lista`}>
      {t('consultation.search.contributions')}
    </a>
  );
  if (found.totalCount === 0)
    return (
      <EmptyState title={t('consultation.search.none', { words: asked })} action={among}>
        {t('consultation.search.none-hint')}
      </EmptyState>
    );
  const address = (move: Readonly<Record<string, string | number>>) =>
    `${versionSearchAddress(slug, number)}?${new URLSearchParams({ q: asked, ...texts(move) }).toString()}#hallado`;
  return (
    <Section id="hallado" title={t('consultation.search.count', { count: found.totalCount })} lead={among}>
      <ol className="found" lang={language === t.locale ? undefined : language}>
        {found.nodes.map((clause) => (
          <li key={clause.id}>
            <a
              href={clauseAddress(slug, number, clause.id)}
              lang={t.locale}
              aria-label={names.get(clause.id as ClauseId)}
            >
              {labels.get(clause.id)}
            </a>
            <p>
              <Excerpt parts={around(foundParts(readableWords(clause), asked))} />
            </p>
          </li>
        ))}
      </ol>
      <Pagination {...paginationOf(pageAddress, pageSize, found, address)} />
    </Section>
  );
}

const texts = (move: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(move).map(([name, value]) => [name, String(value)]));

function Excerpt({ parts }: { readonly parts: readonly FoundPart[] }) {
  return parts.map(({ text, isFound }, place) => (isFound ? <mark key={place}>{text}</mark> : text));
}

/** What stands around the first words that were found, cut where a clause is long. */
function around(parts: readonly FoundPart[]): FoundPart[] {
  const first = parts.findIndex(({ isFound }) => isFound);
  const [lead, rest] = [
    parts
      .slice(0, first)
      .map(({ text }) => text)
      .join(''),
    parts.slice(first),
  ];
  const cut = lead.length > shown.before ? `…${lead.slice(lead.indexOf(' ', lead.length - shown.before))}` : lead;
  const left: FoundPart[] = cut === '' ? [] : [{ text: cut, isFound: false }];
  let room = shown.all - cut.length;
  for (const part of rest) {
    if (room <= 0) return [...left, { text: '…', isFound: false }];
    const text =
      part.text.length <= room || part.isFound
        ? part.text
        : `${part.text.slice(0, part.text.lastIndexOf(' ', room))} …`;
    left.push({ ...part, text });
    room -= part.text.length;
  }
  return left;
}
