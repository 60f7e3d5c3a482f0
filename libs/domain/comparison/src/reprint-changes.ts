import type { ClauseId } from '@articulado/base';
import type { Run } from '@articulado/policy-text';
import type { WordChange } from './comparison.js';
import { changesOf, wordChanges } from './word-changes.js';

/**
 * Compares two contents that differ at most in what their references print.
 * @param follows - whether a target is in both texts, so that a reference to it only prints its new number
 * @returns the changes of the words, reference against reference; `undefined` where other words differ as well
 */
export function reprintChanges(
  before: readonly Run[],
  after: readonly Run[],
  follows: (target: ClauseId) => boolean,
): WordChange[] | undefined {
  const [mine, theirs] = [piecesOf(before, follows), piecesOf(after, follows)];
  const isSame = mine.length === theirs.length && mine.every((piece, index) => isSamePiece(piece, theirs[index]!));
  if (!isSame) return undefined;
  return changesOf(mine.flatMap(({ text }, index) => wordChanges(text, theirs[index]!.text)));
}

/** A stretch of words, or what one reference prints. */
interface Piece {
  readonly text: string;
  readonly target?: ClauseId;
}

const isSamePiece = (one: Piece, other: Piece) =>
  one.target === other.target && (one.target !== undefined || one.text === other.text);

/** Words between two references as one piece, however they look. */
function piecesOf(content: readonly Run[], follows: (target: ClauseId) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, reference } of content) {
    const target = reference && follows(reference.target) ? reference.target : undefined;
    const last = pieces.at(-1);
    if (target === undefined && last && last.target === undefined)
      pieces[pieces.length - 1] = { text: last.text + text };
    else pieces.push({ text, target });
  }
  return pieces;
}
