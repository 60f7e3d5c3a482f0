export { pastedAtoms } from './pasted-atoms.js';
export { clauseClipboard, pasteSlice } from './clause-clipboard.js';
export { madeClauses } from './clause-ids.js';
export { attrsOf, clausesOf, clauseTraitsOf, contentOf, idOf, nodeOf, runsOf } from './clause-nodes.js';
export {
  increaseDepth,
  marksOfSelection,
  moveDown,
  moveUp,
  removeLink,
  setClauseKind,
  setLink,
  decreaseDepth,
  toggleBold,
  toggleItalic,
  toggleTerm,
} from './commands.js';
export { type ConnectionEnd, DraftConnection, type HeldOff, type Saving } from './connection.js';
export { coverageOf, selectedClauseRange } from './selection-coverage.js';
export { isCell } from './covered-clauses.js';
export { DeletedClauseWords } from './deleted-clause-words.js';
export { type DraftBinding, draftBinding, type DeletedClause, bindingKey } from './draft-binding.js';
export { heldDecorations } from './held-decorations.js';
export { draftKeys } from './keys.js';
export { insertNote, noteMarkPosition, noteAtCaret } from './note-commands.js';
export { hueOf, initialsOf } from './person-avatar.js';
export { PrintedText, printsOtherwise } from './printed-text.js';
export { remoteCursors } from './remote-cursors.js';
export { type LeaseEnd, readLeaseEnd, Replica } from './replica.js';
export { type ClauseAttrs, draftSchema, type ReferenceAttrs } from './schema.js';
export { positionOfPlace, type SavedSelection, saveSelection } from './selection.js';
export { showPrintedText } from './show-printed-text.js';
export { snapshotAddress } from './stored-snapshot.js';
export { type CellAt, type TableAt, tableAt } from './table.js';
export { type RefusedEdit, validOnly } from './valid-only.js';
export { withVisibleAtoms } from './visible-atoms.js';
