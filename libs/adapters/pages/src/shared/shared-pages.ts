import type { Locale } from '@articulado/messages';
import { randomUUID } from 'node:crypto';
import type { Page, PageAddress } from '../page.js';
import { isPageOfProcess } from '../process-of-page.js';
import { CachedPage } from './cached-page.js';
import { CachedPages } from './cached-pages.js';
import { sharedAddress } from './shared-address.js';

/** Tells whether a cached page is still up to date. */
export interface PublicState {
  /** Another one after every change of what visitors see of a process, or of anything. @returns undefined where there is no such process */
  revisionOf(slug: string | undefined): Promise<string | undefined>;
  /** The next moment at which they see something else although nobody acts. */
  nextByTime(slug: string | undefined, after: Date): Promise<Date | undefined>;
  now(): Date;
}

/** A page as somebody may ask for it who is not signed in. */
export interface SharedRequest {
  readonly page: Page;
  readonly pageAddress: PageAddress;
  readonly locale: Locale;
}

/** @returns undefined where there is no such page */
type RenderForVisitors = (asked: SharedRequest, formKey: string) => Promise<string | undefined>;

/** Even where nothing is known to change, a page is rendered again after so long. */
const longestMs = 5 * 60_000;

/**
 * Pages as visitors see them, rendered once for all after each change (ADR 50). Nothing of a request gets into them but address and
 * language, so that nothing of one visitor, or of somebody who is signed in, can reach another.
 */
export class SharedPages {
  private readonly kept: CachedPages;

  constructor(
    private readonly state: PublicState,
    private readonly render: RenderForVisitors,
    mostBytes?: number,
  ) {
    this.kept = new CachedPages(mostBytes);
  }

  /** @returns undefined if the page must be rendered for this request alone, or does not exist */
  async find(asked: SharedRequest): Promise<CachedPage | undefined> {
    const { page, pageAddress, locale } = asked;
    const address = sharedAddress(page, pageAddress);
    if (address === undefined) return undefined;
    const slug = isPageOfProcess(page) ? pageAddress.params['slug'] : undefined;
    const revision = await this.state.revisionOf(slug);
    if (revision === undefined) return undefined;
    const key = `${locale} ${address}`;
    return (
      this.freshPage(key, revision) ??
      this.kept.render(key, {
        find: async () => this.freshPage(key, await this.state.revisionOf(slug)),
        render: () => this.renderNow(asked, slug),
      })
    );
  }

  private freshPage(key: string, revision: string | undefined): CachedPage | undefined {
    const kept = this.kept.get(key);
    return revision !== undefined && kept?.isFresh(revision, this.state.now()) ? kept : undefined;
  }

  /** Reads the revision before it renders: if something changes meanwhile, the page is stale from the start. */
  private async renderNow(asked: SharedRequest, slug: string | undefined): Promise<CachedPage | undefined> {
    const from = this.state.now();
    const [revision, next] = await Promise.all([this.state.revisionOf(slug), this.state.nextByTime(slug, from)]);
    if (revision === undefined) return undefined;
    const formKey = randomUUID();
    const html = await this.render(asked, formKey);
    if (html === undefined) return undefined;
    const until = new Date(Math.min(next?.getTime() ?? Infinity, from.getTime() + longestMs));
    return new CachedPage(html, formKey, { revision, from, until });
  }
}
