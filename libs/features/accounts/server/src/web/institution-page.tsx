import {
  AppointmentFields,
  appointmentFrom,
  correctionFragment,
  form,
  graphql,
  page,
  type PageAddress,
  type PageProps,
  refusalFields,
  type ResultOf,
} from '@articulado/pages';
import type { MessageId, Translate } from '@articulado/messages';
import { Button, ButtonRow, Corrections, EmptyState, Notice, PageTitle, RefusalNotice, Section } from '@articulado/ui';

import { appointmentFields, ConfirmedForm } from './confirmed-form.js';
import { correctInstitution, CorrectInstitutionForm } from './correct-institution-form.js';
import { Representatives, representativeShown } from './representatives-table.js';
import { TermFields, termFrom } from './term-fields.js';

const idOf = ({ params }: PageAddress) => params['id'] ?? '';

/** Why one is ended or suspended, and what a passkey signed of it. */
const reasonFrom = (fields: Readonly<Record<string, string>>) => ({
  representative: fields['representative'] ?? '',
  reason: fields['reason'] ?? '',
  credential: fields['credential'] || null,
});

const query = graphql(
  `query ($id: ID!) { viewer { passkeys { id } } institution(id: $id) { organization { id name acronym sector corrections { ...CorrectionWords } } viewerMayAppoint viewerMayEnd viewerMayCorrect viewerRepresents
    representatives { ...RepresentativeShown } } }`,
  [representativeShown, correctionFragment],
);

type Data = ResultOf<typeof query>;

