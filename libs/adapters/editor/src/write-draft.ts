import type { ClauseId } from '@articulado/base';
import {
  deleteClause,
  type DraftReader,
  insertClause,
  mergeClauses,
  moveClause,
  splitClause,
} from '@articulado/draft-document';
import type { ClauseKind } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import type { StepMap } from 'prosemirror-transform';
import { clausesOf, idOf, runsOf } from './clause-nodes.js';
import type { ComposedClause } from './composed-clause.js';
import type { ClauseAttrs } from './schema.js';
import { sharedEnds, staying } from './sequence.js';
import { type Survivor, survivorsOf } from './survivors.js';
import { shifted, wordChange, wordsIn } from './word-changes.js';
import { writeNode, writeTraits, writeWords } from './write-words.js';

/** What an editor did, to be written into the draft. */
export interface LocalEdit {
  /** The document the editor started from; its clauses are those of the draft, but for `behind`. */
  readonly before: Node;
  readonly after: Node;
  /** How the one became the other. */
  readonly maps: readonly StepMap[];
  /** Clauses whose words in `before` are older than the draft's, since remote changes wait for a composition to end. */
  readonly behind: ReadonlySet<ClauseId>;
  /** The clause that was being composed in when the draft went ahead. */
  readonly composed: ComposedClause | undefined;
  /** Clauses this editor took away earlier, as they were then: pasting one back is a move. */
  readonly removed: Map<ClauseId, Node>;
}

/** The clauses that differ, without those that are the same at the start and at the end. */
interface Difference extends LocalEdit {
  readonly old: readonly Node[];
  readonly now: readonly Node[];
  /** Id of the clause before the first that differs. */
  readonly previous: ClauseId | undefined;
  readonly start: number;
  readonly oldById: ReadonlyMap<ClauseId, Node>;
  readonly nowById: ReadonlyMap<ClauseId, Node>;
}

export function differenceIn(edit: LocalEdit): Difference {
  const [all, next] = [clausesOf(edit.before), clausesOf(edit.after)];
  const { start, end } = sharedEnds(all, next);
  const old = all.slice(start, all.length - end);
  const now = next.slice(start, next.length - end);
  const byId = (nodes: readonly Node[]) => new Map(nodes.map((node) => [idOf(node), node]));
  return {
    ...edit,
    start,
    old,
    now,
    previous: start > 0 ? idOf(all[start - 1]!) : undefined,
    oldById: byId(old),
    nowById: byId(now),
  };
}

/** Whether clauses came, went, or changed places: more than writing within them. */
export const isStructural = ({ old, now }: Difference): boolean =>
  old.length !== now.length || old.some((node, i) => idOf(node) !== idOf(now[i]!));

/** Writes what an editor did. To be called in one Yjs transaction. */
export function writeDraft(draft: DraftReader, difference: Difference): void {
  const { old, now } = difference;
  if (!isStructural(difference)) {
    now.forEach((node, i) => node !== old[i] && writeNode(draft, idOf(node), old[i]!, node, difference.composed));
    return;
  }
  const survivors = survivorsOf(
    { doc: difference.before, first: difference.start, end: difference.start + old.length },
    { doc: difference.after, first: difference.start, end: difference.start + now.length },
    difference.maps,
  );
  writeSplits(draft, difference, survivors);
  writePlaces(draft, difference);
  const merged = writeMerges(draft, difference, survivors);
  writeDeletions(draft, difference, merged);
  for (const node of now) writeRest(draft, difference, node);
}

/** A new clause that starts with the tail of an old one is its second part: what others type there now, comes along. */
function writeSplits(
  draft: DraftReader,
  { now, oldById, behind, nowById }: Difference,
  survivors: Map<ClauseId, Survivor[]>,
) {
  for (const node of [...now].reverse()) {
    const id = idOf(node);
    if (oldById.has(id) || draft.knows(id)) continue;
    for (const [origin, stretches] of survivors) {
      const first = stretches.findIndex((stretch) => stretch.home === id);
      const staysElsewhere = first > 0 || nowById.has(origin);
      if (first < 0 || !staysElsewhere || stretches[first]!.to === 0) continue;
      if (stretches.slice(first).some((stretch) => stretch.home !== id)) continue;
      const offset = behind.has(origin)
        ? shiftedIn(draft, oldById.get(origin)!, stretches[first]!.from)
        : stretches[first]!.from;
      splitClause(draft.doc, origin, offset, id, traitsOf(node));
      survivors.set(origin, stretches.slice(0, first));
      break;
    }
  }
}

