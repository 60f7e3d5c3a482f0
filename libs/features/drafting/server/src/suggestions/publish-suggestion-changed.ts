import type { DomainEvents } from '@articulado/api';
import type { SuggestionRow } from '@articulado/persistence';

/** Tells whoever watches a process, or has its draft open, that a suggestion was made or decided. @param slug - of the process */
export function publishSuggestionChanged(
  domainEvents: DomainEvents,
  slug: string,
  { processId, number }: Pick<SuggestionRow, 'processId' | 'number'>,
): void {
  domainEvents.publish('process-changed', { slug });
  domainEvents.publish('suggestion-changed', { processId, number });
}
