import { Fragment, type Node, type Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { isCell } from './covered-clauses.js';
import { draftSchema } from './schema.js';

/** Whether a slice is more than words for one clause. */
export const holdsClauses = ({ content, openStart, openEnd }: Slice): boolean =>
  content.firstChild?.type === draftSchema.nodes['clause'] && (content.childCount > 1 || openStart + openEnd < 2);

/**
 * Puts clauses into the text at a place in a clause. Whole clauses go before that clause if the place is its start,
 * after it if it is its end, and replace it if it is empty. Otherwise they split it; they take in none of its words.
 * An open end of the slice gives only its words: they continue the words before the place, or precede those after it.
 * @returns where the caret must stand then
 */
export function insertClauses(tr: Transaction, place: number, slice: Slice): number {
  const $place = tr.doc.resolve(place);
  const target = $place.parent;
  if (isCell(target)) return insertWords(tr, place, asWords(slice.content));
  const whole = [...slice.content.content];
  const head = slice.openStart > 0 ? whole.shift() : undefined;
  const tail = slice.openEnd > 0 ? whole.pop() : undefined;
  const [before, behind] = [$place.parentOffset > 0, $place.parentOffset < target.content.size];
  const takesHead = before || (!behind && head !== undefined);
  const takesTail = behind || (!takesHead && tail !== undefined);
  const nodes = [...(head && !takesHead ? [part(head)] : []), ...whole, ...(tail && !takesTail ? [part(tail)] : [])];
  const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0);
  if (!takesHead && !takesTail) {
    tr.replaceWith($place.before(), $place.after(), nodes);
    return $place.before() + size - 1;
  }
  if (before && behind) tr.split(place);
  // From the end to the start, so that places stay what they are.
  const tailEnd = takesTail && tail ? insertWords(tr, takesHead ? place + 2 : place, tail.content) : undefined;
  const nodesPlace = takesHead ? place + 1 : place - 1;
  tr.insert(nodesPlace, nodes);
  const headSize = takesHead && head ? head.content.size : 0;
  if (takesHead && head) insertWords(tr, place, head.content);
  if (tailEnd !== undefined) return tailEnd + size + headSize;
  return nodes.length > 0 ? nodesPlace + size + headSize - 1 : place + headSize;
}

function insertWords(tr: Transaction, place: number, words: Fragment): number {
  tr.insert(place, words);
  return place + words.size;
}

/** Some words of a clause, as a new one. */
const part = ({ type, attrs, content }: Node): Node => type.create({ ...attrs, id: null, number: null }, content);

/** A cell is no place for a second clause: there, line breaks stand between what were clauses. */
function asWords(clauses: Fragment): Fragment {
  let words = Fragment.empty;
  clauses.forEach((clause) => {
    if (words.size > 0 && clause.content.size > 0) words = words.append(Fragment.from(draftSchema.text('\n')));
    words = words.append(clause.content);
  });
  return words;
}
