export { alignClauses } from './align-clauses.js';
export * from './carry-changes.js';
export * from './changed-clauses.js';
export * from './compare-texts.js';
export * from './comparison.js';
export { longestIncreasing } from './longest-increasing.js';
export { withKnownIds } from './matching/with-known-ids.js';
export { wordChanges } from './word-changes.js';
