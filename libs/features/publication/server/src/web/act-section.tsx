import { correctionFormProps, formProps, type PageProps } from '@articulado/pages';
import { Button, ButtonRow, Corrections, Details, Facts, Form, Section, TextArea } from '@articulado/ui';
import { ActFields, type ActField, actFields } from './act-fields.js';
import type { ProcessShown, PublicationShown } from './publication-shown.js';

interface Props extends Pick<PageProps<unknown>, 't' | 'pageAddress' | 'sent' | 'formKey'> {
  readonly process: ProcessShown;
  readonly publication: PublicationShown;
}

/** By which act the policy was approved and where that stands, or that it is missing; for coordinators, the forms that say it. */
export function ActSection({ process, publication, ...props }: Props) {
  const { t } = props;
  const { corrections } = publication;
  const missing = actFields.filter((field) => publication[field] === null);
  const may = (permission: 'publication.complete' | 'publication.correct') => process.viewerMay.includes(permission);
  const facts = actFields.map((field) => ({
    name: t(`publication.act.${field}`),
    value: publication[field] === null ? t('publication.act.missing') : sayField(t, field, publication[field]),
  }));
  return (
    <Section id="acto" title={t('publication.act')}>
      <Facts facts={facts} />
      <Corrections
        corrections={corrections}
        summary={t('publication.act.corrected', { count: corrections.length })}
        sayEarlier={({ field, value }) =>
          t('publication.act.before', {
            field: t(`publication.act.${field as ActField}`),
            value: value === null ? t('publication.act.missing') : sayField(t, field as ActField, value),
          })
        }
      />
      {missing.length > 0 && may('publication.complete') && <Completing {...props} missing={missing} />}
      {missing.length < actFields.length && may('publication.correct') && (
        <Correcting {...props} publication={publication} />
      )}
    </Section>
  );
}

/** A day is told as days are; midday, so that no zone makes it another one. */
const sayField = (t: Props['t'], field: ActField, value: string): string =>
  field === 'actDate' ? t.date(`${value}T18:00:00Z`) : value;

type FormProps = Omit<Props, 'process' | 'publication'>;

function Completing({ missing, ...props }: FormProps & { readonly missing: readonly ActField[] }) {
  const { t } = props;
  const state = formProps('completePublication', props, { 'already-completed': 'actNumber' });
  return (
    <Details summary={t('publication.act.complete')} isOpen={state.refusal !== undefined}>
      <Form {...state} label={t('publication.act.complete')}>
        <p>{t('publication.act.complete.explain')}</p>
        <ActFields t={t} fields={missing} />
        <ButtonRow>
          <Button>{t('publication.act.complete')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}

function Correcting({ publication, ...props }: FormProps & { readonly publication: PublicationShown }) {
  const { t } = props;
  const state = correctionFormProps('correctPublication', publication.corrections, props);
  const said = actFields.filter((field) => publication[field] !== null);
  const present = Object.fromEntries(said.map((field) => [field, publication[field]!]));
  return (
    <Details summary={t('publication.act.correct')} isOpen={state.refusal !== undefined}>
      <Form {...state} values={state.values ?? present} label={t('publication.act.correct')}>
        <p>{t('publication.act.correct.explain')}</p>
        <ActFields t={t} fields={said} />
        <TextArea
          name="reason"
          label={t('publication.act.correct.reason')}
          hint={t('standstill.reason.hint')}
          required
          rows={3}
          limit={2_000}
        />
        <ButtonRow>
          <Button>{t('publication.act.correct.send')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}
