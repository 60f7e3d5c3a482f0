import type { MessageId, Translate } from '@articulado/messages';
import type { NavItem } from '@articulado/ui';
import type { Page, PageAddress } from './page.js';
import { processAddress, type ProcessOfPage } from './process-of-page.js';

/** The place of a page in the bar that all pages of a process have. */
export interface ProcessBarEntry {
  /** From left to right, in steps of ten. */
  readonly position: number;
  readonly text: MessageId;
  /** For whom it is there; for everybody without one. */
  readonly permission?: ProcessOfPage['viewerMay'][number];
  /** The page's address, where that needs more than the process; `undefined` where there is no such page. */
  readonly href?: (process: ProcessOfPage) => string | undefined;
}

/**
 * The bar of a process, for whoever looks at one of its pages.
 * @param shown - the page that is looked at: the entry that it belongs to is the current one
 */
export function processBar(
  entries: readonly Page[],
  shown: Page,
  { path }: Pick<PageAddress, 'path'>,
  process: ProcessOfPage,
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
