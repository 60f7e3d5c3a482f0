import { formAddress, formProps, type PageProps } from '@articulado/pages';
import { Button, ButtonRow, Form, Section, TextArea } from '@articulado/ui';
import { isRestoring, restoringAddress, type ShownSuggestion } from './shown-suggestion.js';

/** Most characters of a reason. */
const limit = 20_000;

/** What whoever looks at a suggestion may do with it: accept what is shown above, reject it with a reason, or withdraw one's own. */
export function DecisionForms({ suggestion, ...props }: PageProps<unknown> & { readonly suggestion: ShownSuggestion }) {
  const { t } = props;
  const { mayDecide, mayWithdraw, preview } = suggestion;
  const { path } = props.pageAddress;
  const accept = formProps('acceptSuggestion', props);
  const seenAt = isRestoring(props.pageAddress) ? restoringAddress(path) : path;
  const mayAccept = preview !== null && preview.unmetClauses.length === 0;
  if (!mayDecide && !mayWithdraw) return null;
  return (
    <>
      {mayDecide && mayAccept && (
        <Section id="aceptar" title={t('suggestions.accept')} lead={t('suggestions.accept.lead')}>
          <Form
            {...accept}
            action={formAddress(seenAt, 'acceptSuggestion')}
            hidden={{ ...accept.hidden, seen: preview.seen }}
          >
            <TextArea name="reason" label={t('suggestions.accept.reason')} rows={2} limit={limit} />
            <ButtonRow>
              <Button>{t('suggestions.accept')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
      {mayDecide && (
        <Section id="rechazar" title={t('suggestions.reject')} lead={t('suggestions.reject.lead')}>
          <Form {...formProps('rejectSuggestion', props)}>
            <TextArea name="reason" label={t('suggestions.reject.reason')} rows={3} required limit={limit} />
            <ButtonRow>
              <Button variant="quiet">{t('suggestions.reject')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
      {mayWithdraw && (
        <Section id="retirar" title={t('suggestions.withdraw')} lead={t('suggestions.withdraw.lead')}>
          <Form {...formProps('withdrawSuggestion', props)}>
            <ButtonRow>
              <Button variant="quiet">{t('suggestions.withdraw')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </>
  );
}
