import type { TimeZone } from '@articulado/base';
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageId } from './catalogues/index.js';
import type { Locale } from './locale.js';

/** What a message may be filled with. */
export type MessageValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** A message that was parsed already. */
export type ParsedMessage = ReturnType<IntlMessageFormat['getAst']>;

/** Messages of one language, or some of them: ICU message syntax, or what was read from it. */
export type Messages = Readonly<Partial<Record<MessageId, string | ParsedMessage>>>;

/** Says a message in one language, and moments in one time zone. */
export interface Translate {
  (id: MessageId, values?: MessageValues): string;
  readonly locale: Locale;
  readonly timeZone: TimeZone;
  /** The same messages with moments in another time zone. */
  in(timeZone: TimeZone): Translate;
  /** A day: "4 de mayo de 2026". Written as a day, `2026-05-04`, it is the same in all time zones; of a moment it is the day in this one. */
  date(at: Date | string): string;
  /** A day and a time: "4 de mayo de 2026, 16:05". */
  dateTime(at: Date | string): string;
  /** Until when something can be done, with the name of the time zone: "4 de mayo de 2026 a las 16:05, hora de Guatemala". */
  deadline(at: Date | string): string;
  /** From when something can be done, told like a deadline: at a time that is told it can be, so seconds count as a minute. */
  earliest(at: Date | string): string;
  /** A time, beside a day that is said already: "16:05". */
  time(at: Date | string): string;
  /** What the time zone is called, in winter as in summer: "hora de Guatemala". */
  readonly timeZoneName: string;
  number(value: number): string;
}

const regional: Record<Locale, string> = { es: 'es-GT', en: 'en-GB' };

/**
 * Makes a translator that knows these messages; the browser gets only those it needs.
 * @param timeZone - in which it tells moments
 */
export function makeTranslator(locale: Locale, messages: Messages, timeZone: TimeZone): Translate {
  const formats = new Map<string, IntlMessageFormat>();
  const say = (id: MessageId, values: MessageValues = {}) => {
    const message = messages[id] ?? id;
    if (typeof message === 'string' && isPlain(message)) return message;
    const format = formats.get(id) ?? new IntlMessageFormat(message, regional[locale], undefined, { ignoreTag: true });
    formats.set(id, format);
    return String(format.format({ ...values }));
  };
  const translators = new Map<TimeZone, Translate>();
  const inZone = (zone: TimeZone): Translate => {
    const made = translators.get(zone) ?? inTimeZone(say, locale, zone, inZone);
    translators.set(zone, made);
    return made;
  };
  return inZone(timeZone);
}

/** Adds to messages how moments are told in a time zone. */
function inTimeZone(
  say: (id: MessageId, values?: MessageValues) => string,
  locale: Locale,
  timeZone: TimeZone,
  on: Translate['in'],
): Translate {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(regional[locale], { ...options, timeZone });
  const day = format({ dateStyle: 'long' });
  const utcDay = new Intl.DateTimeFormat(regional[locale], { dateStyle: 'long', timeZone: 'UTC' });
  const moment = format({ dateStyle: 'long', timeStyle: 'short', hour12: false });
  const time = format({ timeStyle: 'short', hour12: false });
  const timeZoneName = nameOfTimeZone(locale, timeZone);
  const deadline = (at: Date | string) => `${moment.format(new Date(at))}, ${timeZoneName}`;
  const count = new Intl.NumberFormat(regional[locale]);
  const words = (id: MessageId, values?: MessageValues) => say(id, values);
  return Object.assign(words, {
    locale,
    timeZone,
    in: on,
    date: (at: Date | string) => (isDay(at) ? utcDay : day).format(new Date(at)),
    dateTime: (at: Date | string) => moment.format(new Date(at)),
    deadline,
    earliest: (at: Date | string) => deadline(new Date(Math.ceil(new Date(at).getTime() / 60_000) * 60_000)),
    time: (at: Date | string) => time.format(new Date(at)),
    timeZoneName,
    number: (value: number) => count.format(value),
  });
}

/** Where the names of time zones are looked up, the first that knows one by its place: en-GB calls Spain's time CET, the whole year. */
const namingLocales: Record<Locale, readonly string[]> = { es: [regional.es], en: [regional.en, 'en'] };

/** A name that is true in winter and in summer; those of a season ("CET") are told also of moments in the other. */
function nameOfTimeZone(locale: Locale, timeZone: TimeZone): string {
  if (timeZone === 'UTC') return timeZone;
  const names = namingLocales[locale].map(
    (naming) =>
      new Intl.DateTimeFormat(naming, { timeZone, hour: 'numeric', timeZoneName: 'shortGeneric' })
        .formatToParts()
        .find(({ type }) => type === 'timeZoneName')!.value,
  );
  return names.find((name) => !abbreviation.test(name)) ?? names.at(-1)!;
}

/** "CET", "WET (Casablanca)". */
const abbreviation = /^[A-Z]+(?:$| \()/;

/** Whether it is a day, and no moment: JavaScript reads it as midnight in UTC, which is the day before in America. */
const isDay = (at: Date | string): boolean => typeof at === 'string' && /^\d{4}-\d\d-\d\d$/.test(at);

/** Whether a message can be shown without parsing: without braces nothing in it is syntax but a doubled apostrophe. */
const isPlain = (message: string): boolean => !/[{}]|''/.test(message);

/** Reads a message, so that a translator without the parser can say it. */
export function parseMessage(locale: Locale, message: string): string | ParsedMessage {
  if (isPlain(message)) return message;
  return new IntlMessageFormat(message, regional[locale], undefined, { ignoreTag: true }).getAst();
}
