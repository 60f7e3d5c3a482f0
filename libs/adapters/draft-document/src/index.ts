export { unitsOf } from './atom-item.js';
export { type AuthoredRun, authorshipOf } from './authorship.js';
export {
  type CharacterPlace,
  characterPlaceAt,
  openingPlaceOf,
  type ClausePlace,
  isThere,
  placeOf,
} from './character-places.js';
export { type CharacterRange, Characters, charactersOf } from './characters.js';
export { checkDraft } from './check-draft.js';
export { createDraft, importClauses } from './create-draft.js';
export { type DraftChange, DraftReader, readerOf, sameClause, sameRuns } from './draft-reader.js';
export { type DraftRoots, draftFormat, isOptionalKey, newClauseId, rootsOf, currentTokenOf } from './format.js';
export { keepFormatting, trackFormatting } from './formatting/undo-formatting.js';
export { lostWords, type LostWords } from './lost-words.js';
export { type Origin, AuthorshipIndex, type OriginRow, type Origins } from './authorship-index.js';
export {
  insertClause,
  insertClauses,
  mergeClauses,
  setDepth,
  setHeader,
  setKind,
  setNumber,
  splitClause,
} from './operations/clauses.js';
export {
  deleteClause,
  type Move,
  moveClause,
  movedTogether,
  moveClauses,
  settleDraft,
  settleOrigin,
} from './operations/places.js';
export { restoreClause } from './operations/restore-clause.js';
export { takeText } from './operations/take-text.js';
export { deleteText, formatWords, insertRun, insertText, type MarkChanges, replaceWords } from './operations/words.js';
export { exportDraft, readDraft } from './read-draft.js';
export { bringsRevivals, dropDoubledRevivals, noteRevivals } from './revivals/revivals.js';
export { formatOf, upgradeDraft } from './upgrade-draft.js';
export { type Acceptance, acceptBranch } from './suggestions/accept-branch.js';
export { readBranch, writeBranch } from './suggestions/branch-bytes.js';
export { Branch } from './suggestions/branch.js';
export { type Clash, clashIn } from './suggestions/clashes.js';
export { type Change, suggestedChangesOf } from './suggestions/changes.js';
export { type Effect, effectsOf } from './suggestions/effects.js';
export { Fork } from './suggestions/fork.js';
export { publishedBranch } from './suggestions/published-branch.js';
export { rewrite, type Rewritten } from './suggestions/rewrite.js';
export { Overlay } from './suggestions/overlay.js';
export type { WordTouch } from './suggestions/word-touches.js';
export { watchDraft } from './watch-draft.js';
export type { ClockPoint } from './client-id-change/moved-clock.js';
export { withClientId } from './client-id-change/with-client-id.js';
