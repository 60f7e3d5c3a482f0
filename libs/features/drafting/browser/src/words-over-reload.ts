import { isClauseKind, isValidId, isValidNumber } from '@articulado/policy-text';
import type { OwnWords } from './own-changes.js';

const keyOf = (draftId: string) => `articulado:unsaved-words:${draftId}`;

/** Keeps words that are not stored while the page is loaded anew, as it must be for a newer version of itself. */
export function keepOverReload(draftId: string, words: readonly OwnWords[]): void {
  try {
    if (words.length === 0) sessionStorage.removeItem(keyOf(draftId));
    else sessionStorage.setItem(keyOf(draftId), JSON.stringify(words));
  } catch {
    // A browser may keep nothing, or not so much; the page has asked before it is left.
  }
}

/** The words that were kept when this tab last left the draft. Reading clears them; malformed ones are ignored. */
export function takeKeptWords(draftId: string): readonly OwnWords[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(draftId)) ?? '[]');
    sessionStorage.removeItem(keyOf(draftId));
    return Array.isArray(kept) ? kept.filter(isOwnWords) : [];
  } catch {
    return []; // nothing that this page could have written
  }
}

function isOwnWords(kept: unknown): kept is OwnWords {
  if (typeof kept !== 'object' || kept === null) return false;
  const { id, kind, number, words } = kept as Record<keyof OwnWords, unknown>;
  const isNumber = number === undefined || isValidNumber(number);
  return isValidId(id) && isClauseKind(kind) && isNumber && typeof words === 'string';
}
