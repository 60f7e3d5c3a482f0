import { page, type PageProps } from '@articulado/pages';
import { PageTitle } from '@articulado/ui';
import { ProseSection } from './prose-section.js';
import { RoomKeys } from './room-keys.js';

/** What can be done here, in few words. */
export const helpPage = page({
  address: '/help',
  sharedByVisitors: {},
  inFooter: { position: 10 },
  title: (_, t) => t('help.title'),
  description: (_, t) => t('help.description'),
  width: 'text',
  component: Help,
});

function Help({ t, mailDelivery }: PageProps<unknown>) {
  return (
    <>
      <PageTitle lead={t('help.lead')}>{t('help.title')}</PageTitle>
      <ProseSection
        t={t}
        id="leer"
        title="help.read.title"
        paragraphs={['help.read.1', 'help.read.2']}
        link={{ href: '/', text: 'help.read.link' }}
      />
      <ProseSection
        t={t}
        id="aportar"
        title="help.contribute.title"
        paragraphs={['help.contribute.1', 'help.contribute.2']}
      />
      <ProseSection
        t={t}
        id="seguir"
        title="help.follow.title"
        paragraphs={['help.follow.1']}
        link={{ href: '/follow', text: 'help.follow.link' }}
      />
      <ProseSection
        t={t}
        id="entrar"
        title="help.sign-in.title"
        paragraphs={['help.sign-in.1', 'help.sign-in.2']}
        values={{ mailDelivery }}
        link={{ href: '/sign-in', text: 'help.sign-in.link' }}
      />
      <RoomKeys t={t} />
      <ProseSection t={t} id="verificar" title="help.verify.title" paragraphs={['help.verify.1', 'help.verify.2']} />
      <ProseSection t={t} id="mas" title="help.more.title" link={{ href: '/contact', text: 'help.more.link' }} />
    </>
  );
}
