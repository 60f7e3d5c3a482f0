import type { ClauseId } from '@articulado/base';
import type { Node } from 'prosemirror-model';
import { Mapping } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { clausesOf, idOf } from '../clause-nodes.js';
import { bindingKey } from '../draft-binding.js';
import type { ClauseAttrs } from '../schema.js';

/** The names of the letters of a clause in the draft. */
type LettersOf = (id: ClauseId) => readonly string[];

/**
 * Runs something in an editor and compares what it shows then with what was asked of it: for each transaction the
 * editor's state alone would have come to, and that each letter which the transaction left alone is the very letter in the
 * draft. The ids of new clauses are random, and only have to be new in both.
 */
export function asAsked(view: EditorView, lettersOf: LettersOf, run: () => void): string[] {
  const faults: string[] = [];
  const real = view.dispatch;
  let depth = 0;
  view.dispatch = (tr) => {
    if (depth > 0 || tr.getMeta(bindingKey) === true) return real.call(view, tr);
    const before = view.state.doc;
    const letters = lettersIn(before, lettersOf);
    const { state, transactions } = view.state.applyTransaction(tr);
    const mapping = new Mapping(transactions.flatMap((each) => each.mapping.maps));
    depth++;
    real.call(view, tr);
    depth--;
    const now = lettersIn(view.state.doc, lettersOf);
    if (!sameButNewIds(before, state.doc, view.state.doc))
      faults.push(`own edit became another: ${view.state.doc.toString()}, not ${state.doc.toString()}`);
    else faults.push(...changedHands(letters, mapping, now));
    faults.push(...retyped(before, letters, view.state.doc, now));
    return undefined;
  };
  run();
  view.dispatch = real;
  return faults;
}

/** For each position of a document behind which a letter stands, that letter's name. */
function lettersIn(doc: Node, lettersOf: LettersOf): Map<number, string> {
  const found = new Map<number, string>();
  doc.forEach((node, position) => lettersOf(idOf(node)).forEach((letter, i) => found.set(position + 1 + i, letter)));
  return found;
}

/** Letters that the steps left alone, and that are other letters of the draft now. */
function changedHands(
  before: ReadonlyMap<number, string>,
  mapping: Mapping,
  after: ReadonlyMap<number, string>,
): string[] {
  const faults: string[] = [];
  for (const [position, letter] of before) {
    const result = mapping.mapResult(position, 1);
    if (result.deletedAfter) continue;
    const now = after.get(result.pos);
    if (now !== letter) faults.push(`letter ${letter} became another: ${now}`);
  }
  return faults;
}

/** Clauses that were only moved, but whose letters are others now. */
function retyped(
  before: Node,
  letters: ReadonlyMap<number, string>,
  after: Node,
  now: ReadonlyMap<number, string>,
): string[] {
  const faults: string[] = [];
  const places = new Map<ClauseId, { node: Node; position: number }>();
  before.forEach((node, position) => places.set(idOf(node), { node, position }));
  after.forEach((node, position) => {
    const former = places.get(idOf(node));
    if (former?.node !== node) return;
    for (let i = 1; i <= node.content.size; i++)
      if (letters.get(former.position + i) !== now.get(position + i))
        faults.push(`moved, but typed anew: ${letters.get(former.position + i)} in ${idOf(node)}`);
  });
  return faults;
}

function sameButNewIds(before: Node, wanted: Node, shown: Node): boolean {
  const known = new Set(clausesOf(before).map(idOf));
  const [all, others] = [clausesOf(wanted), clausesOf(shown)];
  return all.length === others.length && all.every((node, i) => sameClause(node, others[i]!, known));
}

function sameClause(one: Node, other: Node, known: ReadonlySet<string>): boolean {
  const [attrs, others] = [one.attrs as ClauseAttrs, other.attrs as ClauseAttrs];
  const sameId = idOf(one) === idOf(other) || (!known.has(idOf(one)) && !known.has(idOf(other)));
  const sameTraits = (['kind', 'depth', 'number'] as const).every((key) => attrs[key] === others[key]);
  return sameId && sameTraits && one.content.eq(other.content);
}
