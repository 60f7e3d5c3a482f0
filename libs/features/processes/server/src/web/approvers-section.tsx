import {
  AppointmentDocument,
  AppointmentFields,
  formAddress,
  formState,
  graphql,
  type PageProps,
  type ResultOf,
} from '@articulado/pages';
import { Button, ButtonRow, DataTable, Form, Person, Section, Select } from '@articulado/ui';

/** An appointment as the page of members asks for it. */
export const approverShown = graphql(`fragment ApproverShown on ApproverAppointment {
  id personName post organization { name } documentNumber documentDate documentAddress documentSha256
  appointedBy appointedAt confirmedBy confirmedAt viewerMayConfirm
}`);
type ApproverShown = ResultOf<typeof approverShown>;

interface Props extends PageProps<unknown> {
  readonly appointments: readonly ApproverShown[];
}

/** Whom institutions named to sign for them, and who confirmed it. */
export function ApproversSection(props: Props) {
  const { t, appointments } = props;
  return (
    <Section id="firmaran" title={t('approvers.title')} lead={t('approvers.lead')}>
      <DataTable
        caption={t('approvers.title')}
        hidesCaption
        rows={appointments}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'person',
            head: t('accounts.name'),
            isHead: true,
            cell: ({ personName, post, organization }) => (
              <Person name={personName} standing={`${post}, ${organization.name}`} />
            ),
          },
          { id: 'document', head: t('institutions.document'), cell: (row) => <AppointmentDocument t={t} {...row} /> },
          { id: 'status', head: t('institutions.status'), cell: (row) => <Status {...props} row={row} /> },
        ]}
      />
    </Section>
  );
}

function Status({ row, ...props }: Props & { readonly row: ApproverShown }) {
  const { t, sent } = props;
  const { appointedBy, appointedAt, confirmedBy, confirmedAt } = row;
  if (confirmedBy && confirmedAt)
    return t('approvers.confirmed', { by: appointedBy, confirmed: confirmedBy, at: t.date(confirmedAt) });
  const isMine = sent?.form === 'confirmApprover' && sent.fields['appointment'] === row.id;
  const state = formState('confirmApprover', isMine ? props : { at: props.at });
  return (
    <div>
      <p>{t('approvers.waiting', { by: appointedBy, at: t.date(appointedAt) })}</p>
      {row.viewerMayConfirm && (
        <Form
          {...state}
          id={`confirm-${row.id}`}
          action={formAddress(props.at.path, `confirm-${row.id}`)}
          hidden={{ ...state.hidden, appointment: row.id }}
          label={t('approvers.confirm-name', { name: row.personName })}
        >
          <ButtonRow>
            <Button>{t('approvers.confirm')}</Button>
          </ButtonRow>
        </Form>
      )}
    </div>
  );
}

interface AppointProps extends PageProps<unknown> {
  /** Those that the viewer represents; one at least. */
  readonly institutions: readonly { readonly id: string; readonly name: string; readonly acronym: string }[];
}

/** For whoever represents an institution: names who signs for it. */
export function AppointApproverForm({ institutions, ...props }: AppointProps) {
  const { t } = props;
  return (
    <Section id="nombrar" title={t('approvers.appoint.title')} lead={t('approvers.appoint.lead')}>
      <Form {...formState('appointApprover', props)} label={t('approvers.appoint.title')}>
        <Select
          name="organization"
          required
          label={t('accounts.organization')}
          options={institutions.map(({ id, name, acronym }) => ({ value: id, text: `${name} (${acronym})` }))}
        />
        <AppointmentFields t={t} />
        <ButtonRow>
          <Button>{t('institutions.appoint.do')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
