import { type Locale, locales } from './locale.js';

/** Chooses the language of a request: what the person picked, else the first known one the browser asks for, else Spanish. */
export function chooseLocale(picked: string | undefined, acceptLanguage: string | undefined): Locale {
  const asked = [picked, ...(acceptLanguage ?? '').split(',').map((part) => part.split(';')[0])];
  return (
    asked.map((tag) => locales.find((locale) => tag?.trim().toLowerCase().startsWith(locale))).find(Boolean) ??
    locales[0]
  );
}