/** An institution, and who speaks for it: for all to read, and for whoever may to appoint. */
export const institutionPage = page({
  address: '/institutions/:id',
  query,
  variables: (pageAddress) => ({ id: idOf(pageAddress) }),
  found: ({ institution }) => institution !== null,
  title: ({ institution }) => institution!.organization.name,
  script: 'passkeys',
  component: Institution,
  forms: {
    correctInstitution,
    requestRepresentativePasskey: form({
      operation: graphql(
        `mutation ($input: RequestRepresentativePasskeyInput!) { requestRepresentativePasskey(input: $input) {
        ...RefusalFields ... on PasskeyChallenge { options } } }`,
        [refusalFields],
      ),
      variables: ({ fields }) => {
        const { credential: _, ...said } = reasonFrom(fields);
        return { input: { act: fields['act'] ?? '', ...said } };
      },
    }),
    requestAppointmentPasskey: form({
      operation: graphql(
        `mutation ($input: RequestAppointmentPasskeyInput!) { requestAppointmentPasskey(input: $input) {
        ...RefusalFields ... on PasskeyChallenge { options } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, pageAddress) => {
        const representative = fields['representative'] || null;
        const organization = representative === null ? idOf(pageAddress) : null;
        return { input: { organization, representative, ...appointmentFrom(fields), ...termFrom(fields) } };
      },
    }),
    appointRepresentative: form({
      operation: graphql(
        `mutation ($input: AppointRepresentativeInput!) { appointRepresentative(input: $input) {
        ...RefusalFields ... on Representative { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, pageAddress) => ({
        input: {
          organization: idOf(pageAddress),
          ...appointmentFrom(fields),
          ...termFrom(fields),
          credential: fields['credential'] || null,
        },
      }),
      redirectTo: (_, { path }) => `${path}?done=appointRepresentative`,
    }),
    suspendRepresentative: form({
      operation: graphql(
        `mutation ($input: SuspendRepresentativeInput!) { suspendRepresentative(input: $input) {
        ...RefusalFields ... on Representative { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }) => ({
        input: reasonFrom(fields),
      }),
      redirectTo: (_, { path }) => `${path}?done=suspendRepresentative`,
    }),
    resendRepresentative: form({
      operation: graphql(
        `mutation ($input: ResendRepresentativeInput!) { resendRepresentative(input: $input) {
        ...RefusalFields ... on Representative { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }) => ({ input: { representative: fields['representative'] ?? '' } }),
      redirectTo: (_, { path }) => `${path}?done=resendRepresentative`,
    }),
    substituteRepresentative: form({
      operation: graphql(
        `mutation ($input: SubstituteRepresentativeInput!) { substituteRepresentative(input: $input) {
        ...RefusalFields ... on Representative { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }) => ({
        input: {
          representative: fields['representative'] ?? '',
          ...appointmentFrom(fields),
          ...termFrom(fields),
          credential: fields['credential'] || null,
        },
      }),
      redirectTo: (_, { path }) => `${path}?done=substituteRepresentative`,
    }),
    reinstateRepresentative: form({
      operation: graphql(
        `mutation ($input: ReinstateRepresentativeInput!) { reinstateRepresentative(input: $input) {
        ...RefusalFields ... on Representative { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }) => ({ input: { representative: fields['representative'] ?? '' } }),
      redirectTo: (_, { path }) => `${path}?done=reinstateRepresentative`,
    }),
    endRepresentative: form({
      operation: graphql(
        `mutation ($input: EndRepresentativeInput!) { endRepresentative(input: $input) {
        ...RefusalFields ... on Representative { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }) => ({
        input: reasonFrom(fields),
      }),
      redirectTo: (_, { path }) => `${path}?done=endRepresentative`,
    }),
  },
});

function Institution(props: PageProps<Data>) {
  const { t, data } = props;
  const { organization, representatives, viewerMayAppoint, viewerMayEnd, viewerMayCorrect } = data.institution!;
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
          <Representatives {...props} rows={representatives} mayEnd={viewerMayEnd} asksPasskey={asksPasskey(data)} />
        ) : (
          <EmptyState title={t('institutions.nobody')}>{t('institutions.nobody-hint')}</EmptyState>
        )}
      </Section>
      {viewerMayAppoint && <Appoint {...props} />}
      {viewerMayEnd && !viewerMayAppoint && <Represented {...props} />}
    </>
  );
}

/** Why an administrator appoints nobody, also where they just tried. */
function Represented({ t, sent, mailDelivery }: PageProps<Data>) {
  return (
    <Section id="nombrar" title={t('institutions.appoint.title')}>
      {sent?.form === 'appointRepresentative' && sent.refusal && <RefusalNotice>{sent.refusal.message}</RefusalNotice>}
      <Notice kind="info" title={t('institutions.represented')}>
        {t('institutions.represented-hint', { mailDelivery })}
      </Notice>
    </Section>
  );
}

/** Whether the viewer acts as an administrator, and has a passkey. */
const asksPasskey = ({ viewer, institution }: Data): boolean =>
  (viewer?.passkeys.length ?? 0) > 0 && !institution!.viewerRepresents;

function Appoint(props: PageProps<Data>) {
  const { t, mailDelivery } = props;
  return (
    <Section
      id="nombrar"
      title={t('institutions.appoint.title')}
      lead={t('institutions.appoint.lead', { mailDelivery })}
    >
      <ConfirmedForm
        {...props}
        name="appointRepresentative"
        ask="requestAppointmentPasskey"
        asksPasskey={asksPasskey(props.data)}
        hidden={{ representative: '' }}
        id="appointRepresentative"
        label={t('institutions.appoint.title')}
        fields={appointmentFields}
        button={
          <ButtonRow>
            <Button>{t('institutions.appoint.do')}</Button>
          </ButtonRow>
        }
      >
        <AppointmentFields t={t} />
        <TermFields t={t} />
      </ConfirmedForm>
    </Section>
  );
}

/** What stood there before, in words. */
function sayEarlier(t: Translate, field: string, value: string): string {
  const said = field === 'sector' ? t(`sector.${value}` as MessageId) : value;
  return t(`institutions.corrected.${field}` as MessageId, { value: said });
}
