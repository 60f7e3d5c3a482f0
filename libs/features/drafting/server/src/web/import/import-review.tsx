import type { MessageId, Translate } from '@articulado/messages';
import { formProps, type PageProps, policyTextOf } from '@articulado/pages';
import { Button, ButtonRow, Details, Form, Notice, PolicyTextView, Section, Tag, TextArea } from '@articulado/ui';
import type { DraftChanges } from '../changes/draft-changes.js';
import { DraftChangesSection } from '../changes/draft-changes-section.js';
import { LeftOutList } from './left-out-list.js';
import { LinesSection } from './line-choices.js';
import { NumberDifferences } from './number-differences.js';
import type { Preview } from './preview.js';
import { WordAccount } from './word-account.js';

type Props = PageProps<unknown> & {
  readonly slug: string;
  readonly preview: Preview;
  /** The file in base64, which is sent again with what is said of its lines. */
  readonly file: string;
};

/** What an import would make of a file: all that a person needs to know before they say yes, and what they can say of it. */
export function ImportReview({ slug, preview, file, ...props }: Props) {
  const { t, pageAddress } = props;
  const form = formProps('importDraft', props);
  const { changes, basis } = preview;
  const changesNothing = changes?.changes.length === 0;
  return (
    <>
      <Notice kind="info" title={t('import.recognised', { count: preview.clauses.length })}>
        <p>{t('import.nothing-written')}</p>
      </Notice>
      <ul className="tags" aria-label={t('import.kinds')}>
        {preview.kinds.map(({ kind, count }) => (
          <li key={kind}>
            <Tag tone="info">
              {t.number(count)} · {t(`clause.kind.${kind}` as MessageId)}
            </Tag>
          </li>
        ))}
      </ul>
      {changes && (
        <DraftChangesSection
          t={t}
          slug={slug}
          changes={changes}
          nothing={t('import.changes.none-hint')}
          warning={<RemovedClauses t={t} changes={changes} />}
        />
      )}
      <WordAccount t={t} words={preview.words} joinedWords={preview.joinedWords} />
      <NumberDifferences t={t} numbers={preview.numbers} givenNumbers={preview.givenNumbers} />
      <LeftOutList t={t} leftOut={preview.leftOut} />
      <Form {...form} hidden={{ ...form.hidden, kept: file, ...(basis !== null && { basis }) }} hasFiles>
        <LinesSection t={t} doubts={preview.doubts} corrected={preview.corrected} />
        <ButtonRow>
          {!changesNothing && <Button>{t(changes ? 'import.confirm-changes' : 'import.confirm')}</Button>}
          {preview.doubts.length + preview.corrected.length > 0 && (
            <Button variant="quiet" name="form" value="previewImport">
              {t('import.preview-again')}
            </Button>
          )}
          <Button variant="quiet" href={pageAddress.path}>
            {t('import.other-file')}
          </Button>
        </ButtonRow>
      </Form>
      {preview.source !== null && <EditWords {...props} source={preview.source} />}
      <Section id="vista-previa" title={t('import.text')}>
        <PolicyTextView text={policyTextOf(preview.clauses)} headingLevel={3} />
      </Section>
    </>
  );
}

/** A document that is only a part of the text would take away all the rest. */
function RemovedClauses({ t, changes: { changes } }: { readonly t: Translate; readonly changes: DraftChanges }) {
  const count = changes.filter(({ after }) => !after).length;
  if (count === 0) return null;
  return (
    <Notice kind="warning" title={t('import.changes.removed', { count })}>
      <p>{t('import.changes.removed-hint')}</p>
    </Notice>
  );
}

/** For a file that is nothing but text: what it says can be corrected here. */
function EditWords({ source, ...props }: PageProps<unknown> & { readonly source: string }) {
  const { t } = props;
  return (
    <Details summary={t('import.edit')}>
      <Form {...formProps('previewImport', props)} hasFiles>
        <TextArea
          name="source"
          label={t('import.source')}
          required
          hint={t('import.edit-hint')}
          rows={24}
          isPolicyText
          value={source}
        />
        <ButtonRow>
          <Button variant="quiet">{t('import.edit-do')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}
