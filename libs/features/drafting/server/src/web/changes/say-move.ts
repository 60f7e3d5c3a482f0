import type { ChangeKind } from '@articulado/comparison';
import type { Translate } from '@articulado/messages';
import { clauseLabel } from '@articulado/ui';
import { type ListedClause, quoted, type Side, type Sides } from './sides.js';

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
export function sayMove(t: Translate, { before, after }: Sides, id: string): string {
  const [was, is] = [neighboursOf(before.clauses, id), neighboursOf(after.clauses, id)];
  const isSame = (which: keyof Neighbours) => was[which]?.id === is[which]?.id;
  const nameIn = (side: Side, clause: ListedClause | undefined) => (clause ? nameOf(t, side, clause) : 'none');
  const [from, to] = [nameIn(before, was.parent), nameIn(after, is.parent)];
  if (!isSame('parent')) {
    const next = nameIn(after, is.next);
    // "Capítulo I" of another title.
    if (from !== to || !was.parent || !is.parent) return t('comparison.moved.to', { from, to, next });
    const [whole, wholeNow] = [before.names.get(was.parent.id)!, after.names.get(is.parent.id)!];
    return t('comparison.moved.to', { from: quoted(t, whole), to: quoted(t, wholeNow), next });
  }
  if (!isSame('next'))
    return t('comparison.moved.within', { to, was: nameIn(before, was.next), next: nameIn(after, is.next) });
  if (isSame('previous') && is.parent) return t('comparison.moved.along', { to });
  const [previous, previousNow] = [nameIn(before, was.previous), nameIn(after, is.previous)];
  return t('comparison.moved.behind', { to, was: previous, previous: previousNow });
}

/** What is one of several without a number is called by its first words, a cell by its row and column. */
function nameOf(t: Translate, { kindCounts, names }: Side, { id, kind, number }: ListedClause): string {
  const isTold = number !== null || kindCounts.get(kind) === 1;
  return quoted(t, isTold ? clauseLabel(t, { kind }, number ?? undefined) : names.get(id)!);
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

/** Says from which row and column to which a cell of a table went; nothing for one that stays, or went into another table. */
export function sayCellMove(t: Translate, { before, after }: Sides, id: string): string | undefined {
  const [was, is] = [before.squares.get(id), after.squares.get(id)];
  if (!was || !is || was.table !== is.table || (was.row === is.row && was.column === is.column)) return undefined;
  const words = { rowBefore: was.row, columnBefore: was.column, rowAfter: is.row, columnAfter: is.column };
  return t('comparison.moved.cell', words);
}

interface ChangeOfPlace {
  readonly kinds: readonly ChangeKind[];
  readonly clauseId: string;
  readonly movedWith: string | null;
}

/** Says with what a clause went along. */
function sayAlong(t: Translate, movedWith: string, after: Side): string {
  return t('comparison.moved.along', { to: nameOf(t, after, after.clauses.find(({ id }) => id === movedWith)!) });
}

/**
 * Says from where to where a clause went, if it did: of a cell, from which row and column of its table to which. Rows are counted anew
 * when another comes before: of a cell only what is told as a change is said.
 */
export function sayChangeOfPlace(t: Translate, { kinds, clauseId, movedWith }: ChangeOfPlace, sides: Sides) {
  if (movedWith) return sayAlong(t, movedWith, sides.after);
  const isMoved = kinds.includes('moved');
  const cellMove = isMoved || kinds.includes('kindChanged') ? sayCellMove(t, sides, clauseId) : undefined;
  return cellMove ?? (isMoved ? sayMove(t, sides, clauseId) : undefined);
}
