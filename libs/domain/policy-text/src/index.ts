export * from './clause.js';
export * from './clause-tree.js';
export * from './lawful-text.js';
export * from './number-clauses.js';
export * from './numerals.js';
export * from './runs.js';
export * from './version-text.js';
