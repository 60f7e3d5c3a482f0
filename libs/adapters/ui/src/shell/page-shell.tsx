import type { Translate } from '@articulado/messages';
import type { ReactNode } from 'react';
import { Speak } from '../speak.js';
import { Breadcrumbs, type Crumb } from './breadcrumbs.js';
import { type FooterLink, PageFooter } from './page-footer.js';
import { type NavItem, PageHeader, type ViewerShown } from './page-header.js';

/** Addresses of what the browser loads, from Vite's manifest. */
interface PageAssets {
  readonly styles: readonly string[];
  /** ES modules, and what each imports later: it may have to ask for that by its address. */
  readonly scripts: readonly { readonly src: string; readonly later?: string }[];
}

export interface PageShellProps {
  readonly t: Translate;
  readonly title: string;
  /** One sentence for search engines and link previews. */
  readonly description?: string;
  /** Path and query of this page; the language switch leads back to it. */
  readonly address: string;
  readonly assets: PageAssets;
  /** Who is signed in; nobody when absent. */
  readonly viewer?: ViewerShown;
  readonly nav?: readonly NavItem[];
  readonly crumbs?: readonly Crumb[];
  /** `text`: forms and prose; `wide` (default): most pages; `full`: the drafting room, without footer. */
  readonly width?: 'text' | 'wide' | 'full';
  /** A form came back with problems; the title says so first, as screen readers read it first. */
  readonly hasProblem?: boolean;
  /** Keeps the page out of search engines: e-mails, account, follow-up codes. */
  readonly isPrivate?: boolean;
  /** Pages about the site itself. */
  readonly footerLinks?: readonly FooterLink[];
  readonly sourceHref?: string;
  readonly children: ReactNode;
}

/** A whole page, from `<html>` on. Works without scripts; carries no inline style or script, so that the CSP can forbid them. */
export function PageShell(props: PageShellProps) {
  const { t, title, description, assets, width = 'wide', crumbs = [] } = props;
  return (
    <Speak t={t}>
      <html lang={t.locale}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{t(props.hasProblem ? 'page.title.problem' : 'page.title', { title })}</title>
          <meta name="description" content={description ?? t('product.promise')} />
          <meta name="color-scheme" content="light dark" />
          {props.isPrivate && <meta name="robots" content="noindex" />}
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          {assets.styles.map((href) => (
            <link key={href} rel="stylesheet" href={href} />
          ))}
          {assets.scripts.map(({ src, later }) => (
            <script key={src} type="module" src={src} data-later={later} />
          ))}
        </head>
        <body className={`page is-${width}`}>
          <a className="skip" href="#contenido">
            {t('page.skip')}
          </a>
          <PageHeader address={props.address} viewer={props.viewer} nav={props.nav ?? []} />
          <main id="contenido" className="main">
            {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
            {props.children}
          </main>
          {width !== 'full' && <PageFooter links={props.footerLinks ?? []} sourceHref={props.sourceHref} />}
        </body>
      </html>
    </Speak>
  );
}
