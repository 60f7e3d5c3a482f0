import {
  AppointmentDocument,
  AppointmentFields,
  appointmentFrom,
  correctionFragment,
  form,
  formState,
  graphql,
  page,
  type PageAddress,
  type PageProps,
  refusalFragment,
  type ResultOf,
  RowReasonForm,
  rowFormState,
} from '@articulado/pages';
import type { MessageId, Translate } from '@articulado/messages';
import {
  Button,
  ButtonRow,
  Corrections,
  DataTable,
  EmptyState,
  Form,
  PageTitle,
  Person,
  Section,
} from '@articulado/ui';

import { correctInstitution, CorrectInstitutionForm } from './correct-institution-form.js';

const idOf = ({ params }: PageAddress) => params['id'] ?? '';

const representativeShown = graphql(`fragment RepresentativeShown on Representative {
  id personName post documentNumber documentDate documentAddress documentSha256 appointedBy expiresAt acceptedAt declinedAt endedAt endReason
  suspendedAt suspendedBy suspendReason viewerMaySuspend viewerMayReinstate
}`);
const query = graphql(
  `query ($id: ID!) { institution(id: $id) { organization { id name acronym sector corrections { ...CorrectionWords } } viewerMayAppoint viewerMayCorrect viewerRepresents
    representatives { ...RepresentativeShown } } }`,
  [representativeShown, correctionFragment],
);

type Data = ResultOf<typeof query>;
type Representative = ResultOf<typeof representativeShown>;

/** An institution, and who speaks for it: for all to read, and for whoever may to appoint. */
export const institutionPage = page({
  address: '/institutions/:id',
  query,
  variables: (at) => ({ id: idOf(at) }),
  found: ({ institution }) => institution !== null,
  title: ({ institution }) => institution!.organization.name,
  view: Institution,
  forms: {
    correctInstitution,
    appointRepresentative: form({
      operation: graphql(
        `mutation ($input: AppointRepresentativeInput!) { appointRepresentative(input: $input) {
        ...RefusalWords ... on Representative { id } } }`,
        [refusalFragment],
      ),
      variables: ({ fields }, at) => ({ input: { organization: idOf(at), ...appointmentFrom(fields) } }),
      redirectTo: (_, { path }) => `${path}?done=appointRepresentative`,
    }),
    suspendRepresentative: form({
      operation: graphql(
        `mutation ($input: SuspendRepresentativeInput!) { suspendRepresentative(input: $input) {
        ...RefusalWords ... on Representative { id } } }`,
        [refusalFragment],
      ),
      variables: ({ fields }) => ({
        input: { representative: fields['representative'] ?? '', reason: fields['reason'] ?? '' },
      }),
      redirectTo: (_, { path }) => `${path}?done=suspendRepresentative`,
    }),
    reinstateRepresentative: form({
      operation: graphql(
        `mutation ($input: ReinstateRepresentativeInput!) { reinstateRepresentative(input: $input) {
        ...RefusalWords ... on Representative { id } } }`,
        [refusalFragment],
      ),
      variables: ({ fields }) => ({ input: { representative: fields['representative'] ?? '' } }),
      redirectTo: (_, { path }) => `${path}?done=reinstateRepresentative`,
    }),
    endRepresentative: form({
      operation: graphql(
        `mutation ($input: EndRepresentativeInput!) { endRepresentative(input: $input) {
        ...RefusalWords ... on Representative { id } } }`,
        [refusalFragment],
      ),
      variables: ({ fields }) => ({
        input: { representative: fields['representative'] ?? '', reason: fields['reason'] ?? '' },
      }),
      redirectTo: (_, { path }) => `${path}?done=endRepresentative`,
    }),
  },
});

