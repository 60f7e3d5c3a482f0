import type { MessageId, MessageValues, Translate } from '@articulado/messages';
import { isMessageId } from '@articulado/messages';
import { EmptyState, Section, Timeline } from '@articulado/ui';
import type { EntryShown, PartProps } from './process-shown.js';

/** What happened lately, from the public record. */
export function LatestEntries({ t, process }: PartProps) {
  const entries = process.record.nodes.map((entry) => ({
    id: `asiento-${entry.sequence}`,
    at: entry.at,
    title: happened(t, entry),
    children: whoActed(t, entry),
  }));
  const all = (
    <a href={`/processes/${process.slug}/record`}>{t('processes.latest.all', { count: process.record.totalCount })}</a>
  );
  return (
    <Section id="reciente" title={t('processes.latest.title')} action={all}>
      {entries.length > 0 ? <Timeline entries={entries} /> : <EmptyState title={t('processes.latest.none')} />}
    </Section>
  );
}

/** An entry in a sentence, filled with what the act says of itself. */
function happened(t: Translate, { type, details }: EntryShown): string {
  const words = (prefix: string, value: unknown) => {
    const word = typeof value === 'string' ? value : '';
    return isMessageId(`${prefix}${word}`) ? t(`${prefix}${word}` as MessageId) : word;
  };
  const values: MessageValues = {
    ...details,
    role: words('tag.role.', details['role']),
    kind: words('tag.contribution.', details['kind']).toLocaleLowerCase(t.locale),
    disposition: words('tag.disposition.', details['disposition']).toLocaleLowerCase(t.locale),
    decision: words('tag.decision.', details['decision']).toLocaleLowerCase(t.locale),
    to: words('tag.stage.', details['to']),
    stageId: words('tag.stage.', details['stageId']),
    closesAt: typeof details['closesAt'] === 'string' ? t.deadline(details['closesAt']) : '',
  };
  return t(`processes.happened.${type}` as MessageId, values);
}

/** Who, as what, for whom; nothing where nobody is known. */
function whoActed(t: Translate, { person, role, organization }: EntryShown): string | undefined {
  const id = `tag.role.${role}`;
  const parts = [person, organization, person && isMessageId(id) ? t(id) : undefined].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
