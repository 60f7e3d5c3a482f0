import { useT } from '../speak.js';

/** The foot of every page: what the site promises about access, proof and licence. */
export function PageFooter({ sourceHref }: { readonly sourceHref?: string }) {
  const t = useT();
  return (
    <footer className="footer">
      <div className="footer-in">
        <p className="footer-promise">{t('product.promise')}</p>
        <div>
          <p>{t('page.footer.verify')}</p>
          <p>{t('page.footer.accessibility')}</p>
          <p>
            {t('page.footer.licence')} {sourceHref && <a href={sourceHref}>{t('page.footer.source')}</a>}
          </p>
        </div>
      </div>
    </footer>
  );
}
