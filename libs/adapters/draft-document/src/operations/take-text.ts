import { alignClauses } from '@articulado/comparison';
import type { Clause, PolicyText } from '@articulado/policy-text';
import type * as Y from 'yjs';
import type { DraftReader } from '../draft-reader.js';
import { setTraits, storeClauses, type TraitChanges } from './clauses.js';
import { edit } from './edit.js';
import { newGroup } from '../format.js';
import { deleteClauses, type Move, moveClauses } from './places.js';
import { rewriteClause } from './rewrite-clause.js';

/**
 * Makes a draft say a text, in as few changes as it takes: a clause is known by its id, words that stay stay their authors', and
 * what others do at the same moment merges with it as with anybody's work.
 * @param text - valid, its references as drafts hold them; what the draft had once comes back under its id, what it never had is new
 * @throws RangeError for what no change of a draft leads to: a cell at another place of its table, since cells have one place for
 * ever, or a clause of its own that others merged into one of the text
 */
export function takeText(doc: Y.Doc, text: PolicyText): void {
  edit(doc, (draft, transaction) => {
    const wanted = new Set(text.map(({ id }) => id));
    deleteClauses(
      doc,
      draft.layout.order.filter((id) => !wanted.has(id)),
    );
    storeClauses(
      draft,
      transaction,
      text.filter(({ id }) => !draft.knows(id)),
    );
    putInOrder(doc, draft, text);
    if (draft.layout.order.some((id, index) => id !== text[index]!.id))
      throw new RangeError('No draft becomes this text');
    setTraits(
      doc,
      text.flatMap((clause) => traitChanges(draft.clause(clause.id)!, clause)),
    );
    for (const { id, content } of text) rewriteClause(doc, draft.clause(id)!, content);
  });
}

/** Places what has no place and moves as few clauses as can be; what comes to stand side by side moves together. */
function putInOrder(doc: Y.Doc, draft: DraftReader, text: PolicyText): void {
  const { before: present, moved } = alignClauses(draft.text(), text);
  const moves: Move[] = [];
  for (const [index, { id }] of text.entries()) {
    if (present.has(id) && !moved.has(id)) continue;
    const [after, last] = [text[index - 1]?.id, moves.at(-1)];
    moves.push({ id, after, group: last && last.id === after ? last.group : newGroup() });
  }
  if (moves.length > 0) moveClauses(doc, moves);
}

function traitChanges(now: Clause, { id, kind, depth, number, cell }: Clause): TraitChanges[] {
  const was = now.cell;
  if (cell?.table !== was?.table || cell?.row !== was?.row || cell?.column !== was?.column)
    throw new RangeError(`A cell can't be elsewhere: ${id}`);
  const changes = {
    ...(kind !== now.kind && { kind }),
    ...(depth !== now.depth && { depth }),
    ...(number !== now.number && { number }),
    ...(cell?.header !== was?.header && { header: cell?.header }),
  };
  return Object.keys(changes).length > 0 ? [{ id, ...changes }] : [];
}
