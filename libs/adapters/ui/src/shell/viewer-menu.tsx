import { HiddenFields } from '../forms/hidden-fields.js';
import { Avatar } from '../parts/avatar.js';
import { useT } from '../speak.js';

export interface ViewerShown {
  readonly name: string;
  /** Institution or role, already in the reader's language. */
  readonly caption?: string;
  readonly accountHref: string;
  /** Where the sign-out form posts. */
  readonly signOutAction: string;
  /** Further links: e-mails, the platform's administration. */
  readonly links?: readonly { readonly href: string; readonly text: string }[];
  /** Hidden fields of the sign-out form. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** Who is signed in, and behind the name the account and the way out. Opens without scripts. */
export function ViewerMenu({ viewer }: { readonly viewer: ViewerShown }) {
  const t = useT();
  return (
    <details className="viewer">
      <summary>
        <Avatar name={viewer.name} />
        <span className="hidden">{t('page.signed-in', { name: viewer.name })}</span>
        <span className="viewer-name" aria-hidden="true">
          {viewer.name}
        </span>
      </summary>
      <div className="viewer-menu">
        <p>
          <strong>{viewer.name}</strong>
          {viewer.caption && <span className="quiet">{viewer.caption}</span>}
        </p>
        <ul>
          <li>
            <a href={viewer.accountHref}>{t('page.account')}</a>
          </li>
          {viewer.links?.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
        <form method="post" action={viewer.signOutAction}>
          <HiddenFields fields={viewer.hidden} />
          <button className="button is-quiet" type="submit">
            {t('page.sign-out')}
          </button>
        </form>
      </div>
    </details>
  );
}
