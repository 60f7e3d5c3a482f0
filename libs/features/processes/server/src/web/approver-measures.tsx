import { type PageProps, RowReasonForm, rowFormProps } from '@articulado/pages';
import { Button, ButtonRow, Form, Tag } from '@articulado/ui';
import type { MembershipShown } from './membership-shown.js';

interface Props extends PageProps<unknown> {
  readonly member: MembershipShown;
}

type Measure = MembershipShown['measures'][number];

/** What stands against an approver, for all to read: who did it, for which side, and why. */
export function StandingMeasures({ t, member }: Pick<Props, 't' | 'member'>) {
  const standing = standingOf(member);
  if (standing.length === 0) return null;
  return (
    <>
      {member.isSuspended && (
        <p>
          <Tag tone="warn">{t('measures.suspended')}</Tag>
        </p>
      )}
      {standing.map(({ id, kind, side, reason, takenAt, takenBy }) => (
        <p key={id} className="hint">
          {t(`measures.said.${kind}.${side}`, { by: takenBy, at: t.date(takenAt) })} {reason}
        </p>
      ))}
    </>
  );
}

/** The forms of whoever stands on one of an approver's two sides. */
export function MeasureForms({ member, ...props }: Props) {
  const { t } = props;
  const side = member.viewerSide;
  if (!side) return null;
  const standing = standingOf(member);
  const own = (kind: Measure['kind']) => standing.find((one) => one.kind === kind && one.side === side);
  const [suspension, ending] = [own('suspension'), own('ending')];
  const isProposed = standing.some((one) => one.kind === 'ending' && one.side !== side);
  return (
    <>
      {suspension ? (
        <LiftForm {...props} member={member} measure={suspension} label={t('measures.lift.suspension')} />
      ) : (
        <ReasonForm {...props} member={member} form="suspendApprover" words="suspend" />
      )}
      {ending ? (
        <LiftForm {...props} member={member} measure={ending} label={t('measures.lift.ending')} />
      ) : (
        <ReasonForm {...props} member={member} form="endApprover" words={isProposed ? 'agree' : 'propose'} />
      )}
    </>
  );
}

const standingOf = ({ measures }: MembershipShown): readonly Measure[] => measures.filter(({ liftedAt }) => !liftedAt);

interface ReasonFormProps extends Props {
  readonly form: 'suspendApprover' | 'endApprover';
  readonly words: 'suspend' | 'propose' | 'agree';
}

function ReasonForm({ member, form, words, ...props }: ReasonFormProps) {
  const { t } = props;
  const title = t(`measures.${words}.title`, { name: member.personName });
  return (
    <RowReasonForm
      {...props}
      form={form}
      row={['membership', member.id]}
      summary={
        <>
          <span aria-hidden="true">{t(`measures.${words}.short`)}</span>
          <span className="hidden">{title}</span>
        </>
      }
      label={title}
      reason={{ name: 'reason', label: t('institutions.end.reason'), hint: t(`measures.${words}.hint`) }}
      submit={t(`measures.${words}.do`)}
      variant="danger"
    />
  );
}

interface LiftFormProps extends Props {
  readonly measure: Measure;
  readonly label: string;
}

function LiftForm({ member, measure, label, ...props }: LiftFormProps) {
  const { form } = rowFormProps('liftMeasure', ['measure', measure.id], props);
  return (
    <Form {...form} label={`${label}: ${member.personName}`}>
      <ButtonRow>
        <Button variant="quiet">{label}</Button>
      </ButtonRow>
    </Form>
  );
}
