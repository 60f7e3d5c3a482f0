import { graphql, page, type PageProps, type ResultOf } from '@articulado/pages';
import { EmptyState, PageTitle } from '@articulado/ui';
import { ProseSection } from './prose-section.js';

const query = graphql('{ platform { contactEmail } }');

type Data = ResultOf<typeof query>;

/** Whom to write to; where whoever runs the platform gave no address, that there is none. */
export const contactPage = page({
  address: '/contact',
  sharedByVisitors: {},
  inFooter: { position: 40, isContact: true },
  query,
  title: (_, t) => t('contact.title'),
  description: (_, t) => t('contact.description'),
  width: 'text',
  component: Contact,
});

function Contact({ t, data }: PageProps<Data>) {
  const { contactEmail } = data.platform;
  return (
    <>
      <PageTitle lead={t('contact.lead')}>{t('contact.title')}</PageTitle>
      {contactEmail ? (
        <p className="prose">
          {t('contact.address')} <a href={mailAddress(contactEmail)}>{contactEmail}</a>
        </p>
      ) : (
        <EmptyState title={t('contact.none.title')}>{t('contact.none')}</EmptyState>
      )}
      <ProseSection
        t={t}
        id="que-decir"
        title="contact.say.title"
        points={['contact.say.1', 'contact.say.2', 'contact.say.3', 'contact.say.4']}
      />
      <ProseSection t={t} id="aportes" title="contact.not.title" paragraphs={['contact.not.1']} />
    </>
  );
}

/** RFC 6068: before the sign there may be characters that mean something in an address of the web. */
const mailAddress = (email: string): string => `mailto:${email.split('@').map(encodeURIComponent).join('@')}`;
