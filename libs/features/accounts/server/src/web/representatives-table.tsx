import { localDay } from '@articulado/base';
import {
  AppointmentDocument,
  AppointmentFields,
  graphql,
  type PageProps,
  type ResultOf,
  rowFormProps,
  sayReplaced,
} from '@articulado/pages';
import { type Translate } from '@articulado/messages';
import { Button, ButtonRow, DataTable, Details, Form, Person, TextArea } from '@articulado/ui';
import { appointmentFields, ConfirmedForm, isSentForm } from './confirmed-form.js';
import { sayTerm } from '../representatives/say-term.js';
import { TermFields } from './term-fields.js';

/** A representative as the page of an institution asks for them. */
export const representativeShown = graphql(`fragment RepresentativeShown on Representative {
  id personName post startsOn endsOn isCurrent isTermOver documentNumber documentDate documentAddress documentSha256 appointedBy appointedAs appointedAt expiresAt acceptedAt declinedAt endedAt endReason
  suspendedAt suspendedBy suspendReason replaces replacedAt isWaiting isOvertaken isAccountDisabled viewerMaySuspend viewerMayReinstate viewerMayResend viewerMaySubstitute
}`);
type Representative = ResultOf<typeof representativeShown>;

interface Props extends PageProps<unknown> {
  readonly rows: readonly Representative[];
  readonly mayEnd: boolean;
  /** Whether the viewer confirms by a passkey what can't be undone. */
  readonly asksPasskey: boolean;
}

interface RowProps extends PageProps<unknown> {
  readonly row: Representative;
  readonly asksPasskey: boolean;
}

/** Who speaks for an institution, or spoke, and what the viewer may do about each. */
export function Representatives(props: Props) {
  const { t, rows, mayEnd } = props;
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
          cell: ({ personName, post }) => <Person name={personName} caption={post} />,
        },
        { id: 'document', head: t('institutions.document'), cell: (row) => <AppointmentDocument t={t} {...row} /> },
        {
          id: 'status',
          head: t('institutions.status'),
          cell: (row) => (
            <div>
              <p>{sayStatus(t, row, rows)}</p>
              {row.isAccountDisabled && isEndable(row) && <p>{t('institutions.account-disabled')}</p>}
              {showsTerm(row) && <p>{sayTerm(t, row)}</p>}
              <p>
                {t('institutions.appointed-by', {
                  as: row.appointedAs,
                  by: row.appointedBy,
                  at: t.date(row.appointedAt),
                })}
              </p>
              {row.viewerMayResend && <RowButton {...props} row={row} form="resendRepresentative" />}
              {row.viewerMaySubstitute && <Substitute {...props} row={row} />}
              {row.viewerMaySuspend && (
                <ReasonForm {...props} row={row} form="suspendRepresentative" messageGroup="suspend" />
              )}
              {row.viewerMayReinstate && <RowButton {...props} row={row} form="reinstateRepresentative" />}
              {mayEnd && isEndable(row) && (
                <ReasonForm {...props} row={row} form="endRepresentative" messageGroup="end" />
              )}
            </div>
          ),
        },
      ]}
    />
  );
}

const isEndable = (row: Representative): boolean =>
  !row.endedAt && !row.declinedAt && !row.replacedAt && !row.isTermOver;

/** Where the status does not say it already. */
const showsTerm = (row: Representative): boolean =>
  isEndable(row) && !row.isOvertaken && (row.endsOn !== null || !row.isCurrent);

/** They speak from when they accepted, or from their first day, whichever is later. */
const beginOf = (t: Translate, { startsOn }: Representative, acceptedAt: string): string =>
  startsOn > localDay(t.timeZone, new Date(acceptedAt)) ? t.date(startsOn) : t.date(acceptedAt);

