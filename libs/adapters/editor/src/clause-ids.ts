import type { ClauseId } from '@articulado/base';
import { newClauseId } from '@articulado/draft-document';
import type { CellPlace } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type PluginKey, type Transaction } from 'prosemirror-state';
import { clausesOf, idOf } from './clause-nodes.js';
import type { ClauseAttrs } from './schema.js';
import { sharedEnds } from './shared-ends.js';
import { keptRangesOf } from './kept-ranges.js';

interface ClauseAtPosition {
  readonly node: Node;
  readonly position: number;
}

/**
 * Meta key of a transaction: ids of clauses that it makes. A clause with such an id keeps it, and a cell stays a
 * cell.
 */
export const madeClauses = 'madeClauses';

/**
 * Gives an id to every clause that this editor made, and keeps ids unique. It repairs only after its own user's
 * transactions, never after remote ones: two editors that repaired the same clause would differ.
 * @param bindingKey - key under which the binding marks its own transactions, which bring what others did
 * @param takenAway - the clause with this id, if it was removed earlier: a paste that brings it back is a move
 */
export function clauseIds(bindingKey: PluginKey, takenAway: (id: ClauseId) => Node | undefined): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (!transactions.some((tr) => tr.docChanged) || transactions.some((tr) => tr.getMeta(bindingKey))) return null;
      if (sameIds(before.doc, after.doc)) return null;
      const tr = after.tr;
      const followed = followedWords(before.doc, after.doc, transactions);
      const made = new Set(transactions.flatMap((done) => (done.getMeta(madeClauses) as ClauseId[] | undefined) ?? []));
      const mayCome = (id: ClauseId) => made.has(id) || takenAway(id) !== undefined;
      const copies: Copies = { ids: new Map(), tables: transactions.some(isFromClipboard) ? new Map() : undefined };
      for (const [id, standing] of doubtful(before.doc, after.doc, mayCome)) {
        const known = id !== null && idsOf(before.doc).has(id);
        const keeper = known ? keeperOf(id, standing, before, transactions) : returning(id, standing, mayCome);
        for (const each of standing) if (each !== keeper) rename(tr, each, followed.get(each.position), copies);
      }
      if (copies.tables) leadWithinCopies(tr, copies.ids);
      makeCellsAgain(tr, idsOf(before.doc), takenAway);
      return tr.docChanged ? tr : null;
    },
  });
}

/** What became of what was copied. */
interface Copies {
  /** Former ids of clauses → new ones. */
  readonly ids: Map<ClauseId, ClauseId>;
  /** The same for tables, rows and columns. Only a paste makes a new table of copied cells; anything else makes them paragraphs. */
  readonly tables: Map<string, string> | undefined;
}

/** Whether a transaction puts in what was copied, cut or dragged. */
export const isFromClipboard = (tr: Transaction) => tr.getMeta('paste') === true || tr.getMeta('uiEvent') === 'drop';

/** Cells that come back are what they were: they were taken away with their whole table. */
function makeCellsAgain(
  tr: Transaction,
  known: ReadonlySet<string | null>,
  takenAway: (id: ClauseId) => Node | undefined,
): void {
  tr.doc.forEach((node, position) => {
    const former = known.has(idOf(node)) ? undefined : (takenAway(idOf(node))?.attrs as ClauseAttrs | undefined);
    if (former?.kind === 'cell') tr.setNodeMarkup(position, null, former);
  });
}

/** Whether both documents have the same ids in the same order. Most transactions only write within clauses. */
function sameIds(before: Node, after: Node): boolean {
  const [old, now] = [clausesOf(before), clausesOf(after)];
  if (old.length !== now.length) return false;
  const { start, end } = sharedEnds(old, now);
  for (let i = start; i < now.length - end; i++) if (idOf(old[i]!) !== idOf(now[i]!)) return false;
  return true;
}

const idsOf = (doc: Node) => new Set<string | null>(clausesOf(doc).map(idOf));

/** Clauses without id, those that share one, and those whose id the document didn't have before. */
function doubtful(
  before: Node,
  after: Node,
  mayReturn: (id: ClauseId) => boolean,
): Map<ClauseId | null, ClauseAtPosition[]> {
  const known = idsOf(before);
  const groups = new Map<ClauseId | null, ClauseAtPosition[]>();
  after.forEach((node, position) => {
    const id = idOf(node) as ClauseId | null;
    const group = groups.get(id);
    if (group) group.push({ node, position });
    else groups.set(id, [{ node, position }]);
  });
  for (const [id, group] of groups) {
    const sound = id !== null && group.length === 1 && (known.has(id) || mayReturn(id));
    if (sound) groups.delete(id);
  }
  return groups;
}

const returning = (id: ClauseId | null, standing: readonly ClauseAtPosition[], mayReturn: (id: ClauseId) => boolean) =>
  id !== null && mayReturn(id) ? standing[0] : undefined;

