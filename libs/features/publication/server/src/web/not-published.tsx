import { formProps, type PageProps } from '@articulado/pages';
import { Button, ButtonRow, EmptyState, FieldGroup, Form, Notice, PageTitle, Section, TextArea } from '@articulado/ui';
import { ActFields } from './act-fields.js';
import type { ProcessShown } from './publication-shown.js';

type Props = Pick<PageProps<unknown>, 't' | 'pageAddress' | 'sent'> & { readonly process: ProcessShown };

/** Where the policy will stand; for the coordinators, the act that makes it one. */
export function NotPublished({ process, ...props }: Props) {
  const { t } = props;
  const at = `/processes/${process.slug}`;
  const latest = Math.max(0, ...process.versions.nodes.map(({ number }) => number));
  const actions = (
    <ButtonRow>
      {process.status === 'active' && <Button href={`${at}/approval`}>{t('publication.see-missing')}</Button>}
      {latest > 0 && (
        <Button variant="quiet" href={`${at}/versions/${latest}`}>
          {t('publication.latest')}
        </Button>
      )}
    </ButtonRow>
  );
  return (
    <>
      <PageTitle above={<span lang={process.language}>{process.title}</span>}>{t('publication.page')}</PageTitle>
      {mayPublish(process) ? (
        <Publish {...props} process={process} version={latest} />
      ) : (
        <EmptyState title={t('publication.not-yet', { status: process.status })} action={actions}>
          {t('publication.not-yet-hint', { status: process.status })}
        </EmptyState>
      )}
    </>
  );
}

/** By the table of permissions and the gates, as the server will ask again. */
const mayPublish = ({ viewerMay, stages }: ProcessShown): boolean =>
  viewerMay.includes('version.publish') &&
  stages.some(({ state, gates }) => state === 'current' && gates.every(({ open }) => open));

function Publish({ process, version, ...props }: Props & { readonly version: number }) {
  const { t } = props;
  const state = formProps('publishVersion', props);
  return (
    <Section id="publicar" title={t('publication.publish')} lead={t('publication.publish.lead', { number: version })}>
      <Form {...state} hidden={{ ...state.hidden, versionNumber: String(version) }} label={t('publication.publish')}>
        <Notice kind="warning">{t('publication.publish.warning')}</Notice>
        <TextArea
          name="statement"
          label={t('publication.publish.statement')}
          hint={t('publication.publish.statement-hint')}
          limit={5_000}
          required
        />
        <FieldGroup legend={t('publication.act')} hint={t('publication.act.hint')}>
          <ActFields t={t} />
        </FieldGroup>
        <ButtonRow>
          <Button>{t('publication.publish.submit', { number: version })}</Button>
          <Button variant="quiet" href={`/processes/${process.slug}/approval`}>
            {t('publication.cancel')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
