export { chooseLocale } from './choose-locale.js';
export type { MessageId } from './catalogues/index.js';
export { type Locale, locales } from './locale.js';
export { type Messages, type MessageValues, type Translate } from './make-translator.js';
export { fieldText, refusalText } from './refusal-text.js';
export { isMessageId, translator } from './translators.js';
