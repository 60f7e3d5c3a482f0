import { isMessageId, type Translate } from '@articulado/messages';
import { Notice, PageShell } from '@articulado/ui';
import type { ReactElement } from 'react';
import type { Assets } from './assets.js';
import type { Page, PageProps, PageViewer } from './page.js';

/** What a page stands in, beside its own data. */
export interface Frame {
  readonly assets: Assets;
  readonly publicUrl: string;
}

/** Puts a page into the shell that all pages share. */
export function frame(shown: Page, props: PageProps<unknown>, { assets }: Frame): ReactElement {
  const { t, at, viewer, data } = props;
  const done = at.search['done'];
  const notice = done ? noticeOf(props, done) : undefined;
  return (
    <PageShell
      t={t}
      title={shown.title(data, t)}
      description={shown.description?.(data, t)}
      address={at.path}
      assets={assets}
      viewer={viewer && viewerShown(viewer, t)}
      nav={[]}
      crumbs={shown.crumbs?.(data, t, at)}
      width={shown.width}
      isPrivate={shown.isPrivate}
      hasProblem={props.sent?.refusal !== undefined}
    >
      {notice && <Notice>{notice}</Notice>}
      <shown.view {...props} />
    </PageShell>
  );
}

/** The menu behind somebody's name: what is theirs, and what their rights open. */
function viewerShown(viewer: PageViewer, t: Translate) {
  const links = [
    ...(viewer.may.includes('process.create') ? [{ href: '/admin', text: t('page.admin') }] : []),
    ...(viewer.may.includes('outbox.read') ? [{ href: '/outbox', text: t('page.outbox') }] : []),
    ...(viewer.may.includes('jobs.read') ? [{ href: '/admin/jobs', text: t('page.jobs') }] : []),
  ];
  return { name: viewer.name, accountHref: '/account', signOutAction: '/sign-out', hidden: { form: 'signOut' }, links };
}

/** What a redirect after a form says was done: only what we have words for, nothing that an address could put in our mouth. */
function noticeOf({ t, mailDelivery }: PageProps<unknown>, done: string): string | undefined {
  const id = `done.${done}`;
  return isMessageId(id) ? t(id, { mailDelivery }) : undefined;
}
