import { locales } from '@articulado/messages';
import { withQuery } from '../addresses.js';
import { useT } from '../speak.js';

/** Each language is named in itself, so that whoever needs it can read it. */
const names = { es: 'Español', en: 'English' } as const;

/** Leads to the same page in the other languages by `?lang=`; the server remembers the choice. */
export function LanguageSwitch({ address }: { readonly address: string }) {
  const t = useT();
  return (
    <nav className="languages" aria-label={t('page.language')}>
      {locales
        .filter((locale) => locale !== t.locale)
        .map((locale) => (
          <a key={locale} href={withQuery(address, { lang: locale })} hrefLang={locale} lang={locale} rel="alternate">
            {names[locale]}
          </a>
        ))}
    </nav>
  );
}
