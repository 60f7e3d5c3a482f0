import type { Translate } from '@articulado/messages';
import { form, formProps, page, type PageProps, graphql, type ResultOf, refusalFields } from '@articulado/pages';
import { Button, ButtonRow, Form, Notice, PageTitle, When } from '@articulado/ui';
import { draftChanges } from './changes/draft-changes.js';
import { DraftChangesSection } from './changes/draft-changes-section.js';
import { lastImport } from './import/last-import.js';

const query = graphql(
  `query ($slug: String!) { process(slug: $slug) { slug title
    draft { lastImport { ...LastImport undoing { remainingClauses changes { ...DraftChangesWords } } } } } }`,
  [lastImport, draftChanges],
);

type Data = ResultOf<typeof query>;

/** Takes the newest import into the draft back, after a look at what that changes. */
export const undoImportPage = page({
  address: '/processes/:slug/draft/import/undo',
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process?.draft?.lastImport != null,
  title: (_, t) => t('import.undo.title'),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('drafting.room.title'), href: `/processes/${process!.slug}/draft` },
    { text: t('import.title'), href: `/processes/${process!.slug}/draft/import` },
    { text: t('import.undo.title') },
  ],
  isPrivate: true,
  component: UndoImport,
  forms: {
    undoImport: form({
      operation: graphql(
        `mutation ($input: UndoImportInput!) { undoImport(input: $input) { ...RefusalFields ... on ImportUndone { clauses } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({ input: { process: params['slug']!, import: fields['import'] ?? '' } }),
      redirectTo: (_, { params }) => `/processes/${params['slug']!}/draft?done=undoImport`,
    }),
  },
});

function UndoImport(props: PageProps<Data>) {
  const { t, data } = props;
  const { slug, draft } = data.process!;
  const { id, importedAt, clauses, undoing } = draft!.lastImport!;
  const form = formProps('undoImport', props);
  return (
    <>
      <PageTitle lead={t('import.undo.lead')}>{t('import.undo.title')}</PageTitle>
      <p>
        {t('import.last', { clauses })} · <When at={importedAt} />
      </p>
      <DraftChangesSection
        t={t}
        slug={slug}
        changes={undoing.changes}
        nothing={t('import.undo.none-hint')}
        warning={<KeptClauses t={t} count={undoing.remainingClauses} />}
      />
      <Form {...form} hidden={{ ...form.hidden, import: id }}>
        <ButtonRow>
          {undoing.changes.changes.length > 0 && <Button>{t('import.undo.confirm')}</Button>}
          <Button variant="quiet" href={`/processes/${slug}/draft`}>
            {t('import.undo.leave')}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** What is not taken back, and why. */
function KeptClauses({ t, count }: { readonly t: Translate; readonly count: number }) {
  if (count === 0) return null;
  return (
    <Notice kind="warning" title={t('import.undo.kept', { count })}>
      <p>{t('import.undo.kept-hint')}</p>
    </Notice>
  );
}
