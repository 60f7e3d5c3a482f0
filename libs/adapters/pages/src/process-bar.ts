import type { ApiContext } from '@articulado/api';
import type { MessageId, Translate } from '@articulado/messages';
import type { NavItem } from '@articulado/ui';
import type { Api } from './api.js';
import { graphql, type ResultOf } from './graphql.js';
import type { Page, PageAddress } from './page.js';

/** Where the pages of a process are. */
const processAddress = '/processes/:slug';

/** What the bar asks of the process, and what is said above all of its pages when it does not go on. */
const processBarQuery = graphql(`query ($slug: String!) {
  process(slug: $slug) { slug timeZone status viewerMay statusChanges { reason changedAt } publication { publishedAt } versions(last: 1) { nodes { number } } }
}`);

/** A process as far as its bar depends on it. */
export type ProcessInBar = NonNullable<ResultOf<typeof processBarQuery>['process']>;

/** The place of a page in the bar that all pages of a process have. */
export interface ProcessBarEntry {
  /** From left to right, in steps of ten. */
  readonly position: number;
  readonly text: MessageId;
  /** For whom it is there; for everybody without one. */
  readonly permission?: ProcessInBar['viewerMay'][number];
  /** The page's address, where that needs more than the process; `undefined` where there is no such page. */
  readonly href?: (process: ProcessInBar) => string | undefined;
}

/** The process that a page is one of, as far as whoever asks may see it. */
export async function processInBar(
  api: Pick<Api, 'ask'>,
  page: Page,
  context: ApiContext,
  { params }: Pick<PageAddress, 'params'>,
): Promise<ProcessInBar | undefined> {
  if (!isPageOfProcess(page)) return undefined;
  const { process } = await api.ask(processBarQuery, { slug: params['slug']! }, context);
  return (process as ProcessInBar | null) ?? undefined;
}

export const isPageOfProcess = ({ address }: Page): boolean =>
  address === processAddress || address.startsWith(`${processAddress}/`);

/**
 * The bar of a process, for whoever looks at one of its pages.
 * @param shown - the page that is looked at: the entry that it belongs to is the current one
 */
export function processBar(
  entries: readonly Page[],
  shown: Page,
  { path }: Pick<PageAddress, 'path'>,
  process: ProcessInBar,
  t: Translate,
): NavItem[] {
  const current = entries
    .filter((page) => page.address !== processAddress || shown.address === processAddress)
    .findLast(({ address }) => shown.address === address || shown.address.startsWith(`${address}/`));
  return entries.flatMap((page) => {
    const { text, permission, href = () => page.address.replace(':slug', process.slug) } = page.inProcessBar!;
    const address = permission && !process.viewerMay.includes(permission) ? undefined : href(process);
    if (address === undefined) return [];
    const isCurrent = page !== current ? undefined : address === path ? 'page' : 'section';
    return [{ href: address, text: t(text), isCurrent }];
  });
}
