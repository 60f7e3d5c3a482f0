import {
  type ApiClause,
  clauseWords,
  form,
  formState,
  page,
  type PageProps,
  policyTextOf,
  type Posted,
} from '@articulado/pages';
import type { MessageId } from '@articulado/messages';
import {
  Button,
  ButtonRow,
  FileField,
  Form,
  Notice,
  PageTitle,
  PolicyTextView,
  Section,
  Tag,
  TextArea,
} from '@articulado/ui';

interface Data {
  readonly process: {
    readonly slug: string;
    readonly title: string;
    readonly viewerMay: readonly string[];
    readonly draft: { readonly isEmpty: boolean } | null;
  } | null;
}

interface Preview {
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly clauses: readonly ApiClause[];
  readonly source: string;
}

/** Brings a file into the empty draft: choose it, see what was recognised, correct it if need be, then import. */
export const importDraftPage = page<Data>({
  address: '/processes/:slug/draft/import',
  query: `query ($slug: String!) { process(slug: $slug) { slug title viewerMay draft { isEmpty } } }`,
  variables: ({ params }) => ({ slug: params['slug'] }),
  found: ({ process }) => process?.draft != null && process.viewerMay.includes('draft.import'),
  mayUpload: ({ process }) => process?.viewerMay.includes('draft.import') ?? false,
  title: (_, t) => t('drafting.import.title'),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('drafting.room.title'), href: `/processes/${process!.slug}/draft` },
    { text: t('drafting.import.title') },
  ],
  isPrivate: true,
  view: ImportDraft,
  forms: {
    previewImport: form<Preview>({
      operation: `mutation ($input: DraftFileInput!) { previewImport(input: $input) {
        ... on Refusal { refused message field details }
        ... on ImportPreview { kinds { kind count } clauses { ...ClauseWords } source } } } ${clauseWords}`,
      variables: (posted, { params }) => ({ input: { process: params['slug'], file: fileOf(posted) } }),
    }),
    importDraft: form<{ clauses: number }>({
      operation: `mutation ($input: DraftFileInput!) { importDraft(input: $input) { ... on Refusal { refused message field details } ... on DraftImported { clauses } } }`,
      variables: (posted, { params }) => ({ input: { process: params['slug'], file: fileOf(posted) } }),
      then: (_, { params }) => `/processes/${params['slug']}/draft?done=importDraft`,
    }),
  },
});

/** The chosen file, or the text as it was corrected in the preview. */
const fileOf = ({ files, fields }: Posted): string =>
  Buffer.from(files['file'] ?? new TextEncoder().encode(fields['source'] ?? '')).toString('base64');

function ImportDraft(props: PageProps<Data>) {
  const { t, data, sent } = props;
  const preview = sent?.form === 'previewImport' ? (sent.answer as Preview | undefined) : undefined;
  if (!data.process!.draft!.isEmpty) return <AlreadyWritten {...props} />;
  return (
    <>
      <PageTitle lead={t('drafting.import.lead')}>{t('drafting.import.title')}</PageTitle>
      {preview ? <Recognised {...props} preview={preview} /> : <ChooseFile {...props} />}
    </>
  );
}

function ChooseFile(props: PageProps<Data>) {
  const { t, sent } = props;
  // A refused import comes back with the text that was being corrected: it goes on from there, not from the file.
  const corrected = sent?.fields['source'];
  return (
    <>
      <Form {...formState('previewImport', props)} hasFiles>
        <FileField
          name="file"
          required
          label={t('drafting.import.file')}
          hint={t('drafting.import.file-hint')}
          accept=".md,.markdown,.txt,text/markdown,text/plain"
          limitMegabytes={5}
        />
        <ButtonRow>
          <Button>{t('drafting.import.preview')}</Button>
        </ButtonRow>
      </Form>
      {sent?.form === 'importDraft' && corrected !== undefined && (
        <Form {...formState('importDraft', props)} hasFiles>
          <TextArea
            name="source"
            label={t('drafting.import.source')}
            required
            rows={20}
            isPolicyText
            value={corrected}
          />
          <ButtonRow>
            <Button>{t('drafting.import.confirm')}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

function Recognised({ preview, ...props }: PageProps<Data> & { readonly preview: Preview }) {
  const { t } = props;
  return (
    <>
      <Notice kind="info" title={t('drafting.import.recognised', { count: preview.clauses.length })}>
        <p>{t('drafting.import.nothing-written')}</p>
      </Notice>
      <ul className="tags" aria-label={t('drafting.import.kinds')}>
        {preview.kinds.map(({ kind, count }) => (
          <li key={kind}>
            <Tag tone="info">
              {t.number(count)} · {t(`clause.kind.${kind}` as MessageId)}
            </Tag>
          </li>
        ))}
      </ul>
      <Form {...formState('importDraft', props)} hasFiles>
        <details className="disclosure">
          <summary>{t('drafting.import.correct')}</summary>
          <TextArea
            name="source"
            label={t('drafting.import.source')}
            required
            hint={t('drafting.import.source-hint')}
            rows={24}
            isPolicyText
            value={preview.source}
          />
          <Button look="quiet" name="form" value="previewImport">
            {t('drafting.import.preview-again')}
          </Button>
        </details>
        <ButtonRow>
          <Button>{t('drafting.import.confirm')}</Button>
          <Button look="quiet" href={props.at.path}>
            {t('drafting.import.other-file')}
          </Button>
        </ButtonRow>
      </Form>
      <Section id="vista-previa" title={t('drafting.import.text')}>
        <PolicyTextView text={policyTextOf(preview.clauses)} headingLevel={3} />
      </Section>
    </>
  );
}

function AlreadyWritten({ t, data }: PageProps<Data>) {
  return (
    <>
      <PageTitle lead={t('drafting.import.not-empty')}>{t('drafting.import.title')}</PageTitle>
      <Button href={`/processes/${data.process!.slug}/draft`}>{t('drafting.room.open')}</Button>
    </>
  );
}
