import type { ApiContext } from '@articulado/api';
import type { Api } from './api.js';
import { graphql, type ResultOf } from './graphql.js';
import type { Page, PageAddress } from './page.js';

/** Where the pages of a process are. */
export const processAddress = '/processes/:slug';

/** What the bar of a process asks of it, its time zone, and what is said above all of them when it does not go on. */
const processOfPageQuery = graphql(`query ($slug: String!) {
  process(slug: $slug) { slug timeZone status viewerMay statusChanges { reason changedAt } publication { publishedAt } versions(last: 1) { nodes { number } } }
}`);

/** The process that a page is one of, as far as what stands around the page depends on it. */
export type ProcessOfPage = NonNullable<ResultOf<typeof processOfPageQuery>['process']>;

/** The process that a page is one of, as far as whoever asks may see it. */
export async function processOfPage(
  api: Pick<Api, 'ask'>,
  page: Page,
  context: ApiContext,
  { params }: Pick<PageAddress, 'params'>,
): Promise<ProcessOfPage | undefined> {
  if (!isPageOfProcess(page)) return undefined;
  const { process } = await api.ask(processOfPageQuery, { slug: params['slug']! }, context);
  return (process as ProcessOfPage | null) ?? undefined;
}

const timeZoneQuery = graphql('query ($slug: String!) { process(slug: $slug) { timeZone } }');

/** The context of a request, with moments in the time zone of the process that its page is one of. */
export async function inTimeZoneOfPage(
  api: Pick<Api, 'ask'>,
  page: Page,
  context: ApiContext,
  { params }: Pick<PageAddress, 'params'>,
): Promise<ApiContext> {
  if (!isPageOfProcess(page)) return context;
  const { process } = (await api.ask(timeZoneQuery, { slug: params['slug']! }, context)) as ResultOf<
    typeof timeZoneQuery
  >;
  return process ? { ...context, t: context.t.in(process.timeZone) } : context;
}

export const isPageOfProcess = ({ address }: Page): boolean =>
  address === processAddress || address.startsWith(`${processAddress}/`);
