import { form, formProps, type PageProps, refusalFields, graphql } from '@articulado/pages';
import { contributionKinds } from '@articulado/workflow';
import { Button, ButtonRow, Checkbox, Field, FieldGroup, Form, RadioGroup, TextArea } from '@articulado/ui';
import { followAddress, wholeNumber } from './addresses.js';

const uuidLength = 36;

/** Most characters a person may write in one field. */
const limit = 20_000;

export const submitContribution = form({
  operation: graphql(
    `mutation ($input: SubmitContributionInput!) { submitContribution(input: $input) {
    ...RefusalFields ... on ContributionReceipt { code } } }`,
    [refusalFields],
  ),
  variables: ({ fields }, { params }) => ({
    input: {
      process: params['slug']!,
      versionNumber: wholeNumber(params['number']),
      clauseId: params['clause'],
      kind: fields['kind'] ?? '',
      body: fields['body'] ?? '',
      proposedText: fields['proposedText'],
      quote: fields['quote'],
      quotePrefix: fields['quotePrefix'],
      authorName: fields['authorName'],
      authorOrganization: fields['authorOrganization'],
      showAuthor: fields['showAuthor'] === 'on',
      idempotencyKey: fields['idempotencyKey'],
    },
  }),
  redirectTo: ({ code }) => `${followAddress(code)}?done=submitContribution#contenido`,
});

/** What anybody can say about a clause. Needs no account, no e-mail and no script. */
export function ContributeForm({ clauseId, ...props }: PageProps<unknown> & { readonly clauseId: string }) {
  const { t, pageAddress, sent, formKey } = props;
  return (
    <Form {...formProps('submitContribution', props, { 'quote-not-found': 'quote', 'quote-ambiguous': 'quote' })}>
      <RadioGroup
        name="kind"
        label={t('consultation.form.kind')}
        required
        options={contributionKinds.map((kind) => ({
          value: kind,
          text: t(`tag.contribution.${kind}`),
          hint: t(`consultation.form.kind.${kind}`),
        }))}
      />
      <TextArea
        name="quote"
        label={t('consultation.form.quote')}
        hint={t('consultation.form.quote.hint')}
        rows={2}
        value={pageAddress.search['quote']?.slice(0, limit)}
        quoteOf={clauseId}
        isPolicyText
      />
      <input
        type="hidden"
        name="idempotencyKey"
        defaultValue={(sent?.fields['idempotencyKey'] ?? formKey).slice(0, uuidLength)}
      />
      <input
        type="hidden"
        name="quotePrefix"
        data-quote-prefix-of={clauseId}
        defaultValue={(sent?.fields['quotePrefix'] ?? pageAddress.search['prefix'] ?? '').slice(0, limit)}
      />
      <TextArea
        name="body"
        label={t('consultation.form.body')}
        hint={t('consultation.form.body.hint')}
        required
        rows={5}
        limit={limit}
      />
      <TextArea
        name="proposedText"
        label={t('consultation.form.proposed')}
        hint={t('consultation.form.proposed.hint')}
        need={t('consultation.form.proposed.need')}
        rows={3}
        isPolicyText
      />
      <FieldGroup legend={t('consultation.form.author')} hint={t('consultation.form.author.hint')}>
        <Field name="authorName" label={t('consultation.form.name')} autoComplete="name" />
        <Field name="authorOrganization" label={t('consultation.form.organization')} autoComplete="organization" />
        <Checkbox name="showAuthor" label={t('consultation.form.consent')} />
      </FieldGroup>
      <p className="hint">{t('consultation.form.public')}</p>
      <ButtonRow>
        <Button>{t('consultation.form.send')}</Button>
      </ButtonRow>
    </Form>
  );
}
