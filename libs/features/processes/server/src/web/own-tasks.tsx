import { graphql, type ResultOf } from '@articulado/pages';
import type { Translate } from '@articulado/messages';
import { Section } from '@articulado/ui';

/** Tasks that belong to none of the viewer's processes. */
export const ownTasks = graphql(`fragment OwnTasks on ViewerTasks {
  appointments { id expiresAt organization { name } } recoveries { personId personName lost }
  endings { membership personName organization { name } process { slug title } }
}`);
type Tasks = ResultOf<typeof ownTasks>;

/** What waits for whoever looks at the page, each a link to where it is done; nothing where nothing does. */
export function OwnTasks({ t, tasks }: { readonly t: Translate; readonly tasks: Tasks }) {
  const all = tasksIn(t, tasks);
  if (all.length === 0) return null;
  return (
    <Section id="le-espera" title={t('processes.tasks.title')}>
      <ul className="process-list-tasks">
        {all.map(({ href, label }) => (
          <li key={label}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const tasksIn = (t: Translate, { appointments, recoveries, endings }: Tasks) => [
  ...appointments.map(({ id, organization, expiresAt }) => ({
    href: `/appointments/${id}`,
    label: t('processes.tasks.appointment', { organization: organization.name, until: t.date(expiresAt) }),
  })),
  ...endings.map(({ personName, organization, process }) => ({
    href: `/processes/${process.slug}/members`,
    label: t('processes.tasks.ending', { person: personName, organization: organization.name, process: process.title }),
  })),
  ...recoveries.map(({ personId, personName, lost }) => ({
    href: `/admin/people/${personId}`,
    label: t(`processes.tasks.recovery.${lost}`, { person: personName }),
  })),
];
