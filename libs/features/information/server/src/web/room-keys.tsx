import type { PageProps } from '@articulado/pages';
import { DataTable } from '@articulado/ui';
import { ProseSection } from './prose-section.js';

/** The keys of the drafting room that are used most; the room's own help lists all. */
export function RoomKeys({ t }: Pick<PageProps<unknown>, 't'>) {
  const mod = t('room.key.mod');
  const shift = t('room.key.shift');
  const alt = t('room.key.alt');
  const tab = t('room.key.tab');
  const rows = [
    { key: t('room.key.enter'), does: t('room.help.key.enter') },
    { key: `${tab} · ${shift}+${tab}`, does: t('help.room.deeper') },
    { key: `${alt}+${t('room.key.up')} · ${alt}+${t('room.key.down')}`, does: t('help.room.move') },
    { key: `${mod}+${shift}+K`, does: t('help.room.delete') },
    { key: `${mod}+Z · ${mod}+Y`, does: t('help.room.undo') },
    { key: `${alt}+F10`, does: t('room.help.key.toolbar') },
    {
      key: t('room.key.then', { first: t('room.key.escape'), second: tab }),
      does: t('room.help.key.leave'),
    },
  ];
  return (
    <ProseSection t={t} id="sala" title="help.room.title" paragraphs={['help.room.1']}>
      <DataTable
        caption={t('help.room.keys')}
        hidesCaption
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { id: 'key', head: t('help.room.key'), isHead: true, cell: ({ key }) => <kbd>{key}</kbd> },
          { id: 'does', head: t('help.room.does'), cell: ({ does }) => does },
        ]}
      />
    </ProseSection>
  );
}
