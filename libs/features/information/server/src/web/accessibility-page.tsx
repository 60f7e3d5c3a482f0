import { page, type PageProps } from '@articulado/pages';
import { PageTitle } from '@articulado/ui';
import { ProseSection } from './prose-section.js';

/** The accessibility statement. It says what `test/story/every-page.spec.ts` and its neighbours try, and what they do not. */
export const accessibilityPage = page({
  address: '/accessibility',
  sharedByVisitors: {},
  inFooter: { position: 20 },
  title: (_, t) => t('accessibility.title'),
  description: (_, t) => t('accessibility.description'),
  width: 'text',
  component: Accessibility,
});

function Accessibility({ t }: PageProps<unknown>) {
  return (
    <>
      <PageTitle lead={t('accessibility.lead')}>{t('accessibility.title')}</PageTitle>
      <ProseSection
        t={t}
        id="meta"
        title="accessibility.aim.title"
        paragraphs={['accessibility.aim.1', 'accessibility.aim.2']}
      />
      <ProseSection
        t={t}
        id="probado"
        title="accessibility.tested.title"
        paragraphs={['accessibility.tested.lead']}
        points={[
          'accessibility.tested.1',
          'accessibility.tested.2',
          'accessibility.tested.3',
          'accessibility.tested.4',
          'accessibility.tested.5',
        ]}
      />
      <ProseSection
        t={t}
        id="sin-probar"
        title="accessibility.untested.title"
        paragraphs={['accessibility.untested.1', 'accessibility.untested.2']}
      />
      <ProseSection
        t={t}
        id="limites"
        title="accessibility.limits.title"
        points={[
          'accessibility.limits.1',
          'accessibility.limits.2',
          'accessibility.limits.3',
          'accessibility.limits.4',
          'accessibility.limits.5',
          'accessibility.limits.6',
          'accessibility.limits.7',
        ]}
      />
      <ProseSection
        t={t}
        id="quejas"
        title="accessibility.complain.title"
        paragraphs={['accessibility.complain.1', 'accessibility.complain.2']}
        link={{ href: '/contact', text: 'accessibility.complain.link' }}
      />
      <ProseSection t={t} id="declaracion" title="accessibility.about.title" paragraphs={['accessibility.about.1']} />
    </>
  );
}
