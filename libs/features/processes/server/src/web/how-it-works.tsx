import type { Translate } from '@articulado/messages';
import { Section } from '@articulado/ui';

const steps = ['read', 'contribute', 'follow', 'verify'] as const;

/** What anybody can do here, in four sentences. */
export function HowItWorks({ t }: { readonly t: Translate }) {
  return (
    <Section id="como" title={t('processes.how.title')}>
      <ol className="how">
        {steps.map((step) => (
          <li key={step}>
            <h3>{t(`processes.how.${step}`)}</h3>
            <p>{t(`processes.how.${step}-text`)}</p>
            {step === 'follow' && (
              <p>
                <a href="/follow">{t('processes.how.follow-link')}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
