import { form, formProps, graphql, type PageProps, refusalFields } from '@articulado/pages';
import { Button, ButtonRow, Field, Form, Section, TextArea } from '@articulado/ui';

interface Props extends PageProps<unknown> {
  readonly proposed: { readonly email: string; readonly hasSignedIn: boolean };
}

/** For coordinators: whom those who run the platform propose as administrator, once nobody is left who is one. */
export function AdministratorRecovery({ proposed, ...props }: Props) {
  const { t } = props;
  const title = t('processes.administrator.title');
  return (
    <Section id="administracion" title={title} lead={t('processes.administrator.lead', { email: proposed.email })}>
      {proposed.hasSignedIn ? (
        <Form {...formProps('recoverAdministrator', props)} label={title}>
          <TextArea
            name="statement"
            required
            rows={3}
            label={t('processes.administrator.statement')}
            hint={t('processes.administrator.statement-hint')}
          />
          <Field
            name="confirmation"
            type="email"
            required
            autoComplete="off"
            maxLength={200}
            label={t('accounts.person.confirmation')}
            hint={t('processes.administrator.confirmation-hint')}
          />
          <ButtonRow>
            <Button>{t('processes.administrator.do')}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <p className="hint">{t('processes.administrator.not-yet')}</p>
      )}
    </Section>
  );
}

export const recoverAdministrator = form({
  operation: graphql(
    `mutation ($input: RecoverAdministratorInput!) { recoverAdministrator(input: $input) {
    ...RefusalFields ... on Process { id } } }`,
    [refusalFields],
  ),
  variables: ({ fields }, { params }) => ({
    input: {
      process: params['slug']!,
      confirmation: fields['confirmation'] ?? '',
      statement: fields['statement'] ?? '',
    },
  }),
  redirectTo: (_, { path }) => `${path}?done=recoverAdministrator`,
});
