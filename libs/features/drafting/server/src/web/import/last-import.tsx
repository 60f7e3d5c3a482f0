import { graphql, type ResultOf } from '@articulado/pages';
import type { Translate } from '@articulado/messages';
import { Button, ButtonRow, Notice, When } from '@articulado/ui';

/** A document that was brought into the draft, as the pages ask for it. */
export const lastImport = graphql('fragment LastImport on DraftImport { id importedAt clauses }');
type LastImport = ResultOf<typeof lastImport>;

interface Props {
  readonly t: Translate;
  readonly slug: string;
  readonly lastImport: LastImport;
}

/** Says that a document was imported, and leads to where that is undone. */
export function LastImportNotice({ t, slug, lastImport: { importedAt, clauses } }: Props) {
  return (
    <Notice kind="info" title={t('import.last', { clauses })}>
      <p>
        <When at={importedAt} />
      </p>
      <ButtonRow>
        <Button variant="quiet" href={`/processes/${slug}/draft/import/undo`}>
          {t('import.undo.look')}
        </Button>
      </ButtonRow>
    </Notice>
  );
}
