export * from './changed-clauses.js';
export * from './compare-texts.js';
export * from './comparison.js';
export * from './word-changes.js';
