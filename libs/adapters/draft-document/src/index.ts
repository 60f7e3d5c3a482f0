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
export { watchDraft } from './watch-draft.js';
export type { ClockPoint } from './client-id-change/moved-clock.js';
export { withClientId } from './client-id-change/with-client-id.js';
