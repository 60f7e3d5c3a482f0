/** What the drafting room needs to speak in a browser, without the messages, which its page brings. */
export type { MessageId } from './catalogues/index.js';
export { type Locale, locales } from './locale.js';
export { makeTranslator, type Messages, type Translate } from './make-translator.js';
