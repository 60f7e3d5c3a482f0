import {
  AppointmentDocument,
  AppointmentFields,
  sayReplaced,
  SubstituteForm,
  formProps,
  graphql,
  type PageProps,
  type ResultOf,
  rowFormProps,
} from '@articulado/pages';
import { Button, ButtonRow, DataTable, Form, Person, Section, Select } from '@articulado/ui';
import type { ReactNode } from 'react';

/** An appointment as the page of members asks for it. */
export const approverShown = graphql(`fragment ApproverShown on ApproverAppointment {
  id personName post organization { name } documentNumber documentDate documentAddress documentSha256
  appointedBy appointedAt acceptedAt declinedAt confirmedBy confirmedAt expiresAt replacedAt replaces
  isAccountDisabled viewerMayAnswer viewerMayConfirm viewerMayResend viewerMaySubstitute
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
              <Person name={personName} caption={`${post}, ${organization.name}`} />
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
  return (
    <div>
      <p>{stateOf(props, row)}</p>
      {row.isAccountDisabled && isWaiting(row) && <p>{props.t('approvers.account-disabled')}</p>}
      {row.viewerMayAnswer && (
        <ActForm {...props} row={row} form="answerApproverAppointment" label={props.t('approvers.answer-name')}>
          <Button name="accepts" value="yes">
            {props.t('approvers.accept')}
          </Button>
          <Button name="accepts" value="no" variant="quiet">
            {props.t('approvers.decline')}
          </Button>
        </ActForm>
      )}
      {row.viewerMayResend && (
        <ActForm
          {...props}
          row={row}
          form="resendAppointment"
          label={props.t('approvers.resend-name', { name: row.personName })}
        >
          <Button variant="quiet">{props.t('approvers.resend')}</Button>
        </ActForm>
      )}
      {row.viewerMaySubstitute && <Substitute {...props} row={row} />}
      {row.viewerMayConfirm && (
        <ActForm
          {...props}
          row={row}
          form="confirmApprover"
          label={props.t('approvers.confirm-name', { name: row.personName })}
        >
          <Button>{props.t('approvers.confirm')}</Button>
        </ActForm>
      )}
    </div>
  );
}

const isWaiting = ({ confirmedAt, declinedAt, replacedAt }: ApproverShown): boolean =>
  !confirmedAt && !declinedAt && !replacedAt;

/** How far an appointment has come. */
function stateOf({ t, appointments }: Props, row: ApproverShown): string {
  const { appointedBy: by, appointedAt, acceptedAt, declinedAt, confirmedBy, confirmedAt, expiresAt, replacedAt } = row;
  if (replacedAt) return sayReplaced(t, row, { all: appointments, at: replacedAt });
  if (confirmedBy && confirmedAt)
    return t('approvers.confirmed', { by, confirmed: confirmedBy, at: t.date(confirmedAt) });
  if (declinedAt) return t('approvers.declined', { by, at: t.date(declinedAt) });
  if (acceptedAt) return t('approvers.waiting', { by, at: t.date(acceptedAt) });
  return t('approvers.waits-answer', { by, at: t.date(appointedAt), until: t.date(expiresAt) });
}

/** Whoever takes the place of the one appointed. */
function Substitute({ row, ...props }: Props & { readonly row: ApproverShown }) {
  const { t } = props;
  const { form, isSent } = rowFormProps('substituteApprover', ['appointment', row.id], props);
  const title = t('approvers.substitute-name', { name: row.personName });
  return <SubstituteForm t={t} form={form} label={labelOf(title, row)} lead={title} isOpen={isSent} />;
}

interface ActFormProps extends Props {
  readonly row: ApproverShown;
  readonly form: 'answerApproverAppointment' | 'confirmApprover' | 'resendAppointment';
  readonly label: string;
  readonly children: ReactNode;
}

/** One person may be named more than once: the document tells their forms apart for whoever hears them. */
const labelOf = (label: string, { documentNumber }: ApproverShown): string => `${label} · ${documentNumber}`;

/** A form of one row: a refusal of it shows there, and nowhere else. */
function ActForm({ row, form: name, label, children, ...props }: ActFormProps) {
  const { form } = rowFormProps(name, ['appointment', row.id], props);
  return (
    <Form {...form} label={labelOf(label, row)}>
      <ButtonRow>{children}</ButtonRow>
    </Form>
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
      <Form {...formProps('appointApprover', props)} label={t('approvers.appoint.title')}>
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
