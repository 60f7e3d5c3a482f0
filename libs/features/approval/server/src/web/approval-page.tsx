import { form, page, type PageProps, type Posted, graphql, type ResultOf, refusalFields } from '@articulado/pages';
import { Button, PageTitle, StageProgress, Section } from '@articulado/ui';
import { currentOf, isSignedAt, stageName, processToApprove } from './approval-shown.js';
import { Conditions } from './conditions.js';
import { Signatures } from './signatures.js';
import { SigningForm } from './signing-form.js';
import { institutionsIn, SignersNamed, StageSigners } from './stage-signers.js';
import { StepForms } from './step-forms.js';
import { StepsTaken } from './steps-taken.js';
import { TextToSign } from './text-to-sign.js';

const wordsOf = ({ fields }: Posted, name: string) => fields[name] ?? '';

const query = graphql(
  `query ($slug: String!, $names: Boolean!) { process(slug: $slug) { ...ProcessToApprove }
    organizations(first: 1000) @include(if: $names) { nodes { id name acronym } } }`,
  [processToApprove],
);

type Data = ResultOf<typeof query>;

/** The stages of a process: what each stage waits for, who signed which text, and the forms of those who move it. */
export const approvalPage = page({
  address: '/processes/:slug/approval',
  sharedByVisitors: { search: ['confirm', 'step', 'decision', 'name'] },
  inProcessBar: { position: 60, text: 'page.process.approval' },
  query,
  variables: ({ params, search }) => ({ slug: params['slug']!, names: search['name'] !== undefined }),
  found: ({ process }) => process !== null,
  title: ({ process }, t) => `${t('approval.title')}: ${process!.title}`,
  description: ({ process }, t) => t('approval.description', { title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: t('processes.home.crumb'), href: '/' },
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('approval.title') },
  ],
  script: 'passkeys',
  component: Approval,
  forms: {
    advanceStage: form({
      operation: graphql(
        `mutation ($input: AdvanceStageInput!) { advanceStage(input: $input) { ...RefusalFields ... on Process { slug } } }`,
        [refusalFields],
      ),
      variables: (posted, { params }) => ({
        input: { process: params['slug']!, statement: wordsOf(posted, 'statement') },
      }),
      redirectTo: (_, { path }) => `${path}?done=advanceStage`,
    }),
    returnStage: form({
      operation: graphql(
        `mutation ($input: ReturnStageInput!) { returnStage(input: $input) { ...RefusalFields ... on Process { slug } } }`,
        [refusalFields],
      ),
      variables: (posted, { params }) => ({
        input: { process: params['slug']!, target: wordsOf(posted, 'target'), reason: wordsOf(posted, 'reason') },
      }),
      redirectTo: (_, { path }) => `${path}?done=returnStage`,
    }),
    nameSigners: form({
      operation: graphql(
        `mutation ($input: NameSignersInput!) { nameSigners(input: $input) { ...RefusalFields ... on Process { slug } } }`,
        [refusalFields],
      ),
      variables: (posted, { params }) => ({
        input: {
          process: params['slug']!,
          stage: wordsOf(posted, 'stage'),
          institutions: institutionsIn(posted.fields),
          reason: wordsOf(posted, 'reason'),
        },
      }),
      redirectTo: (_, { path }) => `${path}?done=nameSigners#quienes`,
    }),
    requestSigningCode: form({
      operation: graphql(
        `mutation ($input: RequestSigningCodeInput!) { requestSigningCode(input: $input) { ...RefusalFields ... on SigningCodeSent { decision } } }`,
        [refusalFields],
      ),
      variables: (posted, { params }) => ({ input: decisionIn(posted, params['slug']!) }),
      redirectTo: ({ decision }, { path }) => `${path}?done=requestSigningCode&decision=${decision}#firmar`,
    }),
    requestSigningPasskey: form({
      operation: graphql(
        `mutation ($input: RequestSigningPasskeyInput!) { requestSigningPasskey(input: $input) {
        ...RefusalFields ... on PasskeyChallenge { options } } }`,
        [refusalFields],
      ),
      variables: (posted, { params }) => ({
        input: { ...decisionIn(posted, params['slug']!), statement: wordsOf(posted, 'statement') },
      }),
    }),
    signVersion: form({
      operation: graphql(
        `mutation ($input: SignVersionInput!) { signVersion(input: $input) { ...RefusalFields ... on Signoff { id } } }`,
        [refusalFields],
      ),
      variables: (posted, { params }) => ({ input: signatureIn(posted, params['slug']!) }),
      redirectTo: (_, { path }) => `${path}?done=signVersion#firmas`,
    }),
  },
});

/** A form altered on its way may hold no number; 0 is a version that never is. */
const decisionIn = (posted: Posted, slug: string) => ({
  process: slug,
  versionNumber: /^\d{1,6}$/.test(wordsOf(posted, 'versionNumber')) ? Number(wordsOf(posted, 'versionNumber')) : 0,
  sha256: wordsOf(posted, 'sha256'),
  decision: wordsOf(posted, 'decision'),
});

const signatureIn = (posted: Posted, slug: string) => ({
  ...decisionIn(posted, slug),
  statement: wordsOf(posted, 'statement'),
  code: wordsOf(posted, 'code') || null,
  credential: wordsOf(posted, 'credential') || null,
});

function Approval({ data, ...props }: PageProps<Data>) {
  const { t } = props;
  const process = data.process!;
  const isClosed = process.status === 'closed';
  const stages = process.stages.map(({ id, state, passedAt }) => ({
    id,
    state,
    name: stageName(t, id),
    note: passedAt ? t.date(passedAt) : undefined,
  }));
  return (
    <>
      <PageTitle
        above={<span lang={process.language}>{process.title}</span>}
        lead={t(isClosed ? 'approval.lead.closed' : 'approval.lead')}
        actions={process.signing.maySign && <Button href="#firmar">{t('approval.sign')}</Button>}
      >
        {t('approval.title')}
      </PageTitle>
      <Section id="camino" title={t('approval.stages')}>
        <StageProgress stages={stages} isClosed={isClosed} />
      </Section>
      {!isClosed && <Conditions t={t} process={process} />}
      {!isClosed && isSignedAt(currentOf(process)) && <TextToSign t={t} process={process} />}
      <Signatures t={t} process={process} />
      {!isClosed && (
        <>
          <SigningForm {...props} process={process} />
          <StageSigners {...props} process={process} institutions={data.organizations?.nodes ?? []} />
          <StepForms {...props} process={process} />
        </>
      )}
      {isClosed && <SignersNamed t={t} path={props.pageAddress.path} process={process} />}
      <StepsTaken t={t} process={process} />
    </>
  );
}
