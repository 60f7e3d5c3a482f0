import { useT } from '../speak.js';

/** A step on the way to this page; the last one, the page itself, has no address. */
export interface Crumb {
  readonly text: string;
  readonly href?: string;
}

/** Where the reader is, from the outermost page to this one. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const t = useT();
  return (
    <nav className="crumbs" aria-label={t('page.breadcrumbs')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.text}>
            {crumb.href ? <a href={crumb.href}>{crumb.text}</a> : <span aria-current="page">{crumb.text}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
