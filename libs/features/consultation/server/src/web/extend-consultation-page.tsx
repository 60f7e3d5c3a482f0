import { localTime } from '@articulado/base';
import {
  form,
  formProps,
  momentOf,
  page,
  type PageProps,
  refusalFields,
  graphql,
  type ResultOf,
} from '@articulado/pages';
import { Button, ButtonRow, DateTimeField, EmptyState, Form, PageTitle, TextArea } from '@articulado/ui';
import { processAddress, versionAddress } from './addresses.js';
import { type ApiConsultation, ConsultationState, consultationWords } from './consultation-state.js';

const extendConsultation = form({
  operation: graphql(
    `mutation ($input: ExtendConsultationInput!) { extendConsultation(input: $input) {
    ...RefusalFields ... on Consultation { versionNumber } } }`,
    [refusalFields],
  ),
  variables: (posted, { params }) => ({
    input: {
      process: params['slug']!,
      closesAt: momentOf(posted, 'closesAt'),
      reason: posted.fields['reason'] ?? '',
    },
  }),
  redirectTo: ({ versionNumber }, { params }) =>
    `${versionAddress(params['slug']!, versionNumber)}?done=extendConsultation`,
});

const query = graphql(
  `query ($slug: String!) { process(slug: $slug) { slug title viewerMay consultations(first: 500) { nodes { ...ConsultationWords } } } }`,
  [consultationWords],
);

type Data = ResultOf<typeof query>;

/** Where the coordinator moves the end of a consultation to a later date, in public. */
export const extendConsultationPage = page({
  address: '/processes/:slug/consultations/extend',
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process?.viewerMay.includes('process.manage') ?? false,
  title: (_, t) => t('consultation.extend.title'),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: processAddress(process!.slug) },
    { text: t('consultation.extend.title') },
  ],
  width: 'text',
  isPrivate: true,
  forms: { extendConsultation },
  component: Extending,
});

function Extending(props: PageProps<Data>) {
  const { t, data } = props;
  const { slug, viewerMay, consultations } = data.process!;
  const pending = consultations.nodes.find(({ state }) => state !== 'closed');
  return (
    <>
      <PageTitle lead={t('consultation.extend.lead', { mailDelivery: props.mailDelivery })}>
        {t('consultation.extend.title')}
      </PageTitle>
      {pending && viewerMay.includes('consultation.extend') ? (
        <ExtensionForm {...props} pending={pending} />
      ) : (
        <EmptyState
          title={t('consultation.extend.none')}
          action={<a href={processAddress(slug)}>{t('consultation.to-process')}</a>}
        />
      )}
    </>
  );
}

function ExtensionForm({ pending, ...props }: PageProps<Data> & { readonly pending: ApiConsultation }) {
  const { t, data } = props;
  const { slug } = data.process!;
  return (
    <>
      <ConsultationState consultation={pending} />
      <Form {...formProps('extendConsultation', props, { 'consultation-not-lengthened': 'closesAt' })}>
        <DateTimeField
          name="closesAt"
          label={t('consultation.extend.closes')}
          hint={t('consultation.extend.closes.hint')}
          value={localTime(t.timeZone, new Date(pending.closesAt))}
          required
        />
        <TextArea
          name="reason"
          label={t('consultation.extend.reason')}
          hint={t('consultation.extend.reason.hint')}
          required
          rows={3}
          limit={2_000}
        />
        <ButtonRow>
          <Button>{t('consultation.extend.send')}</Button>
          <a href={versionAddress(slug, pending.versionNumber)}>{t('consultation.close.keep')}</a>
        </ButtonRow>
      </Form>
    </>
  );
}
