export * from './canonical-json.js';
export * from './check-text.js';
export * from './ids.js';
export * from './is-uuid.js';
export * from './refusal.js';
export * from './text-profile.js';
