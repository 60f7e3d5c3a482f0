import { form, formProps, page, type PageProps, refusalFields, graphql, type ResultOf } from '@articulado/pages';
import { Button, ButtonRow, Form, Notice, PageTitle, Section, TextArea, Timeline } from '@articulado/ui';

const query = graphql(
  `query ($slug: String!) { process(slug: $slug) { slug title language status viewerMay consultations(last: 5) { nodes { state } }
    statusChanges { number status reason changedAt changedBy } } }`,
);

type Data = ResultOf<typeof query>;
type Change = NonNullable<Data['process']>['statusChanges'][number];

/** What the three forms send, and where they lead. */
const toStatus = {
  variables: reasonGiven,
  redirect: (done: string) => (_: unknown, pageAddress: { path: string }) => `${pageAddress.path}?done=${done}`,
};

function reasonGiven(
  { fields }: { readonly fields: Readonly<Record<string, string>> },
  { params }: { readonly params: Readonly<Record<string, string>> },
) {
  return { input: { process: params['slug']!, reason: fields['reason'] ?? '' } };
}

/** Whether a process goes on, how that came about, and, for coordinators, the acts that change it. */
export const processStatusPage = page({
  address: '/processes/:slug/status',
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process !== null,
  title: ({ process }, t) => t('standstill.page.title', { title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('standstill.page') },
  ],
  width: 'text',
  forms: {
    suspendProcess: form({
      operation: graphql(
        `mutation ($input: SuspendProcessInput!) { suspendProcess(input: $input) { ...RefusalFields ... on Process { slug } } }`,
        [refusalFields],
      ),
      variables: toStatus.variables,
      redirectTo: toStatus.redirect('suspendProcess'),
    }),
    resumeProcess: form({
      operation: graphql(
        `mutation ($input: ResumeProcessInput!) { resumeProcess(input: $input) { ...RefusalFields ... on Process { slug } } }`,
        [refusalFields],
      ),
      variables: toStatus.variables,
      redirectTo: toStatus.redirect('resumeProcess'),
    }),
    closeProcess: form({
      operation: graphql(
        `mutation ($input: CloseProcessInput!) { closeProcess(input: $input) { ...RefusalFields ... on Process { slug } } }`,
        [refusalFields],
      ),
      variables: toStatus.variables,
      redirectTo: toStatus.redirect('closeProcess'),
    }),
  },
  component: Status,
});

function Status(props: PageProps<Data>) {
  const { t, data } = props;
  const { title, language, status, viewerMay, statusChanges } = data.process!;
  return (
    <>
      <PageTitle above={<span lang={language}>{title}</span>} lead={t(`standstill.lead.${status}`)}>
        {t('standstill.page')}
      </PageTitle>
      {viewerMay.includes('process.suspend') && <ActForm {...props} act="suspendProcess" />}
      {viewerMay.includes('process.resume') && <ActForm {...props} act="resumeProcess" />}
      {viewerMay.includes('process.close') && <ActForm {...props} act="closeProcess" />}
      {statusChanges.length > 0 && (
        <Section id="cambios" title={t('standstill.changes')}>
          <Timeline entries={statusChanges.map((change) => entryOf(t, change, language))} />
        </Section>
      )}
    </>
  );
}

const entryOf = (t: PageProps<Data>['t'], change: Change, language: string) => ({
  id: `cambio-${change.number}`,
  at: change.changedAt,
  tone: change.status === 'active' ? ('good' as const) : ('warn' as const),
  title: t(`standstill.said.${change.status}`, { who: change.changedBy }),
  children: (
    <p className="entry-words" lang={language}>
      {change.reason}
    </p>
  ),
});

type Act = 'suspendProcess' | 'resumeProcess' | 'closeProcess';

/** One of three forms, each with what it does and a public reason. */
function ActForm({ act, ...props }: PageProps<Data> & { readonly act: Act }) {
  const { t, data } = props;
  const isConsulting = data.process!.consultations.nodes.some(({ state }) => state !== 'closed');
  return (
    <Section id={act} title={t(`standstill.${act}`)}>
      <Form {...formProps(act, props)} label={t(`standstill.${act}`)}>
        <Notice kind={act === 'resumeProcess' ? 'info' : 'warning'}>
          <p>{t(`standstill.${act}.explain`, { mailDelivery: props.mailDelivery })}</p>
          {isConsulting && act !== 'closeProcess' && <p>{t(`standstill.${act}.consultation`)}</p>}
        </Notice>
        <TextArea
          name="reason"
          label={t('standstill.reason')}
          hint={t('standstill.reason.hint')}
          required
          rows={3}
          limit={5_000}
        />
        <ButtonRow>
          <Button variant={act === 'closeProcess' ? 'danger' : undefined}>{t(`standstill.${act}`)}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
