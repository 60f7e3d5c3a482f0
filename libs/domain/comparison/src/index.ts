export * from './changed-clauses.js';
export * from './compare-texts.js';
export * from './comparison.js';
export { wordChanges } from './word-changes.js';
