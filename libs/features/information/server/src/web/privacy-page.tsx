import { page, type PageProps } from '@articulado/pages';
import { Notice, PageTitle } from '@articulado/ui';
import { BrowserStorage } from './browser-storage.js';
import { ProseSection } from './prose-section.js';

/** What is kept of people. Whoever changes what is kept, or for how long, changes this page. */
export const privacyPage = page({
  address: '/privacy',
  sharedByVisitors: {},
  inFooter: { position: 30 },
  title: (_, t) => t('privacy.title'),
  description: (_, t) => t('privacy.description'),
  width: 'text',
  component: Privacy,
});

function Privacy({ t, demo }: PageProps<unknown>) {
  return (
    <>
      <PageTitle lead={t('privacy.lead')}>{t('privacy.title')}</PageTitle>
      {demo && (
        <Notice kind="warning" title={t('privacy.demo.title')}>
          {t('privacy.demo')}
        </Notice>
      )}
      <Kept t={t} />
      <ProseSection t={t} id="seguridad" title="privacy.log.title" paragraphs={['privacy.log.1']} />
      <ProseSection
        t={t}
        id="registro"
        title="privacy.record.title"
        paragraphs={['privacy.record.1', 'privacy.record.2']}
      />
      <BrowserStorage t={t} />
      <ProseSection
        t={t}
        id="derechos"
        title="privacy.rights.title"
        paragraphs={['privacy.rights.1', 'privacy.rights.2']}
        link={{ href: '/contact', text: 'privacy.rights.link' }}
      />
    </>
  );
}

/** What is kept, from those of whom it is least to those of whom it is most. */
function Kept({ t }: Pick<PageProps<unknown>, 't'>) {
  return (
    <>
      <ProseSection t={t} id="leer" title="privacy.read.title" paragraphs={['privacy.read.1', 'privacy.read.2']} />
      <ProseSection
        t={t}
        id="aportar"
        title="privacy.contribute.title"
        points={[
          'privacy.contribute.1',
          'privacy.contribute.2',
          'privacy.contribute.3',
          'privacy.contribute.4',
          'privacy.contribute.5',
        ]}
      />
      <ProseSection
        t={t}
        id="cuenta"
        title="privacy.account.title"
        points={[
          'privacy.account.1',
          'privacy.account.2',
          'privacy.account.3',
          'privacy.account.passkeys',
          'privacy.account.new-address',
          'privacy.account.4',
          'privacy.account.5',
        ]}
      />
      <ProseSection
        t={t}
        id="papel"
        title="privacy.member.title"
        points={['privacy.member.1', 'privacy.member.2', 'privacy.member.3']}
      />
    </>
  );
}
