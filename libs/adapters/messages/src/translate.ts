import type { TimeZone } from '@articulado/base';
import { catalogues, type MessageId } from './catalogues/index.js';
import { type Locale, locales } from './locale.js';
import { makeTranslator, type Translate } from './make-translator.js';

/**
 * @param timeZone - in which moments are told: that of a process, or of the platform where it is about none
 * @returns the one translator of a language and a time zone; messages are parsed once, when first said
 */
export function translator(locale: Locale, timeZone: TimeZone): Translate {
  const made = translators.get(locale) ?? makeTranslator(locale, catalogues[locale], timeZone);
  translators.set(locale, made);
  return made.in(timeZone);
}
const translators = new Map<Locale, Translate>();

/** Whether there is such a message: for ids that come from an address. */
export const isMessageId = (id: string): id is MessageId => Object.hasOwn(catalogues.es, id);

/** Chooses the language of a request: what the person picked, else the first known one the browser asks for, else Spanish. */
export function chooseLocale(picked: string | undefined, acceptLanguage: string | undefined): Locale {
  const asked = [picked, ...(acceptLanguage ?? '').split(',').map((part) => part.split(';')[0])];
  return (
    asked.map((tag) => locales.find((locale) => tag?.trim().toLowerCase().startsWith(locale))).find(Boolean) ??
    locales[0]
  );
}
