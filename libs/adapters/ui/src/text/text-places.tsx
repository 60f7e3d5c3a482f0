import type { ClauseId } from '@articulado/base';
import type { PolicyText } from '@articulado/policy-text';
import { createContext, useContext } from 'react';

/** Where things stand on the page that the words of a clause lead to. */
export interface TextPlaces {
  readonly numbers: ReadonlyMap<ClauseId, string>;
  /** What each clause is called where a link leads to it, so that no other one is called the same (`clauseNames`). */
  readonly names: ReadonlyMap<ClauseId, string>;
  /** The anchor of the first mark of each note, and of the first words that define each term, by where they stand (`runKey`). */
  readonly anchors: ReadonlyMap<string, string>;
  /** The anchor of a note's first mark, for the way back. */
  readonly markOf: (note: ClauseId) => string | undefined;
  /** Where a clause is found: on this page or elsewhere; `undefined` for one that is in the text no more. */
  readonly hrefOf: (clause: ClauseId) => string | undefined;
  readonly isHere: (clause: ClauseId) => boolean;
}

const nowhere: TextPlaces = {
  numbers: new Map(),
  names: new Map(),
  anchors: new Map(),
  markOf: () => undefined,
  hrefOf: () => undefined,
  isHere: () => false,
};

const Places = createContext(nowhere);
export const TextPlacesProvider = Places.Provider;
export const useTextPlaces = (): TextPlaces => useContext(Places);

export const runKey = (clause: ClauseId, index: number): string => `${clause} ${index}`;

/**
 * Finds the places of a text as a page shows it.
 * @param elsewhere - where a clause that this page does not show is found
 */
export function placesOf(
  text: PolicyText,
  { numbers, names }: Pick<TextPlaces, 'numbers' | 'names'>,
  elsewhere: (clause: ClauseId) => string | undefined = () => undefined,
): TextPlaces {
  const here = new Set(text.map(({ id }) => id));
  const anchors = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, content } of text) {
    content.forEach(({ note, term }, index) => {
      const anchor = note ? markAnchor(note) : term && `t-${term}`;
      if (anchor && !taken.has(anchor)) anchors.set(runKey(id, index), anchor);
      if (anchor) taken.add(anchor);
    });
  }
  const isHere = (clause: ClauseId) => here.has(clause);
  return {
    numbers,
    names,
    anchors,
    markOf: (note) => (taken.has(markAnchor(note)) ? markAnchor(note) : undefined),
    hrefOf: (clause) => (isHere(clause) ? `#c-${clause}` : elsewhere(clause)),
    isHere,
  };
}

const markAnchor = (note: ClauseId) => `m-${note}`;
