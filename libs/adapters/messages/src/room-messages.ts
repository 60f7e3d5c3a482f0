import type { TimeZone } from '@articulado/base';
import { clauses } from './catalogues/clauses.js';
import type { MessageId } from './catalogues/index.js';
import { room } from './catalogues/room.js';
import { roomDialogs } from './catalogues/room-dialogs.js';
import type { Locale } from './locale.js';
import { makeTranslator, type Messages, parseMessage, type Translate } from './make-translator.js';

/**
 * What the drafting room says in one language: its page sends this along, so that its script holds neither language. The messages
 * are parsed, so that it holds no parser either, which was 7 KB.
 */
export function roomMessages(locale: Locale): Messages {
  const messages = { ...clauses[locale], ...room[locale], ...roomDialogs[locale] };
  return (parsed[locale] ??= Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [id as MessageId, parseMessage(locale, message)]),
  ));
}
const parsed: Partial<Record<Locale, Messages>> = {};

/** The translator of the drafting room, where both languages are at hand. */
export const roomTranslator = (locale: Locale, timeZone: TimeZone): Translate =>
  makeTranslator(locale, roomMessages(locale), timeZone);
