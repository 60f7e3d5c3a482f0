export * from './carets.js';
export * from './clause-numbers.js';
export { attrsOf, clausesOf, idOf, nodeOf, runsOf } from './clause-nodes.js';
export * from './commands.js';
export * from './connection.js';
export { type DraftBinding, draftBinding, remoteKey } from './draft-binding.js';
export * from './keys.js';
export { type ClauseAttrs, draftSchema } from './schema.js';
export * from './unsaved-changes.js';
