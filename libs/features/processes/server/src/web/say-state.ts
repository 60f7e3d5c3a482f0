import type { Translate } from '@articulado/messages';
import { graphql, type ResultOf } from '@articulado/pages';

/** As much of a process as tells how it stands. */
export const processState = graphql(
  'fragment ProcessState on Process { timeZone status statusChanges { changedAt } createdAt publication { publishedAt } }',
);

/** Says whether a process is in the making, suspended, closed or published, and since which of its days. */
export function sayState(t: Translate, process: ResultOf<typeof processState>): string {
  const { timeZone, status, statusChanges, createdAt, publication } = process;
  const say = (state: 'active' | 'suspended' | 'closed' | 'published', at: string) =>
    t(`processes.state.${state}`, { date: t.in(timeZone).date(at) });
  if (publication) return say('published', publication.publishedAt);
  return say(status, (status === 'active' ? undefined : statusChanges[0]?.changedAt) ?? createdAt);
}
