import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues, type MessageId } from './catalogues/index.js';

/** Languages the house speaks; the first is the one it falls back to. */
export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];

/** What a message may be filled with. */
export type MessageValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** Says a message in one language. `date` and `number` print as people in Guatemala read them, whatever the language. */
export interface Translate {
  (id: MessageId, values?: MessageValues): string;
  readonly locale: Locale;
  /** A day: "4 de mayo de 2026". */
  date(at: Date | string): string;
  /** A day and an hour: "4 de mayo de 2026, 16:05". */
  time(at: Date | string): string;
  number(value: number): string;
}

/** All dates are shown as the clocks of Guatemala show them. */
export const timeZone = 'America/Guatemala';

const regional: Record<Locale, string> = { es: 'es-GT', en: 'en-GB' };

/** @returns the one translator of a language; messages are parsed once, when first said */
export function translator(locale: Locale): Translate {
  const made = translators.get(locale) ?? makeTranslator(locale);
  translators.set(locale, made);
  return made;
}
const translators = new Map<Locale, Translate>();

function makeTranslator(locale: Locale): Translate {
  const parsed = new Map<string, IntlMessageFormat>();
  const day = new Intl.DateTimeFormat(regional[locale], { dateStyle: 'long', timeZone });
  const moment = new Intl.DateTimeFormat(regional[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    hour12: false,
    timeZone,
  });
  const count = new Intl.NumberFormat(regional[locale]);
  const say = (id: MessageId, values: MessageValues = {}) => {
    const message =
      parsed.get(id) ?? new IntlMessageFormat(catalogues[locale][id], regional[locale], undefined, { ignoreTag: true });
    parsed.set(id, message);
    return String(message.format({ ...values }));
  };
  return Object.assign(say, {
    locale,
    date: (at: Date | string) => day.format(new Date(at)),
    time: (at: Date | string) => moment.format(new Date(at)),
    number: (value: number) => count.format(value),
  });
}

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
