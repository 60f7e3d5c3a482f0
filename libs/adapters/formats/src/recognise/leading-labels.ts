import type { ClauseKind } from '@articulado/policy-text';
import { articleLabel, type Label, partLabel } from './labels.js';
import { type MarkerStyle, markersOf } from './markers.js';
import { isShout } from './sentences.js';

/** What the words at the start of a clause say that it is. */
export interface LeadingLabel {
  readonly kind: ClauseKind;
  /** How many of the letters only say so. */
  readonly length: number;
}

/** Markers of lists that are read in a single line; capitals may be the initial of a name. */
const kindsOfMarkers: Partial<Record<MarkerStyle, ClauseKind>> = {
  decimal: 'paragraph',
  lowerLetters: 'point',
  lowerRoman: 'subpoint',
};

/** What the words of a clause begin with: "Artículo 2.- ", "CAPÍTULO IV ", "a) ". "i) " may be a letter or Roman: then there are two. */
export function leadingLabels(words: string): LeadingLabel[] {
  const label = articleLabel(words) ?? partLabel(words);
  if (label) return isClear(words, label) ? [label] : [];
  return markersOf(words).flatMap(({ style, length }) => {
    const kind = kindsOfMarkers[style];
    return kind === undefined ? [] : [{ kind, length }];
  });
}

/** "Artículo 2 de la Ley" is part of a sentence, "TÍTULO I" is not. */
const isClear = (words: string, { kind, length, end }: Label): boolean =>
  end === 'closed' || (kind !== 'article' && isShout(words.slice(0, length).trim()));
