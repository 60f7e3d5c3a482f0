import type { PageProps } from '@articulado/pages';
import { DataTable } from '@articulado/ui';
import { ProseSection } from './prose-section.js';

/** All that the platform keeps in somebody's browser. */
export function BrowserStorage({ t }: Pick<PageProps<unknown>, 't'>) {
  const rows = [
    {
      name: <code>articulado.session_token</code>,
      what: t('privacy.cookies.session'),
      until: t('privacy.cookies.session.until'),
    },
    {
      name: <code>articulado.device</code>,
      what: t('privacy.cookies.device'),
      until: t('privacy.cookies.device.until'),
    },
    { name: <code>language</code>, what: t('privacy.cookies.language'), until: t('privacy.cookies.language.until') },
    { name: <code>articulado.done</code>, what: t('privacy.cookies.done'), until: t('privacy.cookies.done.until') },
    { name: t('privacy.cookies.room'), what: t('privacy.cookies.room.what'), until: t('privacy.cookies.room.until') },
    { name: t('privacy.cookies.desk'), what: t('privacy.cookies.desk.what'), until: t('privacy.cookies.desk.until') },
  ];
  return (
    <ProseSection t={t} id="cookies" title="privacy.cookies.title" paragraphs={['privacy.cookies.prefix']}>
      <DataTable
        caption={t('privacy.cookies.caption')}
        hidesCaption
        rows={rows}
        keyOf={({ what }) => what}
        columns={[
          { id: 'name', head: t('privacy.cookies.name'), isHead: true, cell: ({ name }) => name },
          { id: 'what', head: t('privacy.cookies.what'), cell: ({ what }) => what },
          { id: 'until', head: t('privacy.cookies.until'), cell: ({ until }) => until },
        ]}
      />
    </ProseSection>
  );
}
