export * from './actor.js';
export * from './permissions.js';
export * from './describe-permissions.js';
export * from './permissions-table.js';
