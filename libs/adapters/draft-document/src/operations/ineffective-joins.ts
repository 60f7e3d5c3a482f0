import type { ClauseId } from '@articulado/base';
import type * as Y from 'yjs';
import type { DraftReader } from '../draft-reader.js';
import type { Join, Fragment } from '../fragment.js';

/**
 * Deletes the joins that show nothing, in a clause's fragments or to them, since others merged the same clauses elsewhere
 * at the same moment. If they stayed, a later split or merge could make them work, and words would turn up in another clause.
 */
export function dropIneffectiveJoins(draft: DraftReader, transaction: Y.Transaction, root: ClauseId): void {
  const { shownIn } = draft.layout;
  const shown = new Set([root]);
  let hasDropped = false;
  const drop = (fragment: Fragment, idle: Fragment['joins']) => {
    if (idle.length === 0) return;
    for (const { item } of idle) item.delete(transaction);
    draft.reread(fragment);
    hasDropped = true;
  };
  const visit = (id: ClauseId) => {
    for (const fragment of draft.fragments.of(id)) {
      const idle: Join[] = [];
      for (const join of fragment.joins) {
        const works = !shown.has(join.id) && shownIn.get(join.id) === root;
        shown.add(join.id);
        if (works) visit(join.id);
        else idle.push(join);
      }
      drop(fragment, idle);
    }
  };
  visit(root);
  for (const fragment of draft.fragments) {
    if (shownIn.get(fragment.id) === root) continue;
    drop(
      fragment,
      fragment.joins.filter(({ id }) => shownIn.get(id) === root),
    );
  }
  if (hasDropped) draft.relayout();
}
