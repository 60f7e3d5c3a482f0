import { LRUCache } from 'lru-cache';
import type { CachedPage } from './cached-page.js';
import { type Attempt, Rendering } from './rendering.js';

/** Most memory that kept pages take, in bytes, with all of their compressed forms. */
const usualMostBytes = 96 * 2 ** 20;

/** Most pages of which it is known that they are, or were lately, rendered. */
const mostRenderings = 1_000;

/** Pages as all visitors get them; those that nobody asked for the longest are forgotten first. */
export class CachedPages {
  private readonly pages: LRUCache<string, CachedPage>;
  private readonly renderings = new LRUCache<string, Rendering>({ max: mostRenderings });

  constructor(mostBytes = usualMostBytes) {
    this.pages = new LRUCache({ maxSize: mostBytes, sizeCalculation: ({ mostBytes: size }) => size });
  }

  /** A page that was rendered, as good as it was then. */
  get(key: string): CachedPage | undefined {
    return this.pages.get(key);
  }

  /** Renders a page together with all others who wait for it. @param attempt - the same for everybody who asks by this key */
  async render(key: string, attempt: Attempt): Promise<CachedPage | undefined> {
    const rendering = this.renderings.get(key) ?? new Rendering(attempt, (page) => this.pages.set(key, page));
    this.renderings.set(key, rendering);
    return rendering.next();
  }
}
