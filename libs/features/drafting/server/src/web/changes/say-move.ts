import type { ChangeKind } from '@articulado/comparison';
import type { Translate } from '@articulado/messages';
import { policyTextOf, graphql, type ResultOf } from '@articulado/pages';
import { tableOf } from '@articulado/policy-text';
import { clauseLabel } from '@articulado/ui';

/** As much of a clause as tells where it stands. */
export const listedClause = graphql(
  'fragment ListedClause on Clause { id kind number depth cell { table row column header } }',
);
export type ListedClause = ResultOf<typeof listedClause>;

interface Neighbours {
  /** What it is a part of. */
  readonly parent?: ListedClause;
  /** What it follows there; nothing where it is the first. */
  readonly previous?: ListedClause;
  /** What follows it there; nothing where it is the last. */
  readonly next?: ListedClause;
}

/**
 * Says from where to where a clause moved: out of which part into which, and before what. Of one that stands where it stood in a part
 * that moved, it says only that.
 */
export function sayMove(
  t: Translate,
  before: readonly ListedClause[],
  after: readonly ListedClause[],
  id: string,
): string {
  const [was, is] = [neighboursOf(before, id), neighboursOf(after, id)];
  const name = (clause: ListedClause | undefined) =>
    clause && clauseLabel(t, { kind: clause.kind }, clause.number ?? undefined);
  const nameIn = (place: Neighbours, which: keyof Neighbours) => name(place[which]) ?? 'none';
  const isSame = (which: keyof Neighbours) => was[which]?.id === is[which]?.id;
  const [from, to] = [nameIn(was, 'parent'), nameIn(is, 'parent')];
  if (!isSame('parent')) return t('comparison.moved.to', { from, to, next: nameIn(is, 'next') });
  if (!isSame('next')) return t('comparison.moved.within', { to, was: nameIn(was, 'next'), next: nameIn(is, 'next') });
  if (isSame('previous') && is.parent) return t('comparison.moved.along', { to });
  return t('comparison.moved.behind', { to, was: nameIn(was, 'previous'), previous: nameIn(is, 'previous') });
}

function neighboursOf(text: readonly ListedClause[], id: string): Neighbours {
  const index = text.findIndex((clause) => clause.id === id);
  const { depth } = text[index]!;
  const isOther = (clause: ListedClause) => clause.kind !== 'note'; // notes neither contain nor separate clauses
  const parent = text.slice(0, index).findLast((clause) => isOther(clause) && clause.depth < depth);
  const previous = text.slice(0, index).findLast((clause) => isOther(clause) && clause.depth <= depth);
  const next = text.slice(index + 1).find((clause) => isOther(clause) && clause.depth <= depth);
  const beside = (clause: ListedClause | undefined) => (clause?.depth === depth ? clause : undefined);
  return { parent, previous: beside(previous), next: beside(next) };
}

/** Says from which row and column to which a cell went; nothing for one that stays, or is a cell in one text alone. */
export function sayCellMove(
  t: Translate,
  before: readonly ListedClause[],
  after: readonly ListedClause[],
  id: string,
): string | undefined {
  const [was, is] = [squareOf(before, id), squareOf(after, id)];
  if (!was || !is || (was.row === is.row && was.column === is.column)) return undefined;
  const words = { rowBefore: was.row, columnBefore: was.column, rowAfter: is.row, columnAfter: is.column };
  return t('comparison.moved.cell', words);
}

/** Row and column of a cell as a reader counts them, from 1. */
function squareOf(text: readonly ListedClause[], id: string): { row: number; column: number } | undefined {
  const cell = text.find((clause) => clause.id === id)?.cell;
  if (!cell) return undefined;
  const cells = text
    .filter((clause) => clause.cell?.table === cell.table)
    .map((clause) => ({ ...clause, givenNumber: null, content: [] }));
  const { rows, columns } = tableOf(policyTextOf(cells));
  return { row: rows.indexOf(cell.row) + 1, column: columns.indexOf(cell.column) + 1 };
}

interface ChangeOfPlace {
  readonly kinds: readonly ChangeKind[];
  readonly clauseId: string;
  readonly movedWith: string | null;
}

/** Says with what a clause went along. */
function sayAlong(t: Translate, movedWith: string, after: readonly ListedClause[]): string {
  const { kind, number } = after.find(({ id }) => id === movedWith)!;
  return t('comparison.moved.along', { to: clauseLabel(t, { kind }, number ?? undefined) });
}

/**
 * Says from where to where a clause went, if it did. Rows are counted anew when another comes before: so a cell's move is shown
 * only if it counts as a change.
 */
export function sayChangeOfPlace(
  t: Translate,
  { kinds, clauseId, movedWith }: ChangeOfPlace,
  before: readonly ListedClause[],
  after: readonly ListedClause[],
) {
  if (movedWith) return sayAlong(t, movedWith, after);
  if (kinds.includes('moved')) return sayMove(t, before, after, clauseId);
  return kinds.includes('kindChanged') ? sayCellMove(t, before, after, clauseId) : undefined;
}
