import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageId } from './catalogues/index.js';
import type { Locale } from './locale.js';

/** What a message may be filled with. */
export type MessageValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** Messages of one language, or some of them. ICU message syntax. */
export type Messages = Readonly<Partial<Record<MessageId, string>>>;

/** Says a message in one language. `date` and `number` print as people in Guatemala read them, whatever the language. */
export interface Translate {
  (id: MessageId, values?: MessageValues): string;
  readonly locale: Locale;
  /** A day: "4 de mayo de 2026". */
  date(at: Date | string): string;
  /** A day and an hour: "4 de mayo de 2026, 16:05". */
  time(at: Date | string): string;
  /** An hour, beside a day that is said already: "16:05". */
  hour(at: Date | string): string;
  number(value: number): string;
}

/** All dates are shown as the clocks of Guatemala show them. */
export const timeZone = 'America/Guatemala';

const regional: Record<Locale, string> = { es: 'es-GT', en: 'en-GB' };

/** Makes a translator that knows these messages; the browser gets only those it needs. */
export function makeTranslator(locale: Locale, messages: Messages): Translate {
  const parsed = new Map<string, IntlMessageFormat>();
  const day = new Intl.DateTimeFormat(regional[locale], { dateStyle: 'long', timeZone });
  const moment = new Intl.DateTimeFormat(regional[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    hour12: false,
    timeZone,
  });
  const hour = new Intl.DateTimeFormat(regional[locale], { timeStyle: 'short', hour12: false, timeZone });
  const count = new Intl.NumberFormat(regional[locale]);
  const say = (id: MessageId, values: MessageValues = {}) => {
    const message =
      parsed.get(id) ?? new IntlMessageFormat(messages[id] ?? id, regional[locale], undefined, { ignoreTag: true });
    parsed.set(id, message);
    return String(message.format({ ...values }));
  };
  return Object.assign(say, {
    locale,
    date: (at: Date | string) => day.format(new Date(at)),
    time: (at: Date | string) => moment.format(new Date(at)),
    hour: (at: Date | string) => hour.format(new Date(at)),
    number: (value: number) => count.format(value),
  });
}
