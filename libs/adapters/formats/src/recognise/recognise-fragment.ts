import type { ClauseId } from '@articulado/base';
import { type Clause, type ClauseKind, isHeading, parentsOf, type PolicyText } from '@articulado/policy-text';
import type { LeftOut, SourceDocument } from '../source/source-document.js';
import { latinAdditions } from './file-number.js';
import { withEpigraphs } from './find-epigraphs.js';
import { finishClauses } from './finish-clauses.js';
import { withoutHyphenation } from './hyphenation.js';
import { linesOf } from './lines.js';
import { placeNotes } from './notes.js';
import { withParagraphs } from './paragraphs.js';
import { LineRecogniser } from './recognise-lines.js';

/** Where in a text a fragment is to stand. */
export interface FragmentPlace {
  /** The headings it stands under, the outermost first. */
  readonly parts: readonly { readonly kind: ClauseKind; readonly depth: number }[];
  /** At which words stand there. */
  readonly depth: number;
}

/** Some clauses of another text, and what of it did not become part of them. */
export interface RecognisedFragment {
  readonly text: PolicyText;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Recognises the clauses of a few paragraphs that are to stand within a text, as when they are pasted. They stand at the depth
 * of their place. A heading, and a clause whose parent did not come along, loses its number from the file, so that the text counts it;
 * additions such as "17 Bis" keep theirs, and so do clauses whose parent came along.
 * @param newId - called once a clause and once a table; must give valid, unused ids
 */
export function recogniseFragment(
  document: SourceDocument,
  newId: () => ClauseId,
  place: FragmentPlace,
): RecognisedFragment {
  const leftOut: LeftOut[] = [...document.leftOut];
  const lines = withEpigraphs(withParagraphs(withoutHyphenation(linesOf(document, leftOut), [])));
  const recogniser = new LineRecogniser(lines, [], leftOut);
  recogniser.state.outline.goOnWithin(place.parts, place.depth);
  recogniser.state.levels.reset(place.depth);
  const building = placeNotes(recogniser.run().outline.finish(), document, leftOut);
  const text = finishClauses(building, newId).map(({ clause }) => clause);
  return { text: withoutOuterNumbers(text), leftOut };
}

function withoutOuterNumbers(text: PolicyText): PolicyText {
  const parents = parentsOf(text);
  const isOuter = ({ id, kind }: Clause) => isHeading(kind) || parents.get(id) === undefined;
  return text.map((clause) => (isOuter(clause) && !isAddition(clause.number) ? withoutNumber(clause) : clause));
}

/** "17 Bis" and "6-A" were put in between later: what stands behind them goes on from 17 and 6. */
const isAddition = (number = '') => additional.test(number);
const additional = new RegExp(String.raw`(?:[\s-](?:${latinAdditions})|-[A-Z])$`, 'iu');

function withoutNumber({ number: _number, ...clause }: Clause): Clause {
  return clause;
}
