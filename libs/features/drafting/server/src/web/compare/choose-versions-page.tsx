import { graphql, page, type PageProps, type ResultOf } from '@articulado/pages';
import { EmptyState, PageTitle } from '@articulado/ui';
import { ChangesBetween, changesBetween } from './changes-between.js';
import { VersionChoice } from './version-choice.js';
import { choiceAddress, numbersOf, versionsChosen, versionsCompared } from './versions-compared.js';

const query = graphql(
  `query ($slug: String!, $before: Int!, $after: Int!) {
    process(slug: $slug) { ...VersionsCompared ...ChangesBetween } }`,
  [versionsCompared, changesBetween],
);

type Data = ResultOf<typeof query>;

/** Where any two versions are chosen, in whichever order, and compared. */
export const chooseVersionsPage = page({
  address: '/processes/:slug/compare',
  sharedByVisitors: { search: ['before', 'after'] },
  query,
  variables: versionsChosen,
  found: ({ process }) => process !== null,
  title: (data, t) => titleOf(data, t),
  description: ({ process }, t) => t('comparison.choose.description', { title: process!.title }),
  crumbs: (data, t) => [
    { text: data.process!.title, href: `/processes/${data.process!.slug}` },
    { text: titleOf(data, t), href: choiceAddress(data.process!.slug) },
  ],
  component: ChooseVersions,
});

function titleOf({ process }: Data, t: PageProps<Data>['t']): string {
  const numbers = numbersOf(process!);
  return numbers ? t('comparison.title', numbers) : t('comparison.choose');
}

function ChooseVersions({ t, data }: PageProps<Data>) {
  const process = data.process!;
  const tooFew = process.versions.nodes.length < 2;
  return (
    <>
      <PageTitle above={process.title} lead={t(numbersOf(process) ? 'comparison.lead' : 'comparison.choose.lead')}>
        {titleOf(data, t)}
      </PageTitle>
      <VersionChoice t={t} process={process} />
      {tooFew && <EmptyState title={t('comparison.too-few')}>{t('comparison.too-few-hint')}</EmptyState>}
      {process.comparison && <ChangesBetween t={t} process={process} />}
    </>
  );
}
