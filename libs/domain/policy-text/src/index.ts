export {
  atom,
  type CellPlace,
  type Clause,
  type ClauseKind,
  clauseKinds,
  isAtom,
  isClauseKind,
  isHeading,
  type Marks,
  maxDepth,
  type PolicyText,
  readableWords,
  type Run,
  wordsOf,
} from './clause.js';
export { Ancestors, parentsOf } from './clause-tree.js';
export { composeText } from './compose-text.js';
export { numbersOfFormat1, numbersToKeep } from './format-1/upgrade-text.js';
export {
  checkPolicyText,
  isValidId,
  isValidLink,
  isValidNumber,
  isValidWords,
  maxClauseLength,
  maxClauses,
  maxNumberLength,
  problemOf,
} from './valid-text.js';
export { type OrdinalStyle, ordinalStyles, withNumbersOfFile, withOrdinals } from './ordinals.js';
export { bearsNumber, ClauseCounter, numberClauses, type PrintedNumber, printedNumbers } from './number-clauses.js';
export { unusualSigns, type UnusualSign, type UnusualSignKind, unusualSignKinds } from './unusual-signs.js';
export { type UnfinishedPlace, type UnfinishedProblem, unfinishedPlaces } from './unfinished.js';
export { findMatches, type FindQuery, type Span } from './find-matches.js';
export { foundParts, type FoundPart, hasWords, searchWords } from './find-words.js';
export { noteBearers } from './notes.js';
export { letters, masculineOrdinal, roman } from './numerals.js';
export { readLetters, readOrdinal, readRoman } from './read-numerals.js';
export {
  lostReferences,
  misprintedReferences,
  printReferences,
  ReferenceNames,
  unprintReferences,
} from './references.js';
export { canJoin, joinRuns, marksOf, pairRuns, type RunPair, sameMarks, sliceRuns } from './runs.js';
export { type Table, tableFrom, tableOf } from './tables.js';
export { type NewVersion, readVersion, type VersionText, writeVersion } from './version-text.js';
