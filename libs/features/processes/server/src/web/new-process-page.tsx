import { form, formProps, page, type PageProps, graphql, refusalFields, type ResultOf } from '@articulado/pages';
import { Button, ButtonRow, EmptyState, Field, Form, PageTitle, RadioGroup, Select, TextArea } from '@articulado/ui';
import { ProcessSettings } from './process-settings.js';

const query = graphql(
  '{ viewer { may } platform { takesPasskeys timeZone } organizations(first: 1000) { nodes { id name acronym viewerMayLead } } }',
);

type Data = ResultOf<typeof query>;

/** Where the making of a policy begins. */
export const newProcessPage = page({
  address: '/processes/new',
  query,
  title: (_, t) => t('processes.new.title'),
  crumbs: (_, t) => [{ text: t('processes.home.crumb'), href: '/' }, { text: t('processes.new.title') }],
  width: 'text',
  isPrivate: true,
  component: (props) => (
    <>
      <PageTitle lead={props.t('processes.new.lead')}>{props.t('processes.new.title')}</PageTitle>
      <NewProcess {...props} />
    </>
  ),
  forms: {
    createProcess: form({
      operation: graphql(
        `mutation ($input: CreateProcessInput!) { createProcess(input: $input) {
        ...RefusalFields ... on Process { slug } } }`,
        [refusalFields],
      ),
      variables: ({ fields }) => ({
        input: {
          title: fields['title'] ?? '',
          summary: fields['summary'] ?? '',
          language: fields['language'] || null,
          timeZone: fields['timeZone'] || null,
          ordinals: fields['ordinals'] || null,
          slug: fields['slug'] || null,
          organization: fields['organization'] ?? '',
          asksPasskey: fields['signing'] === undefined ? null : fields['signing'] === 'passkey',
        },
      }),
      redirectTo: ({ slug }) => `/processes/${slug}?done=createProcess`,
    }),
  },
});

/** The form, or why there is none and what to do first. */
function NewProcess(props: PageProps<Data>) {
  const { t, data } = props;
  if (!data.viewer) {
    return (
      <EmptyState
        title={t('processes.new.sign-in')}
        action={<Button href="/sign-in?next=/processes/new">{t('page.sign-in')}</Button>}
      />
    );
  }
  if (!data.viewer.may.includes('process.create'))
    return <EmptyState title={t('processes.new.not-permitted')}>{t('processes.new.not-permitted-hint')}</EmptyState>;
  if (data.organizations.nodes.length === 0) {
    return (
      <EmptyState
        title={t('processes.new.no-organizations')}
        action={<Button href="/admin">{t('processes.home.add-institutions')}</Button>}
      >
        {t('processes.new.no-organizations-hint')}
      </EmptyState>
    );
  }
  return <ProcessForm {...props} />;
}

function ProcessForm(props: PageProps<Data>) {
  const { t, data, viewer } = props;
  const options = data.organizations.nodes
    .filter(({ viewerMayLead }) => viewerMayLead)
    .map(({ id, name, acronym }) => ({
      value: id,
      text: `${name} (${acronym})`,
    }));
  return (
    <Form {...formProps('createProcess', props)} label={t('processes.new.title')}>
      <Field
        name="title"
        required
        maxLength={200}
        label={t('processes.new.name')}
        hint={t('processes.new.name-hint')}
      />
      <TextArea
        name="summary"
        required
        limit={2_000}
        rows={4}
        label={t('processes.new.summary')}
        hint={t('processes.new.summary-hint')}
      />
      <Select
        name="organization"
        required
        label={t('processes.new.organization')}
        hint={t('processes.new.organization-hint', { isAdministrator: viewer?.isAdministrator ?? false })}
        options={options}
      />
      <ProcessSettings language="es" timeZone={data.platform.timeZone} ordinals="feminine" />
      {data.platform.takesPasskeys && (
        <RadioGroup
          name="signing"
          required
          value={props.demo ? 'code' : 'passkey'}
          label={t('processes.new.signing')}
          hint={t('processes.new.signing-hint')}
          options={[
            {
              value: 'passkey',
              text: t('processes.new.signing-passkey'),
              hint: t('processes.new.signing-passkey-hint'),
            },
            { value: 'code', text: t('processes.new.signing-code'), hint: t('processes.new.signing-code-hint') },
          ]}
        />
      )}
      <Field name="slug" maxLength={60} label={t('processes.new.slug')} hint={t('processes.new.slug-hint')} />
      <ButtonRow>
        <Button>{t('processes.new.do')}</Button>
      </ButtonRow>
    </Form>
  );
}
