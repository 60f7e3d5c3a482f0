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
import {
  Button,
  ButtonRow,
  DateTimeField,
  EmptyState,
  FieldGroup,
  Form,
  PageTitle,
  Select,
  TextArea,
} from '@articulado/ui';
import { closingAddress, processAddress, versionAddress, wholeNumber } from './addresses.js';
import { ConsultationState, consultationWords } from './consultation-state.js';
import { minimumAsked, minimumText, proposedClosing } from './minimum-words.js';

const openConsultation = form({
  operation: graphql(
    `mutation ($input: OpenConsultationInput!) { openConsultation(input: $input) {
    ...RefusalFields ... on Consultation { versionNumber } } }`,
    [refusalFields],
  ),
  variables: (posted, { params }) => ({
    input: {
      process: params['slug']!,
      versionNumber: wholeNumber(posted.fields['versionNumber']),
      opensAt: momentOf(posted, 'opensAt'),
      closesAt: momentOf(posted, 'closesAt'),
      purpose: posted.fields['purpose'] ?? '',
    },
  }),
  redirectTo: ({ versionNumber }, { params }) =>
    `${versionAddress(params['slug']!, versionNumber)}?done=openConsultation`,
});

const query = graphql(
  `query ($slug: String!) { process(slug: $slug) { slug title stage viewerMay versions(first: 1000) { nodes { number note } } consultations(first: 500) { nodes { ...ConsultationWords } } consultationMinimum { ...MinimumAsked } } }`,
  [consultationWords, minimumAsked],
);

type Data = ResultOf<typeof query>;

/** Where the coordinator puts a version out for contributions, or is told why that can't be done now. */
export const openConsultationPage = page({
  address: '/processes/:slug/consultations/new',
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process?.viewerMay.includes('process.manage') ?? false,
  title: (_, t) => t('consultation.open.title'),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: processAddress(process!.slug) },
    { text: t('consultation.open.title') },
  ],
  width: 'text',
  isPrivate: true,
  forms: { openConsultation },
  component: Opening,
});

function Opening(props: PageProps<Data>) {
  const { t } = props;
  return (
    <>
      <PageTitle lead={t('consultation.open.lead')}>{t('consultation.open.title')}</PageTitle>
      <WhatStands {...props} />
    </>
  );
}

function WhatStands(props: PageProps<Data>) {
  const { t, data } = props;
  const { slug, stage, viewerMay, consultations } = data.process!;
  const pending = consultations.nodes.find(({ state }) => state !== 'closed');
  if (pending) {
    return (
      <ConsultationState consultation={pending}>
        <p>{t('consultation.open.one')}</p>
        <p>
          <a href={versionAddress(slug, pending.versionNumber)}>
            {t('consultation.version', { number: pending.versionNumber })}
          </a>
          {' · '}
          <a href={closingAddress(slug)}>{t('consultation.close.title')}</a>
        </p>
      </ConsultationState>
    );
  }
  if (!viewerMay.includes('consultation.open')) {
    return (
      <EmptyState
        title={t('consultation.open.wrong-stage')}
        action={<a href={processAddress(slug)}>{t('consultation.to-process')}</a>}
      >
        {t('consultation.open.wrong-stage.hint', { stage: t(`tag.stage.${stage}` as 'tag.stage.drafting') })}
      </EmptyState>
    );
  }
  return <OpeningForm {...props} />;
}

function OpeningForm(props: PageProps<Data>) {
  const { t, data } = props;
  const { versions } = data.process!;
  return (
    <Form
      {...formProps('openConsultation', props, {
        'dates-out-of-order': 'closesAt',
        'consultation-too-short': 'closesAt',
      })}
    >
      <Select
        name="versionNumber"
        label={t('consultation.open.version')}
        required
        empty={false}
        value={String(versions.nodes.at(-1)?.number ?? '')}
        options={versions.nodes.toReversed().map(({ number, note }) => ({
          value: String(number),
          text: `${t('consultation.version', { number })} · ${note}`,
        }))}
      />
      <TextArea
        name="purpose"
        label={t('consultation.open.purpose')}
        hint={t('consultation.open.purpose.hint')}
        required
        rows={3}
        limit={2_000}
      />
      <FieldGroup legend={t('consultation.open.window')} hint={t('consultation.open.window.hint')}>
        <DateTimeField name="opensAt" label={t('consultation.open.opens')} hint={t('consultation.open.opens.hint')} />
        <Closing {...props} />
      </FieldGroup>
      <ButtonRow>
        <Button>{t('consultation.open.send')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** The end, with what it may be at the earliest, and one that is right. */
function Closing({ t, data }: PageProps<Data>) {
  const { consultationMinimum: minimum } = data.process!;
  const hint = t('consultation.open.closes.hint');
  return (
    <>
      {minimum && (
        <p>
          {minimumText(t, minimum)} {t('consultation.minimum.now', { at: t.earliest(minimum.earliestClosing) })}
        </p>
      )}
      <DateTimeField
        name="closesAt"
        label={t('consultation.open.closes')}
        hint={minimum ? `${hint} ${t('consultation.open.proposed')}` : hint}
        value={minimum ? proposedClosing(t, minimum) : undefined}
        required
      />
    </>
  );
}
