import {
  SubstituteForm,
  appointmentFrom,
  form,
  formProps,
  graphql,
  page,
  type PageAddress,
  type PageProps,
  refusalFields,
  sayDocument,
  type ResultOf,
} from '@articulado/pages';
import { Button, ButtonRow, Facts, Form, Hash, Notice, PageTitle } from '@articulado/ui';

import { sayTerm } from '../representatives/say-term.js';
import { TermFields, termFrom } from './term-fields.js';

const idOf = ({ params }: PageAddress) => params['id'] ?? '';

const query =
  graphql(`query ($id: ID!) { appointment(id: $id) { id post startsOn endsOn documentNumber documentDate documentSha256 appointedBy
  expiresAt replacedAt resentAs isWaiting isOvertaken viewerMaySubstitute organization { id name } } }`);

type Data = ResultOf<typeof query>;

/** Where the e-mail of an appointment leads: whoever is appointed accepts or declines, and nobody else sees it. */
export const appointmentPage = page({
  address: '/appointments/:id',
  query,
  variables: (pageAddress) => ({ id: idOf(pageAddress) }),
  found: ({ appointment }) => appointment !== null,
  title: ({ appointment }, t) => t('institutions.appointment.title', { organization: appointment!.organization.name }),
  width: 'text',
  isPrivate: true,
  component: Appointment,
  forms: {
    acceptAppointment: form({
      operation: graphql(
        `mutation ($input: AcceptAppointmentInput!) { acceptAppointment(input: $input) {
        ...RefusalFields ... on Representative { organization { id } } } }`,
        [refusalFields],
      ),
      variables: (_, pageAddress) => ({ input: { appointment: idOf(pageAddress) } }),
      redirectTo: ({ organization }) => `/institutions/${organization.id}?done=acceptAppointment`,
    }),
    declineAppointment: form({
      operation: graphql(
        `mutation ($input: DeclineAppointmentInput!) { declineAppointment(input: $input) {
        ...RefusalFields ... on Representative { id } } }`,
        [refusalFields],
      ),
      variables: (_, pageAddress) => ({ input: { appointment: idOf(pageAddress) } }),
      redirectTo: (_, { path }) => `${path}?done=declineAppointment`,
    }),
    substituteRepresentative: form({
      operation: graphql(
        `mutation ($input: SubstituteRepresentativeInput!) { substituteRepresentative(input: $input) {
        ...RefusalFields ... on Representative { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, pageAddress) => ({
        input: { representative: idOf(pageAddress), ...appointmentFrom(fields), ...termFrom(fields) },
      }),
      redirectTo: (_, { path }) => `${path}?done=substituteRepresentative`,
    }),
  },
});

function Appointment(props: PageProps<Data>) {
  const { t, data } = props;
  const { organization, post, startsOn, endsOn, documentNumber, documentDate, documentSha256, appointedBy, ...state } =
    data.appointment!;
  const { expiresAt, isWaiting, viewerMaySubstitute } = state;
  return (
    <>
      <PageTitle lead={t('institutions.appointment.lead', { by: appointedBy })}>
        {t('institutions.appointment.title', { organization: organization.name })}
      </PageTitle>
      <Facts
        facts={[
          { name: t('institutions.post'), value: post },
          { name: t('institutions.days'), value: sayTerm(t, { startsOn, endsOn }) },
          {
            name: t('institutions.document'),
            value: sayDocument(t, { documentNumber, documentDate }),
          },
          { name: t('institutions.field.document-sha256'), value: <Hash value={documentSha256} isWhole /> },
          { name: t('institutions.status'), value: t('institutions.waiting', { until: t.date(expiresAt) }) },
        ].slice(0, isWaiting ? 5 : 4)}
      />
      {isWaiting ? (
        <>
          <Form {...formProps('acceptAppointment', props)} label={t('institutions.appointment.accept')}>
            <ButtonRow>
              <Button>{t('institutions.appointment.accept')}</Button>
            </ButtonRow>
          </Form>
          <Form {...formProps('declineAppointment', props)} label={t('institutions.appointment.decline')}>
            <ButtonRow>
              <Button variant="quiet">{t('institutions.appointment.decline')}</Button>
            </ButtonRow>
          </Form>
        </>
      ) : (
        <Over {...props} />
      )}
      {viewerMaySubstitute && <Substitute {...props} />}
    </>
  );
}

/** Why it waits no longer, and where the one in its place is. */
function Over({ t, data }: PageProps<Data>) {
  const { replacedAt, resentAs, isOvertaken } = data.appointment!;
  if (replacedAt && resentAs)
    return (
      <Notice kind="info">
        <p>{t('institutions.appointment.resent', { at: t.date(replacedAt) })}</p>
        <p>
          <a href={`/appointments/${resentAs}`}>{t('institutions.appointment.newest')}</a>
        </p>
      </Notice>
    );
  if (replacedAt)
    return <Notice kind="info">{t('institutions.appointment.passed-on', { at: t.date(replacedAt) })}</Notice>;
  const why = isOvertaken ? 'institutions.appointment.overtaken' : 'institutions.appointment.over';
  return <Notice kind="info">{t(why)}</Notice>;
}

/** Whoever takes their place. */
function Substitute(props: PageProps<Data>) {
  const { t, sent, mailDelivery } = props;
  return (
    <SubstituteForm
      t={t}
      form={formProps('substituteRepresentative', props)}
      label={t('institutions.appointment.substitute')}
      lead={t('institutions.appointment.substitute-lead', { mailDelivery })}
      isOpen={sent?.form === 'substituteRepresentative'}
    >
      <TermFields t={t} isSubstitute />
    </SubstituteForm>
  );
}
