import {
  correctionFragment,
  form,
  correctionFormProps,
  knownCorrectionsIn,
  page,
  type PageProps,
  refusalFields,
  SaidNow,
  graphql,
  type ResultOf,
} from '@articulado/pages';
import { Button, ButtonRow, EmptyState, Field, Form, PageTitle, TextArea } from '@articulado/ui';
import { EarlierNames } from './earlier-names.js';
import { languageName, ProcessSettings } from './process-settings.js';

const query = graphql(
  `query ($slug: String!) { process(slug: $slug) { slug title summary language timeZone ordinals status viewerMay corrections { ...CorrectionWords } } }`,
  [correctionFragment],
);

type Data = ResultOf<typeof query>;

/** Where a coordinator corrects what a process says of itself, in public. */
export const correctProcessPage = page({
  address: '/processes/:slug/correct',
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process?.viewerMay.includes('process.manage') ?? false,
  title: (_, t) => t('processes.correct.title'),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('processes.correct.title') },
  ],
  width: 'text',
  isPrivate: true,
  forms: {
    correctProcess: form({
      operation: graphql(
        `mutation ($input: CorrectProcessInput!) { correctProcess(input: $input) { ...RefusalFields ... on Process { slug } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: {
          process: params['slug']!,
          title: fields['title'] ?? '',
          summary: fields['summary'] ?? '',
          language: fields['language'] || null,
          timeZone: fields['timeZone'] || null,
          ordinals: fields['ordinals'] || null,
          reason: fields['reason'] ?? '',
          knownCorrections: knownCorrectionsIn(fields),
        },
      }),
      redirectTo: ({ slug }) => `/processes/${slug}?done=correctProcess`,
    }),
  },
  component: Correcting,
});

function Correcting(props: PageProps<Data>) {
  const { t, data } = props;
  const { slug, title, summary, language, timeZone, ordinals, viewerMay, corrections } = data.process!;
  const state = correctionFormProps('correctProcess', corrections, props);
  return (
    <>
      <PageTitle lead={t('processes.correct.lead', { mailDelivery: props.mailDelivery })}>
        {t('processes.correct.title')}
      </PageTitle>
      <EarlierNames t={t} corrections={corrections} />
      {viewerMay.includes('process.correct') ? (
        <Form {...state} values={state.values ?? { title, summary }} label={t('processes.correct.title')}>
          <SaidNow t={t} refusal={state.refusal} facts={factsOf(t, data.process!)} />
          <Field name="title" label={t('processes.new.name')} required maxLength={200} />
          <TextArea name="summary" label={t('processes.new.summary')} required rows={4} limit={2_000} />
          <ProcessSettings language={language} timeZone={timeZone} ordinals={ordinals} />
          <TextArea
            name="reason"
            label={t('processes.correct.reason')}
            hint={t('standstill.reason.hint')}
            required
            rows={3}
            limit={2_000}
          />
          <ButtonRow>
            <Button>{t('processes.correct.send')}</Button>
            <a href={`/processes/${slug}`}>{t('processes.correct.keep')}</a>
          </ButtonRow>
        </Form>
      ) : (
        <EmptyState
          title={t('processes.correct.not-now')}
          action={<a href={`/processes/${slug}`}>{t('processes.correct.keep')}</a>}
        />
      )}
    </>
  );
}

/** What a process says of itself. */
const factsOf = (
  t: PageProps<Data>['t'],
  { title, summary, language, timeZone, ordinals }: NonNullable<Data['process']>,
) => [
  { name: t('processes.new.name'), value: <span lang={language}>{title}</span> },
  { name: t('processes.new.summary'), value: <span lang={language}>{summary}</span> },
  { name: t('processes.settings.language'), value: languageName(t, language) },
  { name: t('processes.settings.ordinals'), value: t(`processes.ordinals.${ordinals}`) },
  { name: t('processes.settings.time-zone'), value: timeZone.replaceAll('_', ' ') },
];
