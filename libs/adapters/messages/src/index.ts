export type { MessageId } from './catalogues/index.js';
export * from './locale.js';
export { type Messages, type MessageValues, timeZone, type Translate } from './make-translator.js';
export * from './refusal-text.js';
export * from './translate.js';
