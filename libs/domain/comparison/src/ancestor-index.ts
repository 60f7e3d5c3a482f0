import type { ClauseId } from '@articulado/base';
import { type Clause, noteBearers, parentsOf, type PolicyText } from '@articulado/policy-text';

/** The ancestors of each clause of a text, by id. A note stands in the clause of its mark; the title of the document holds nothing. */
export class AncestorIndex {
  private readonly parents: ReadonlyMap<ClauseId, Clause | undefined>;
  private readonly bearers: ReadonlyMap<ClauseId, Clause>;

  constructor(text: PolicyText) {
    this.parents = parentsOf(text);
    this.bearers = noteBearers(text);
  }

  /** What holds a clause directly; nothing for a clause that the text does not have. */
  parentOf(id: ClauseId): ClauseId | undefined {
    const parent = this.bearers.get(id) ?? this.parents.get(id);
    return parent?.kind === 'docTitle' ? undefined : parent?.id;
  }

  /** All that hold a clause, the innermost first. */
  of(id: ClauseId): ClauseId[] {
    const ancestors: ClauseId[] = [];
    for (let next = this.parentOf(id); next; next = this.parentOf(next)) ancestors.push(next);
    return ancestors;
  }
}
