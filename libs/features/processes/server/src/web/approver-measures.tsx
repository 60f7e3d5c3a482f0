import { formAddress, formState, type PageProps } from '@articulado/pages';
import { Button, ButtonRow, Disclosure, Form, Tag, TextArea } from '@articulado/ui';
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

/** One form for each approver: only the one that was sent keeps what was typed. */
function ReasonForm({ member, form, words, ...props }: ReasonFormProps) {
  const { t, sent, at } = props;
  const isMine = sent?.form === form && sent.fields['membership'] === member.id;
  const state = formState(form, isMine ? props : { at });
  const id = `${form}-${member.id}`;
  return (
    <Disclosure
      summary={
        <>
          <span aria-hidden="true">{t(`measures.${words}.short`)}</span>
          <span className="hidden">{t(`measures.${words}.title`, { name: member.personName })}</span>
        </>
      }
      isOpen={isMine}
    >
      <Form
        {...state}
        id={id}
        action={formAddress(at.path, id)}
        hidden={{ ...state.hidden, membership: member.id }}
        label={t(`measures.${words}.title`, { name: member.personName })}
      >
        <TextArea
          name="reason"
          required
          rows={3}
          limit={2_000}
          label={t('institutions.end.reason')}
          hint={t(`measures.${words}.hint`)}
        />
        <ButtonRow>
          <Button variant="danger">{t(`measures.${words}.do`)}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}

interface LiftFormProps extends Props {
  readonly measure: Measure;
  readonly label: string;
}

function LiftForm({ member, measure, label, ...props }: LiftFormProps) {
  const { sent, at } = props;
  const isMine = sent?.form === 'liftMeasure' && sent.fields['measure'] === measure.id;
  const state = formState('liftMeasure', isMine ? props : { at });
  const id = `lift-${measure.id}`;
  return (
    <Form
      {...state}
      id={id}
      action={formAddress(at.path, id)}
      hidden={{ ...state.hidden, measure: measure.id }}
      label={`${label}: ${member.personName}`}
    >
      <ButtonRow>
        <Button variant="quiet">{label}</Button>
      </ButtonRow>
    </Form>
  );
}