/** An old clause, all of whose words went to another place. */
interface Followed {
  readonly words: Node;
  /** Position of the clause that has its id now, but none of its words. */
  readonly left: number | undefined;
}

/**
 * The positions that hold all words of one old clause now, with that clause: words keep their id. The words must come
 * first there: words after another clause's words were merged into that clause.
 */
function followedWords(before: Node, after: Node, transactions: readonly Transaction[]): Map<number, Followed> {
  const { start, end } = sharedEnds(clausesOf(before), clausesOf(after));
  const maps = transactions.flatMap((tr) => tr.mapping.maps);
  const old = { doc: before, first: start, end: before.childCount - end };
  const kept = keptRangesOf(old, { doc: after, first: start, end: after.childCount - end }, maps);
  const firstAt = new Map<number, ClauseId>();
  const followed = new Map<number, Followed>();
  for (const words of clausesOf(before).slice(old.first, old.end)) {
    const id = idOf(words);
    const places = new Set((kept.get(id) ?? []).filter(({ to }) => to > 0).map(({ position }) => position));
    const [place] = places;
    for (const each of places) if (!firstAt.has(each)) firstAt.set(each, id);
    if (places.size !== 1 || firstAt.get(place!) !== id) continue;
    const namesakes: number[] = [];
    after.forEach((node, position) => idOf(node) === id && position !== place && namesakes.push(position));
    if (namesakes.length < 2) followed.set(place!, { words, left: namesakes[0] });
  }
  return followed;
}

/** Which of several keeps the id: the one at the old place, else the untouched one, else the first. */
function keeperOf(
  id: ClauseId,
  standing: readonly ClauseAtPosition[],
  before: EditorState,
  transactions: readonly Transaction[],
): ClauseAtPosition {
  const old = oldPlace(id, before, transactions);
  return (
    standing.find(({ position }) => position === old.position) ??
    standing.find(({ node }) => node === old.node) ??
    standing[0]!
  );
}

function oldPlace(
  id: ClauseId,
  before: EditorState,
  transactions: readonly Transaction[],
): { node: Node; position: number | undefined } {
  let found: ClauseAtPosition | undefined;
  before.doc.forEach((node, position) => {
    if (idOf(node) === id) found ??= { node, position };
  });
  let position = found!.position;
  let gone = false;
  for (const tr of transactions) {
    const result = tr.mapping.mapResult(position, 1);
    position = result.pos;
    gone ||= result.deletedAfter && result.deletedAcross;
  }
  return { node: found!.node, position: gone ? undefined : position };
}

/**
 * Gives a clause a new id, or the id of the clause whose words it holds. The clause left without those words then
 * gets a new id.
 * @param copies - collects former and new ids
 */
function rename(
  tr: Transaction,
  { node, position }: ClauseAtPosition,
  followed: Followed | undefined,
  copies: Copies,
): void {
  if (followed) tr.setNodeMarkup(position, null, followed.words.attrs);
  else {
    const attrs = fresh(node.attrs as ClauseAttrs, copies.tables);
    if (idOf(node)) copies.ids.set(idOf(node), attrs.id);
    tr.setNodeMarkup(position, null, attrs);
  }
  if (followed?.left === undefined) return;
  tr.setNodeMarkup(followed.left, null, fresh(tr.doc.nodeAt(followed.left)!.attrs as ClauseAttrs));
}

const fresh = (attrs: ClauseAttrs, tables?: Map<string, string>) => ({
  ...attrs,
  ...(attrs.kind === 'cell' &&
    (tables && attrs.cell ? { cell: copyOf(attrs.cell, tables) } : { kind: 'content', cell: null })),
  id: newClauseId(),
  number: null,
});

function copyOf({ table, row, column, header }: CellPlace, known: Map<string, string>): CellPlace {
  const copy = (id: string) => {
    const made = known.get(`${table} ${id}`) ?? newClauseId();
    known.set(`${table} ${id}`, made);
    return made;
  };
  return { table: copy(table), row: copy(row), column: copy(column), ...(header && { header }) };
}

/** In clauses that were pasted together as copies, marks lead to the copies of their notes, and references to copies of what they named. */
function leadWithinCopies(tr: Transaction, copies: ReadonlyMap<ClauseId, ClauseId>): void {
  const made = new Set(copies.values());
  if (made.size === 0) return;
  tr.doc.forEach((clause, position) => {
    if (!made.has(idOf(clause))) return;
    clause.forEach(({ type, attrs }, offset) => {
      const key = atomKeys[type.name];
      const copy = key && copies.get(attrs[key] as ClauseId);
      if (copy) tr.setNodeAttribute(position + 1 + offset, key, copy);
    });
  });
}

/** The attribute by which an atom leads to a clause. */
const atomKeys: Record<string, string | undefined> = { note: 'note', reference: 'target' };
