import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { clausesOf, idOf } from '../clause-nodes.js';
import type { ClauseAttrs } from '../schema.js';

/**
 * Runs something in an editor and compares what it shows then with what was asked of it: for each transaction the
 * editor's state alone would have come to. The ids of new clauses are random, and only have to be new in both.
 */
export function asAsked(view: EditorView, run: () => void): string[] {
  const faults: string[] = [];
  const real = view.dispatch;
  let depth = 0;
  view.dispatch = (tr) => {
    const before = view.state.doc;
    const wanted = depth === 0 ? view.state.apply(tr).doc : undefined;
    depth++;
    real.call(view, tr);
    depth--;
    if (wanted && !sameButNewIds(before, wanted, view.state.doc))
      faults.push(`own edit became another: ${view.state.doc.toString()}, not ${wanted.toString()}`);
  };
  run();
  view.dispatch = real;
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
  return sameId && attrs.kind === others.kind && attrs.depth === others.depth && one.content.eq(other.content);
}
