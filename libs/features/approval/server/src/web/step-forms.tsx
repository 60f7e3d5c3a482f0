import { formProps, type PageProps } from '@articulado/pages';
import { Button, ButtonRow, Form, Notice, Section, Select, TextArea } from '@articulado/ui';
import { currentOf, nextOf, type ProcessShown, stageName, type StageShown } from './approval-shown.js';

type Props = Pick<PageProps<unknown>, 't' | 'pageAddress' | 'sent'> & { readonly process: ProcessShown };

/** What the coordinators can do with the stages: go on, publish, send back. Each asks once more before it is done. */
export function StepForms({ process, ...props }: Props) {
  const { t, pageAddress, sent } = props;
  const mayGoOn = process.viewerMay.includes('stage.advance') && nextOf(process) !== undefined;
  const earlier = earlierStages(process);
  const mayGoBack = process.viewerMay.includes('stage.return') && earlier.length > 0;
  if (!mayGoOn && !mayGoBack) return null;
  const asked = sent?.form ?? pageAddress.search['confirm'];
  return (
    <Section id="mover" title={t('approval.steps')} lead={t('approval.steps.lead')}>
      {asked === 'advanceStage' && mayGoOn ? (
        <Advance {...props} process={process} />
      ) : asked === 'returnStage' && mayGoBack ? (
        <Return {...props} earlier={earlier} />
      ) : (
        <ButtonRow>
          {mayGoOn && <WayOn {...props} process={process} />}
          {mayGoBack && (
            <Button variant="quiet" href={`${pageAddress.path}?confirm=returnStage#mover`}>
              {t('approval.return')}
            </Button>
          )}
        </ButtonRow>
      )}
    </Section>
  );
}

/** A published policy is not taken back. */
function earlierStages({ stages, stage }: ProcessShown): StageShown[] {
  if (stage === 'published' || stage === 'follow-up') return [];
  return stages.filter(({ state }) => state === 'done');
}

/** The button that leads on, or what stands in its way. */
function WayOn({ t, pageAddress, process }: Props) {
  const isOpen = currentOf(process).gates.every(({ open }) => open);
  const next = nextOf(process)!;
  const stage = stageName(t, next.id);
  if (next.id === 'published') {
    if (!isOpen) return <p className="quiet">{t('approval.publish.closed')}</p>;
    return <Button href={`/processes/${process.slug}/policy#publicar`}>{t('approval.publish')}</Button>;
  }
  if (!isOpen) return <p className="quiet">{t('approval.advance.closed', { stage })}</p>;
  return <Button href={`${pageAddress.path}?confirm=advanceStage#mover`}>{t('approval.advance', { stage })}</Button>;
}

function Advance({ process, ...props }: Props) {
  const { t, pageAddress } = props;
  const [from, to] = [currentOf(process), nextOf(process)!];
  const stage = stageName(t, to.id);
  return (
    <Form {...formProps('advanceStage', props)} label={t('approval.advance', { stage })}>
      <Notice kind="warning">
        {t('approval.advance.confirm', { from: stageName(t, from.id), to: stage })}
        {from.isDraftWritable && !to.isDraftWritable && ` ${t('approval.advance.confirm-writing')}`}
      </Notice>
      <TextArea name="statement" label={t('approval.advance.statement')} rows={3} limit={5_000} />
      <ButtonRow>
        <Button>{t('approval.advance.submit', { stage })}</Button>
        <Button variant="quiet" href={`${pageAddress.path}#mover`}>
          {t('approval.cancel')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function Return({ earlier, ...props }: Omit<Props, 'process'> & { readonly earlier: readonly StageShown[] }) {
  const { t, pageAddress } = props;
  return (
    <Form {...formProps('returnStage', props)} label={t('approval.return')}>
      <Notice kind="warning">{t('approval.return.confirm')}</Notice>
      <Select
        name="target"
        label={t('approval.return.target')}
        required
        options={earlier.map(({ id }) => ({ value: id, text: stageName(t, id) }))}
      />
      <TextArea
        name="reason"
        label={t('approval.return.reason')}
        hint={t('approval.return.reason-hint')}
        rows={4}
        limit={5_000}
        required
      />
      <ButtonRow>
        <Button variant="danger">{t('approval.return.submit')}</Button>
        <Button variant="quiet" href={`${pageAddress.path}#mover`}>
          {t('approval.cancel')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
