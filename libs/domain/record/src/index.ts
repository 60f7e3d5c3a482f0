export * from './commitment.js';
export * from './entry.js';
export * from './fact.js';
export * from './finding.js';
export * from './read-download.js';
export * from './record-line.js';
export { verifyNoted } from './verify-chain.js';
export * from './verify-record.js';
export { freezingsIn } from './verify-versions.js';
