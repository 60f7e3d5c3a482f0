import { clauses } from './catalogues/clauses.js';
import { room } from './catalogues/room.js';
import { roomDialogs } from './catalogues/room-dialogs.js';
import type { Locale } from './locale.js';
import { makeTranslator, type Translate } from './make-translator.js';

export { type Locale, locales } from './locale.js';
export type { Translate } from './make-translator.js';
export type { MessageId } from './catalogues/index.js';

/** The translator of the drafting room: a browser need not load what other pages say. */
export const roomTranslator = (locale: Locale): Translate =>
  makeTranslator(locale, { ...clauses[locale], ...room[locale], ...roomDialogs[locale] });
