export type { MessageId } from './catalogues/index.js';
export * from './refusal-text.js';
export * from './translate.js';
