import { clauses } from './catalogues/clauses.js';
import { room } from './catalogues/room.js';
import { roomDialogs } from './catalogues/room-dialogs.js';
import type { Locale } from './locale.js';
import { makeTranslator, type Messages, type Translate } from './make-translator.js';

/** What the drafting room says in one language: its page sends this along, so that its script holds neither language. */
export const roomMessages = (locale: Locale): Messages => ({
  ...clauses[locale],
  ...room[locale],
  ...roomDialogs[locale],
});

/** The translator of the drafting room, where both languages are at hand. */
export const roomTranslator = (locale: Locale): Translate => makeTranslator(locale, roomMessages(locale));
