import type { TimeZone } from '@articulado/base';
import { catalogues, type MessageId } from './catalogues/index.js';
import type { Locale } from './locale.js';
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
