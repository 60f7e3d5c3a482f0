import {
  form,
  formProps,
  page,
  type PageProps,
  type Posted,
  graphql,
  type ResultOf,
  refusalFields,
} from '@articulado/pages';
import { Button, ButtonRow, FileField, Form, PageTitle } from '@articulado/ui';
import { ImportReview } from './import/import-review.js';
import { LastImportNotice, lastImport } from './import/last-import.js';
import { correctionFields, correctionsIn } from './import/line-choices.js';
import { type Preview, previewImport } from './import/preview.js';

const query = graphql(
  'query ($slug: String!) { process(slug: $slug) { slug title viewerMay draft { isEmpty lastImport { ...LastImport } } } }',
  [lastImport],
);

type Data = ResultOf<typeof query>;

/** Brings a file into the draft: choose it, see what became of every line and word, correct it, then import. */
export const importDraftPage = page({
  address: '/processes/:slug/draft/import',
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process?.draft != null && process.viewerMay.includes('draft.import'),
  mayUpload: ({ process }) => process?.viewerMay.includes('draft.import') ?? false,
  title: (_, t) => t('import.title'),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('drafting.room.title'), href: `/processes/${process!.slug}/draft` },
    { text: t('import.title') },
  ],
  isPrivate: true,
  component: ImportDraft,
  forms: {
    previewImport: form({
      operation: previewImport,
      variables: (posted, { params }) => ({ input: { process: params['slug']!, ...fileInput(posted) } }),
    }),
    importDraft: form({
      operation: graphql(
        `mutation ($input: ImportDraftInput!) { importDraft(input: $input) { ...RefusalFields ... on DraftImported { clauses } } }`,
        [refusalFields],
      ),
      variables: (posted, { params }) => ({ input: { process: params['slug']!, ...comparedInput(posted) } }),
      redirectTo: (_, { params }) => `/processes/${params['slug']!}/draft?done=importDraft`,
    }),
  },
});

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** The chosen file, the text as it was edited, or the file that came back with what was said of its lines; in base64. */
const fileOf = ({ files, fields: { source, kept } }: Posted): string => {
  if (files['file']) return base64(files['file']);
  return source === undefined ? (kept ?? '') : base64(new TextEncoder().encode(source));
};

const fileInput = (posted: Posted) => ({ file: fileOf(posted), corrections: correctionsIn(posted.fields) });

/** With what the preview compared it with. */
const comparedInput = (posted: Posted) => ({ ...fileInput(posted), basis: posted.fields['basis'] ?? null });

function ImportDraft(props: PageProps<Data>) {
  const { t, data, sent } = props;
  const { slug, draft } = data.process!;
  const { isEmpty, lastImport: imported } = draft!;
  const preview = sent?.form === 'previewImport' ? (sent.result as Preview | undefined) : undefined;
  return (
    <>
      <PageTitle lead={t(isEmpty ? 'import.lead' : 'import.lead-again')}>{t('import.title')}</PageTitle>
      {preview && sent ? (
        <ImportReview {...props} slug={slug} preview={preview} file={fileOf(sent)} />
      ) : (
        <>
          <KeptFile {...props} />
          <ChooseFile {...props} />
          {imported && <LastImportNotice t={t} slug={slug} lastImport={imported} />}
        </>
      )}
    </>
  );
}

/** An import that was refused comes back with its file and what was said of it: nobody has to begin anew. */
function KeptFile(props: PageProps<Data>) {
  const { t, sent } = props;
  if (sent?.form !== 'importDraft') return null;
  const form = formProps('importDraft', props);
  return (
    <Form {...form} hidden={{ ...form.hidden, kept: fileOf(sent), ...correctionFields(sent.fields) }} hasFiles>
      <ButtonRow>
        <Button name="form" value="previewImport">
          {t('import.back-to-preview')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function ChooseFile(props: PageProps<Data>) {
  const { t } = props;
  return (
    <Form {...formProps('previewImport', props)} hasFiles>
      <FileField
        name="file"
        required
        label={t('import.file')}
        hint={t('import.file-hint')}
        accept=".docx,.odt,.html,.htm,.md,.markdown,.txt,.rst"
        limitMegabytes={5}
      />
      <ButtonRow>
        <Button>{t('import.preview')}</Button>
      </ButtonRow>
    </Form>
  );
}
