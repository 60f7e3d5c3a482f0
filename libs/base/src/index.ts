export * from './canonical-json.js';
export * from './ids.js';
export * from './refusal.js';
