import type { ClusterBus } from '@articulado/draft-log';
import { EventEmitter, on } from 'node:events';

/** What may happen that somebody elsewhere on the platform must hear of at once. */
export interface DomainEventDetails {
  /** All sessions of a person ended. */
  'signed-out': { personId: string };
  /** Somebody's rights in a process may have changed: a membership, a stage. */
  'rights-changed': { processId: string };
  /** Something that a process's pages show has changed; without a slug, nobody knows of which: events were missed. */
  'process-changed': { slug: string | undefined };
  /** A suggestion was made or decided. */
  'suggestion-changed': { processId: string; number: number };
}

const topic = 'domain-event';
const travelling: readonly string[] = [
  'signed-out',
  'rights-changed',
  'process-changed',
  'suggestion-changed',
] satisfies (keyof DomainEventDetails)[];

/**
 * Carries events inside one server process at once, and to the others of the platform by the bus: ids travel there, never words
 * or anything about a person. Events may be lost; whoever needs certainty asks the database.
 */
export class DomainEvents {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  /** @param bus - the way to the other processes; without it there are none */
  constructor(private readonly bus?: Pick<ClusterBus, 'publish' | 'subscribe' | 'onGap'>) {
    bus?.subscribe(topic, (message) => {
      const [name, details] = JSON.parse(message) as [string, object];
      if (travelling.includes(name)) this.emitter.emit(name, details); // a newer version of the platform may tell what we don't know
    });
    // Rights that were lost in the meantime are noticed by those who ask again and again (`recheckRights`).
    bus?.onGap(() => this.emitter.emit('process-changed', { slug: undefined }));
  }

  publish<Name extends keyof DomainEventDetails>(name: Name, details: DomainEventDetails[Name]): void {
    this.emitter.emit(name, details);
    if (travelling.includes(name)) this.bus?.publish(topic, JSON.stringify([name, details]));
  }

  subscribe<Name extends keyof DomainEventDetails>(
    name: Name,
    listener: (details: DomainEventDetails[Name]) => void,
  ): void {
    this.emitter.on(name, listener);
  }

  /**
   * The events of one kind as they come, until whoever listens ends it. Not a generator: one that waits for the next event
   * can't be ended before they come, and would listen on for nobody.
   */
  stream<Name extends keyof DomainEventDetails>(name: Name): AsyncIterableIterator<DomainEventDetails[Name]> {
    const source = on(this.emitter, name);
    return {
      next: async () => {
        const step = await source.next();
        if (step.done) return { done: true, value: undefined };
        const [details] = step.value as [DomainEventDetails[Name]];
        return { done: false, value: details };
      },
      return: async () => {
        await source.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** How many listen to one kind. */
  listeners(name: keyof DomainEventDetails): number {
    return this.emitter.listenerCount(name);
  }
}
