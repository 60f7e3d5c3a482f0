export { alignClauses } from './align-clauses.js';
export { type MergedText, threeWayMerge } from './three-way-merge.js';
export { changedClauses } from './changed-clauses.js';
export { type RunChange, runChanges } from './compare-contents.js';
export { compareTexts } from './compare-texts.js';
export {
  changeKinds,
  type ClauseChange,
  type Comparison,
  type LinkTarget,
  type ChangeKind,
  type WordChange,
} from './comparison.js';
export { type FollowedAnchor, FollowedText, type AnchorStatus, type SaidAgain } from './following/followed-text.js';
export { longestIncreasing } from './longest-increasing.js';
export { withKnownIds } from './matching/with-known-ids.js';
export { replacedStretch } from './replaced-stretch.js';
export { rewordedClauses } from './reworded-clauses.js';
export { AncestorIndex } from './ancestor-index.js';
export { rewriteRuns } from './rewrite-runs.js';
export { rewordedClausesAndAncestors } from './reworded-clauses-and-ancestors.js';
export { type UnkeptChange, unkeptChanges, unkeptChangesOf } from './unkept-changes.js';
export { withProposal } from './with-proposal.js';
export { wordChanges } from './word-changes.js';
