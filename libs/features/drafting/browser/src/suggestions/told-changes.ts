import type { RoomSuggestion, WordTouch } from '@articulado/draft-document/suggestions';
import { idOf, withVisibleAtoms } from '@articulado/editor';
import type { Node } from 'prosemirror-model';
import { wordsOfRuns } from './marks-of-clause.js';

/** One thing that a suggestion changes in a clause, as it is told beside the text. */
export type ToldChange =
  | { readonly kind: 'deletion' | 'insertion'; readonly words: string }
  /** The clause goes, words are formatted otherwise, or the clause becomes another kind or goes to another place. */
  | { readonly kind: 'away' | 'formatting' | 'form' };

/**
 * What one suggestion changes in a clause, in the order of its words; what it deletes comes before what it puts there.
 * @param touches - of all suggestions in that clause
 */
export function toldChanges(
  node: Node,
  touches: readonly WordTouch[],
  { number, effects }: RoomSuggestion,
): ToldChange[] {
  const told: ToldChange[] = [];
  const own = touches.filter(({ suggestion }) => suggestion === String(number));
  for (const touch of own.sort((one, other) => startOf(one) - startOf(other) || rankOf(one) - rankOf(other))) {
    if (touch.kind === 'insertion') told.push({ kind: 'insertion', words: wordsOfRuns(touch.runs) });
    else if (touch.kind === 'deletion') told.push({ kind: 'deletion', words: wordsBetween(node, touch) });
    else if (!told.some(({ kind }) => kind === formOf(touch.kind))) told.push({ kind: formOf(touch.kind) });
  }
  const ofClause = effects.filter(({ kind, clause }) => kind !== 'words' && clause === idOf(node));
  if (ofClause.some(({ kind }) => kind === 'deletion')) told.push({ kind: 'away' });
  else if (ofClause.length > 0 && !told.some(({ kind }) => kind === 'form')) told.push({ kind: 'form' });
  return told;
}

const startOf = (touch: WordTouch) => ('at' in touch ? touch.at : touch.from);
const rankOf = ({ kind }: WordTouch) => (kind === 'deletion' ? 0 : 1);
const formOf = (kind: WordTouch['kind']) => (kind === 'formatting' ? 'formatting' : 'form');

function wordsBetween(node: Node, { from, to }: { readonly from: number; readonly to: number }): string {
  const { size } = node.content;
  return withVisibleAtoms(node.textBetween(Math.min(from, size), Math.min(to, size)));
}
