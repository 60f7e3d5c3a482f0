import { form, formProps, page, type PageProps, refusalFields, graphql, type ResultOf } from '@articulado/pages';
import { Button, ButtonRow, EmptyState, Form, Notice, PageTitle } from '@articulado/ui';
import { extensionAddress, processAddress, versionAddress } from './addresses.js';
import { type ApiConsultation, ConsultationState, consultationWords } from './consultation-state.js';
import { minimumAsked, minimumText } from './minimum-words.js';

const closeConsultation = form({
  operation: graphql(
    `mutation ($input: CloseConsultationInput!) { closeConsultation(input: $input) {
    ...RefusalFields ... on Consultation { versionNumber } } }`,
    [refusalFields],
  ),
  variables: (_, { params }) => ({ input: { process: params['slug']! } }),
  redirectTo: ({ versionNumber }, { params }) =>
    `${versionAddress(params['slug']!, versionNumber)}?done=closeConsultation`,
});

const query = graphql(
  `query ($slug: String!) { process(slug: $slug) { slug title viewerMay consultations(first: 500) { nodes { ...ConsultationWords } } consultationMinimum { ...MinimumAsked } } }`,
  [consultationWords, minimumAsked],
);

type Data = ResultOf<typeof query>;

/** Asks once more before a consultation ends ahead of its date: people were promised that date. */
export const closeConsultationPage = page({
  address: '/processes/:slug/consultations/close',
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process?.viewerMay.includes('process.manage') ?? false,
  title: (_, t) => t('consultation.close.title'),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: processAddress(process!.slug) },
    { text: t('consultation.close.title') },
  ],
  width: 'text',
  isPrivate: true,
  forms: { closeConsultation },
  component: Closing,
});

function Closing(props: PageProps<Data>) {
  const { t, data } = props;
  const { slug, viewerMay, consultations } = data.process!;
  const pending = consultations.nodes.find(({ state }) => state !== 'closed');
  return (
    <>
      <PageTitle>{t('consultation.close.title')}</PageTitle>
      {pending && viewerMay.includes('consultation.close') ? (
        <Ending {...props} pending={pending} />
      ) : (
        <EmptyState
          title={t('consultation.close.none')}
          action={<a href={processAddress(slug)}>{t('consultation.to-process')}</a>}
        />
      )}
    </>
  );
}

function Ending({ pending, ...props }: PageProps<Data> & { readonly pending: ApiConsultation }) {
  const { t, data } = props;
  const { slug, viewerMay, consultationMinimum: minimum } = data.process!;
  const keep = <a href={versionAddress(slug, pending.versionNumber)}>{t('consultation.close.keep')}</a>;
  return (
    <>
      <ConsultationState consultation={pending} />
      <Form {...formProps('closeConsultation', props)}>
        <Notice kind="warning">
          <p>{t(warningOf(pending), { at: t.earliest(pending.mayCloseFrom) })}</p>
          {minimum && <p>{minimumText(t, minimum)}</p>}
        </Notice>
        <ButtonRow>
          {pending.mayCloseNow && <Button variant="danger">{t('consultation.close.send')}</Button>}
          {viewerMay.includes('consultation.extend') && (
            <a href={extensionAddress(slug)}>{t('consultation.extend.title')}</a>
          )}
          {keep}
        </ButtonRow>
      </Form>
    </>
  );
}

function warningOf(consultation: ApiConsultation) {
  if (consultation.state === 'planned') return 'consultation.close.call-off';
  return consultation.mayCloseNow ? 'consultation.close.warning' : 'consultation.close.too-soon';
}
