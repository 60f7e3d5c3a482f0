import { QueryBatcher } from '@articulado/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import type { CachedPage } from './cached-page.js';

/** How a page comes about: by what is kept of it and is good now, or by rendering it. */
export interface Attempt {
  find(): Promise<CachedPage | undefined>;
  render(): Promise<CachedPage | undefined>;
}

/**
 * Renders one page for all who wait for it, never twice at once. After a rendering it rests for as long as that took,
 * so rendering takes at most half of the time: if contributions come faster, readers wait a little, and acts and
 * co-editing go on.
 */
export class Rendering {
  private restsUntil = 0;
  private readonly batcher: QueryBatcher<'page', CachedPage>;

  constructor(
    private readonly attempt: Attempt,
    private readonly keep: (page: CachedPage) => void,
  ) {
    this.batcher = new QueryBatcher(async () => {
      const page = (await this.attempt.find()) ?? (await this.render());
      return new Map(page && [['page', page]]);
    });
  }

  /** The page as it is at a moment after this was asked. */
  next(): Promise<CachedPage | undefined> {
    return this.batcher.ask('page');
  }

  private async render(): Promise<CachedPage | undefined> {
    const rest = this.restsUntil - performance.now();
    if (rest > 0) await pause(rest);
    const startedAt = performance.now();
    const page = await this.attempt.render();
    this.restsUntil = 2 * performance.now() - startedAt;
    if (page) this.keep(page);
    return page;
  }
}
