import { useT } from '../speak.js';

export interface FooterLink {
  readonly href: string;
  readonly text: string;
  /** Where one says what stands in one's way, to somebody who reads it. */
  readonly isContact?: boolean;
}

interface Props {
  readonly links: readonly FooterLink[];
  readonly sourceHref?: string;
}

/** The foot of every page: what the site promises about access, proof and licence, and the pages about the site itself. */
export function PageFooter({ links, sourceHref }: Props) {
  const t = useT();
  const contact = links.find(({ isContact }) => isContact);
  return (
    <footer className="footer">
      <div className="footer-in">
        <p className="footer-promise">{t('product.promise')}</p>
        <div>
          <p>{t('page.footer.verify')}</p>
          <p>
            {t('page.footer.accessibility')}
            {contact && (
              <>
                {' '}
                {t('page.footer.barrier')} <a href={contact.href}>{t('page.footer.tell-us')}</a>:{' '}
                {t('page.footer.mended')}
              </>
            )}
          </p>
          <p>
            {t('page.footer.licence')} {sourceHref && <a href={sourceHref}>{t('page.footer.source')}</a>}
          </p>
          {links.length > 0 && (
            <nav className="footer-links" aria-label={t('page.footer')}>
              <ul>
                {links.map(({ href, text }) => (
                  <li key={href}>
                    <a href={href}>{text}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
    </footer>
  );
}
