import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { clausesOf } from '@articulado/editor';
import { coverageOf } from '@articulado/editor';
import { isCell } from '@articulado/editor';
import type { ClauseAttrs } from '@articulado/editor';

/** A clause, or all cells of a table, which keep their ids together or not at all. */
type Unit = readonly Node[];

/**
 * Gives clauses that come from elsewhere the ids of those in whose place they come, where they say the same words: what was
 * said of a clause stays with it when somebody pastes a text over itself.
 */
export function keepIds({ doc, selection }: EditorState, slice: Slice): Slice {
  const covered = coverageOf(doc, selection);
  if (!covered) return slice;
  const { first, last, startsWhole, endsWhole } = covered;
  const going = clausesOf(doc).slice(startsWhole ? first : first + 1, endsWhole ? last + 1 : last);
  const left = Map.groupBy(unitsOf(going), wordsOf);
  const kept = unitsOf(slice.content.content).flatMap((unit) => {
    const former = unit.every(({ textContent }) => textContent.trim() === '')
      ? undefined
      : left.get(wordsOf(unit))?.shift();
    return former ? unit.map((node, i) => withIdOf(node, former[i]!)) : unit;
  });
  return new Slice(Fragment.from(kept), slice.openStart, slice.openEnd);
}

function unitsOf(clauses: readonly Node[]): Unit[] {
  const units: Node[][] = [];
  for (const clause of clauses) {
    const table = tableOf(clause);
    if (table !== undefined && tableOf(units.at(-1)?.[0]) === table) units.at(-1)!.push(clause);
    else units.push([clause]);
  }
  return units;
}

const tableOf = (clause: Node | undefined): string | undefined =>
  clause && isCell(clause) ? (clause.attrs as ClauseAttrs).cell?.table : undefined;

/** What a unit says, told from all others: a table says as many words as it has cells. */
const wordsOf = (unit: Unit): string =>
  `${isCell(unit[0]!) ? 'table' : 'clause'} ${unit.map(({ textContent }) => textContent.trim()).join('\t')}`;

/** A cell stays in its place, and a number of its own stays where none came. */
function withIdOf({ type, attrs, content }: Node, former: Node): Node {
  const { id, number, cell } = former.attrs as ClauseAttrs;
  const own = attrs as ClauseAttrs;
  return type.create({ ...own, id, number: own.number ?? number, ...(cell && { cell }) }, content);
}
