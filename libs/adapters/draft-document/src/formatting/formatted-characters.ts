import type { Marks } from '@articulado/policy-text';
import type * as Y from 'yjs';
import type { CharacterRange } from '../characters.js';

export type MarkKey = keyof Marks;
/** `null`: without the mark. */
export type MarkValue = Marks[MarkKey] | null;

/** Characters of which one mark was changed, from what to what. */
export interface FormattedCharacters extends CharacterRange {
  readonly key: MarkKey;
  readonly from: MarkValue;
  readonly to: MarkValue;
}

/** By a map that each transaction has for itself: the only thing of it that an undo manager tells. */
const noted = new WeakMap<Y.Transaction['changedParentTypes'], FormattedCharacters[]>();

export function noteFormatted({ changedParentTypes }: Y.Transaction, characters: readonly FormattedCharacters[]): void {
  const known = noted.get(changedParentTypes);
  if (known) known.push(...characters);
  else noted.set(changedParentTypes, [...characters]);
}

/** What a transaction formatted, in order. */
export const formattedIn = (of: Y.Transaction['changedParentTypes']): readonly FormattedCharacters[] =>
  noted.get(of) ?? [];