function sayStatus(t: Translate, row: Representative, rows: readonly Representative[]): string {
  const { acceptedAt, declinedAt, endedAt, endReason, expiresAt, suspendedAt, replacedAt } = row;
  if (replacedAt) return sayReplaced(t, row, { all: rows, at: replacedAt });
  if (declinedAt) return t('institutions.declined', { at: t.date(declinedAt) });
  if (endedAt)
    return t('institutions.range', {
      from: t.date(acceptedAt ?? endedAt),
      to: t.date(endedAt),
      reason: endReason ?? '',
    });
  if (row.isTermOver) return t('institutions.term-over', { term: sayTerm(t, row) });
  if (suspendedAt)
    return t('institutions.suspended', {
      at: t.date(suspendedAt),
      by: row.suspendedBy ?? '',
      reason: row.suspendReason ?? '',
    });
  if (acceptedAt && !row.isCurrent) return t('institutions.term-to-come', { at: t.date(acceptedAt) });
  if (acceptedAt) return t('institutions.since', { at: beginOf(t, row, acceptedAt) });
  if (row.isOvertaken) return t('institutions.overtaken');
  return t(row.isWaiting ? 'institutions.waiting' : 'institutions.expired', { until: t.date(expiresAt) });
}

interface ReasonFormProps extends RowProps {
  readonly form: 'suspendRepresentative' | 'endRepresentative';
  readonly messageGroup: 'suspend' | 'end';
}

/** As the API names what a passkey signs. */
const acts = { suspendRepresentative: 'suspend-representative', endRepresentative: 'end-representative' } as const;

/** Folded until somebody means it. */
function ReasonForm({ row, form: name, messageGroup, ...props }: ReasonFormProps) {
  const { t } = props;
  const confirmed = {
    ...props,
    name,
    ask: 'requestRepresentativePasskey',
    hidden: { representative: row.id, act: acts[name] },
  };
  return (
    <Details summary={t(`institutions.${messageGroup}.title`)} isOpen={isSentForm(confirmed)}>
      <ConfirmedForm
        {...confirmed}
        id={`${name}-${row.id}`}
        label={`${t(`institutions.${messageGroup}.do`)}: ${row.personName}`}
        fields={['reason']}
        button={
          <ButtonRow>
            <Button variant="danger">{t(`institutions.${messageGroup}.do`)}</Button>
          </ButtonRow>
        }
      >
        <TextArea
          name="reason"
          label={t('institutions.end.reason')}
          hint={t(`institutions.${messageGroup}.hint`)}
          required
          rows={3}
          limit={2_000}
        />
      </ConfirmedForm>
    </Details>
  );
}

interface RowButtonProps extends RowProps {
  readonly form: 'resendRepresentative' | 'reinstateRepresentative';
}

/** A form of one button. One person may be appointed more than once: the document tells their forms apart for whoever hears them. */
function RowButton({ row, form: name, ...props }: RowButtonProps) {
  const { t } = props;
  const { form } = rowFormProps(name, ['representative', row.id], props);
  const label = t(name === 'resendRepresentative' ? 'approvers.resend' : 'institutions.reinstate.do');
  return (
    <Form {...form} label={`${label}: ${row.personName} · ${row.documentNumber}`}>
      <ButtonRow>
        <Button variant="quiet">{label}</Button>
      </ButtonRow>
    </Form>
  );
}

/** Whoever takes the place of the one appointed. */
function Substitute({ row, ...props }: RowProps) {
  const { t } = props;
  const name = 'substituteRepresentative';
  const confirmed = { ...props, name, ask: 'requestAppointmentPasskey', hidden: { representative: row.id } };
  const title = t('institutions.substitute-name', { name: row.personName });
  return (
    <Details summary={t('approvers.substitute')} isOpen={isSentForm(confirmed)}>
      <ConfirmedForm
        {...confirmed}
        id={`${name}-${row.id}`}
        label={`${title} · ${row.documentNumber}`}
        fields={appointmentFields}
        button={
          <ButtonRow>
            <Button>{t('approvers.substitute.do')}</Button>
          </ButtonRow>
        }
      >
        <p>{title}</p>
        <AppointmentFields t={t} />
        <TermFields t={t} isSubstitute />
      </ConfirmedForm>
    </Details>
  );
}