const shiftedIn = (draft: DraftReader, former: Node, offset: number) =>
  shifted(offset, wordChange(former.textContent, wordsIn(draft.clause(idOf(former))!.content)));

const traitsOf = (node: Node) => {
  const { kind, depth, cell } = node.attrs as ClauseAttrs;
  return { kind: kind as ClauseKind, depth, cell: cell ?? undefined };
};

/** Gives new and moved clauses their place; as many as can stay where they are do. */
function writePlaces(draft: DraftReader, { old, now, oldById, previous }: Difference): void {
  const indices = new Map(old.map((node, i) => [idOf(node), i]));
  const kept = now.filter((node) => oldById.has(idOf(node)));
  const stays = staying(kept.map((node) => indices.get(idOf(node))!));
  const staysPut = new Set(kept.filter((_, i) => stays.has(i)).map(idOf));
  let behind = previous;
  for (const node of now) {
    const id = idOf(node);
    if (!draft.knows(id)) insertClause(draft.doc, { ...traitsOf(node), id, content: [] }, behind);
    else if (!staysPut.has(id) && !standsBehind(draft, id, behind)) moveClause(draft.doc, id, behind);
    behind = id;
  }
}

function standsBehind(draft: DraftReader, id: ClauseId, behind: ClauseId | undefined): boolean {
  const { order } = draft.layout;
  const index = order.indexOf(id);
  return index >= 0 && order[index - 1] === behind;
}

/** A clause that is gone, but whose words stand at the end of another, was merged with it. */
function writeMerges(draft: DraftReader, { old, oldById, nowById }: Difference, survivors: Map<ClauseId, Survivor[]>) {
  const merged = new Set<ClauseId>();
  const filled = new Map<ClauseId, number>();
  for (const [origin, stretches] of survivors) {
    if (!nowById.has(origin)) continue;
    for (const { home, at, from, to } of stretches) filled.set(home, Math.max(filled.get(home) ?? 0, at + to - from));
  }
  for (const node of old) {
    const id = idOf(node);
    const first = survivors.get(id)?.[0];
    if (nowById.has(id) || !first || first.home === id) continue;
    const last = survivors
      .get(id)!
      .filter((stretch) => stretch.home === first.home)
      .at(-1)!;
    const joinable =
      first.at >= (filled.get(first.home) ?? 0) && draft.layout.pieces.has(first.home) && draft.layout.pieces.has(id);
    if (!joinable || !oldById.has(id)) continue;
    mergeClauses(draft.doc, first.home, id);
    filled.set(first.home, last.at + last.to - last.from);
    merged.add(id);
  }
  return merged;
}

function writeDeletions(
  draft: DraftReader,
  { old, nowById, removed }: Difference,
  merged: ReadonlySet<ClauseId>,
): void {
  for (const node of old) {
    const id = idOf(node);
    if (nowById.has(id) || merged.has(id)) continue;
    removed.set(id, node);
    if (draft.layout.pieces.has(id)) deleteClause(draft.doc, id);
  }
}

/** Writes what is left to write of a clause once it stands in its place. */
function writeRest(draft: DraftReader, { oldById, behind, removed }: Difference, node: Node): void {
  const id = idOf(node);
  const former = oldById.get(id) ?? removed.get(id);
  if (former === node) return;
  const before = draft.clause(id);
  if (!before) return;
  if (former) writeTraits(draft, id, former, node);
  const base =
    !oldById.has(id) && removed.has(id)
      ? runsOf(removed.get(id)!)
      : behind.has(id) && former
        ? runsOf(former)
        : before.content;
  writeWords(draft, id, base, runsOf(node));
  removed.delete(id);
}
