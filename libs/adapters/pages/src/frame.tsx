import { isMessageId, type Translate } from '@articulado/messages';
import { type NavItem, Notice, PageShell, withQuery } from '@articulado/ui';
import type { ReactElement } from 'react';
import { doneName } from './done-act.js';
import type { Assets } from './assets.js';
import type { ProcessOfPage } from './process-of-page.js';
import { StandstillNotice } from './standstill-notice.js';
import type { Page, PageAddress, PageProps, PageViewer } from './page.js';

/** What a page stands in, beside its own data. */
export interface Frame {
  readonly assets: Assets;
  readonly publicUrl: string;
  /** Pages that stand in the menus of those who may see them. */
  readonly menu: readonly Page[];
  /** Pages that stand in the foot of every page. */
  readonly footer: readonly Page[];
  /** Whether the contact page has an address: nobody is asked to tell what nobody would read. */
  readonly hasContact: boolean;
  /** The parts of the process that the page is one of. */
  readonly nav: readonly NavItem[];
  /** The process that the page is one of. */
  readonly process?: ProcessOfPage;
}

/** Puts a page into the shell that all pages share. */
export function frame(
  shown: Page,
  props: PageProps<unknown>,
  { assets, menu, footer, hasContact, nav, process }: Frame,
): ReactElement {
  const { t, pageAddress, viewer, data } = props;
  const done = pageAddress.search[doneName];
  const notice = done ? noticeOf(props, done) : undefined;
  return (
    <PageShell
      t={t}
      title={shown.title(data, t)}
      description={shown.description?.(data, t)}
      address={addressOf(pageAddress)}
      assets={assets}
      viewer={viewer && viewerShown(viewer, menu, t)}
      nav={nav}
      crumbs={shown.crumbs?.(data, t, pageAddress)}
      width={shown.width}
      isPrivate={shown.isPrivate}
      footerLinks={footerLinks(footer, t, hasContact)}
      hasProblem={props.sent?.refusal !== undefined}
    >
      {notice && <Notice>{notice}</Notice>}
      <StandstillNotice process={process} />
      <shown.component {...props} />
    </PageShell>
  );
}

/** The page's address without the `done` parameter. */
const addressOf = ({ path, search: { [doneName]: _, ...search } }: PageAddress): string => withQuery(path, search);

/** The menu behind somebody's name: what is theirs, and what their rights open. */
function viewerShown(viewer: PageViewer, menu: readonly Page[], t: Translate) {
  const links = menu
    .filter(({ inMenuOf }) => inMenuOf && viewer.may.includes(inMenuOf))
    .map(({ address, title }) => ({ href: address, text: title({}, t) }));
  return { name: viewer.name, accountHref: '/account', signOutAction: '/sign-out', hidden: { form: 'signOut' }, links };
}

const footerLinks = (footer: readonly Page[], t: Translate, hasContact: boolean) =>
  footer.map(({ address, title, inFooter }) => ({
    href: address,
    text: title({}, t),
    isContact: hasContact && inFooter?.isContact,
  }));

/** What a redirect after a form says was done: only known message ids, so that a link cannot show text of its own. */
function noticeOf({ t, mailDelivery }: PageProps<unknown>, done: string): string | undefined {
  const id = `done.${done}`;
  return isMessageId(id) ? t(id, { mailDelivery }) : undefined;
}
