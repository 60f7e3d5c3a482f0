import type { MessageId } from '@articulado/messages';
import { Section } from '@articulado/ui';
import type { PartProps } from './process-shown.js';

/** Who takes part, by sector, with the organisations by name. */
export function WhoTakesPart({ t, process }: PartProps) {
  return (
    <Section id="participan" title={t('processes.who.title')}>
      {process.sectors.length === 0 && <p className="quiet">{t('processes.members.nobody')}</p>}
      <dl className="sectors">
        {process.sectors.map(({ sector, people, organizations }) => (
          <div key={sector}>
            <dt>
              {t(`sector.${sector}` as MessageId)}{' '}
              <span className="quiet">{t('processes.who.people', { count: people })}</span>
            </dt>
            {organizations.map(({ id, name }) => (
              <dd key={id}>{name}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p>
        <a href={`/processes/${process.slug}/members`}>{t('processes.who.all')}</a>
      </p>
    </Section>
  );
}
