import { signInAddress } from '../addresses.js';
import { useT } from '../speak.js';
import { LanguageSwitch } from './language-switch.js';
import { ViewerMenu, type ViewerShown } from './viewer-menu.js';

export type { ViewerShown } from './viewer-menu.js';

export interface NavItem {
  readonly href: string;
  readonly text: string;
  /** The page itself, or one of its part. */
  readonly isCurrent?: 'page' | 'section';
}

interface Props {
  readonly address: string;
  readonly viewer?: ViewerShown;
  readonly nav: readonly NavItem[];
}

/** The band above every page: the product's name, the sections, the language and who is signed in. */
export function PageHeader({ address, viewer, nav }: Props) {
  const t = useT();
  return (
    <header className="header">
      <div className="header-in">
        <a className="brand" href="/">
          <Mark />
          {t('product.name')}
        </a>
        {nav.length > 0 && (
          <nav className="nav" aria-label={t('page.nav')} data-island="process-nav">
            <ul>
              {nav.map((item) => (
                <li key={item.href}>
                  <a href={item.href} aria-current={item.isCurrent === 'section' ? 'true' : item.isCurrent}>
                    {item.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="header-side">
          <LanguageSwitch address={address} />
          {viewer ? (
            <ViewerMenu viewer={viewer} />
          ) : (
            <a className="button is-quiet" href={signInAddress(address)}>
              {t('page.sign-in')}
            </a>
          )}
        </div>
      </div>
    </header>
  );
}

/** The product's sign: clauses with their numbers in the margin. */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">
      <rect className="mark-ground" width="28" height="28" rx="5" />
      <path className="mark-words" d="M11.5 8h11M11.5 14h11M11.5 20h7" />
      <path className="mark-numbers" d="M5.5 8h2M5.5 14h2M5.5 20h2" />
    </svg>
  );
}
