export type { MessageId } from './catalogues/index.js';
export * from './translate.js';
