export * from './commitment.js';
export * from './entry.js';
export * from './fact.js';
export * from './finding.js';
export * from './record-line.js';
export * from './verify-record.js';