function Institution(props: PageProps<Data>) {
  const { t, data } = props;
  const { organization, representatives, viewerMayAppoint, viewerMayCorrect } = data.institution!;
  const { corrections } = organization;
  return (
    <>
      <PageTitle facts={<span>{organization.acronym}</span>}>{organization.name}</PageTitle>
      <Corrections
        corrections={corrections}
        summary={t('institutions.corrected', { count: corrections.length })}
        sayEarlier={({ field, value }) => sayEarlier(t, field, value ?? '')}
      />
      {viewerMayCorrect && <CorrectInstitutionForm {...props} organization={organization} />}
      <Section id="representan" title={t('institutions.representatives')} lead={t('institutions.representatives-lead')}>
        {representatives.length > 0 ? (
          <Representatives {...props} rows={representatives} />
        ) : (
          <EmptyState title={t('institutions.nobody')}>{t('institutions.nobody-hint')}</EmptyState>
        )}
      </Section>
      {viewerMayAppoint && (
        <Section
          id="nombrar"
          title={t('institutions.appoint.title')}
          lead={t('institutions.appoint.lead', { mailDelivery: props.mailDelivery })}
        >
          <Form {...formState('appointRepresentative', props)} label={t('institutions.appoint.title')}>
            <AppointmentFields t={t} />
            <ButtonRow>
              <Button>{t('institutions.appoint.do')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </>
  );
}

/** What stood there before, in words. */
function sayEarlier(t: Translate, field: string, value: string): string {
  const said = field === 'sector' ? t(`sector.${value}` as MessageId) : value;
  return t(`institutions.corrected.${field}` as MessageId, { value: said });
}

function Representatives(props: PageProps<Data> & { readonly rows: readonly Representative[] }) {
  const { t, data, rows } = props;
  const mayEnd = data.institution!.viewerMayAppoint;
  return (
    <DataTable
      caption={t('institutions.representatives')}
      hidesCaption
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'person',
          head: t('accounts.name'),
          isHead: true,
          cell: ({ personName, post }) => <Person name={personName} standing={post} />,
        },
        { id: 'document', head: t('institutions.document'), cell: (row) => <AppointmentDocument t={t} {...row} /> },
        {
          id: 'status',
          head: t('institutions.status'),
          cell: (row) => (
            <div>
              <p>{sayStatus(t, row)}</p>
              {row.viewerMaySuspend && <ReasonForm {...props} row={row} form="suspendRepresentative" words="suspend" />}
              {row.viewerMayReinstate && <ReinstateForm {...props} row={row} />}
              {mayEnd && !row.endedAt && !row.declinedAt && (
                <ReasonForm {...props} row={row} form="endRepresentative" words="end" />
              )}
            </div>
          ),
        },
      ]}
    />
  );
}

function sayStatus(t: Translate, row: Representative): string {
  const { acceptedAt, declinedAt, endedAt, endReason, expiresAt, suspendedAt } = row;
  if (declinedAt) return t('institutions.declined', { at: t.date(declinedAt) });
  if (endedAt)
    return t('institutions.range', {
      from: t.date(acceptedAt ?? endedAt),
      to: t.date(endedAt),
      reason: endReason ?? '',
    });
  if (suspendedAt)
    return t('institutions.suspended', {
      at: t.date(suspendedAt),
      by: row.suspendedBy ?? '',
      reason: row.suspendReason ?? '',
    });
  if (acceptedAt) return t('institutions.since', { at: t.date(acceptedAt) });
  return t('institutions.waiting', { until: t.date(expiresAt) });
}

interface ReasonFormProps extends PageProps<Data> {
  readonly row: Representative;
  readonly form: 'suspendRepresentative' | 'endRepresentative';
  readonly words: 'suspend' | 'end';
}

function ReasonForm({ row, form, words, ...props }: ReasonFormProps) {
  const { t } = props;
  return (
    <RowReasonForm
      {...props}
      form={form}
      row={['representative', row.id]}
      summary={t(`institutions.${words}.title`)}
      label={`${t(`institutions.${words}.do`)}: ${row.personName}`}
      reason={{ name: 'reason', label: t('institutions.end.reason'), hint: t(`institutions.${words}.hint`) }}
      submit={t(`institutions.${words}.do`)}
      variant="danger"
    />
  );
}

function ReinstateForm({ row, ...props }: PageProps<Data> & { readonly row: Representative }) {
  const { t } = props;
  const { form } = rowFormState('reinstateRepresentative', ['representative', row.id], props);
  return (
    <Form {...form} label={`${t('institutions.reinstate.do')}: ${row.personName}`}>
      <ButtonRow>
        <Button variant="quiet">{t('institutions.reinstate.do')}</Button>
      </ButtonRow>
    </Form>
  );
}
