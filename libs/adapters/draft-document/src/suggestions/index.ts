export { type Acceptance, acceptBranch } from './accept-branch.js';
export { readBranch, readSteps, writeBranch } from './branch-bytes.js';
export { Branch } from './branch.js';
export { type Clash, clashIn } from './clashes.js';
export { type Change, suggestedChangesOf } from './changes.js';
export { type Effect, effectsOf } from './effects.js';
export { Fork } from './fork.js';
export { keptBranch } from './kept-branch.js';
export { publishedBranch } from './published-branch.js';
export {
  readToldBranch,
  type RoomSuggestion,
  type RoomSuggestions,
  toldBranch,
} from './room-suggestion.js';
export { rewrite, type Rewritten } from './rewrite.js';
export { Overlay } from './overlay.js';
export type { WordTouch } from './word-touches.js';
