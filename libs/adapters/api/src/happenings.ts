import type { Notices } from '@articulado/persistence';
import { EventEmitter, on } from 'node:events';

/** What may happen that somebody elsewhere on the platform must hear of at once. */
export interface HappeningDetails {
  /** All sessions of a person ended. */
  'signed-out': { personId: string };
  /** Somebody's rights in a process may have changed: a membership, a stage. */
  'rights-changed': { processId: string };
  /** Something that a process's pages show has changed; without a slug, nobody knows of which: news were missed. */
  'process-changed': { slug: string | undefined };
}

const topic = 'happening';
const travelling: readonly string[] = [
  'signed-out',
  'rights-changed',
  'process-changed',
] satisfies (keyof HappeningDetails)[];

/**
 * Carries news inside one server process at once, and to the others of the platform by notices: ids travel there, never words
 * or anything about a person. News may be lost; whoever needs certainty asks the database.
 */
export class Happenings {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  /** @param notices - the way to the other processes; without it there are none */
  constructor(private readonly notices?: Pick<Notices, 'publish' | 'subscribe' | 'onGap'>) {
    notices?.subscribe(topic, (message) => {
      const [name, details] = JSON.parse(message) as [string, object];
      if (travelling.includes(name)) this.emitter.emit(name, details); // a newer version of the platform may tell what we don't know
    });
    // Rights that were lost in the meantime are noticed by those who ask again and again (`recheckRights`).
    notices?.onGap(() => this.emitter.emit('process-changed', { slug: undefined }));
  }

  tell<Name extends keyof HappeningDetails>(name: Name, details: HappeningDetails[Name]): void {
    this.emitter.emit(name, details);
    if (travelling.includes(name)) this.notices?.publish(topic, JSON.stringify([name, details]));
  }

  hear<Name extends keyof HappeningDetails>(name: Name, listener: (details: HappeningDetails[Name]) => void): void {
    this.emitter.on(name, listener);
  }

  /**
   * The news of one kind as they come, until whoever listens ends it. Not a generator: one that waits for the next news
   * can't be ended before they come, and would listen on for nobody.
   */
  follow<Name extends keyof HappeningDetails>(name: Name): AsyncIterableIterator<HappeningDetails[Name]> {
    const source = on(this.emitter, name);
    return {
      next: async () => {
        const step = await source.next();
        if (step.done) return { done: true, value: undefined };
        const [details] = step.value as [HappeningDetails[Name]];
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
  listeners(name: keyof HappeningDetails): number {
    return this.emitter.listenerCount(name);
  }
}
