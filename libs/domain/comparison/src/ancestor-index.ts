import type { ClauseId } from '@articulado/base';
import { type Clause, noteBearers, parentsOf, type PolicyText } from '@articulado/policy-text';

/** What holds the clauses of a text. A note stands in the clause of its mark; the title of the document holds nothing. */
export class Holders {
  private readonly parents: ReadonlyMap<ClauseId, Clause | undefined>;
  private readonly bearers: ReadonlyMap<ClauseId, Clause>;

  constructor(text: PolicyText) {
    this.parents = parentsOf(text);
    this.bearers = noteBearers(text);
  }

  /** What holds a clause directly; nothing for a clause that the text does not have. */
  directly(id: ClauseId): ClauseId | undefined {
    const holder = this.bearers.get(id) ?? this.parents.get(id);
    return holder?.kind === 'docTitle' ? undefined : holder?.id;
  }

  /** All that hold a clause, the innermost first. */
  of(id: ClauseId): ClauseId[] {
    const holders: ClauseId[] = [];
    for (let holder = this.directly(id); holder; holder = this.directly(holder)) holders.push(holder);
    return holders;
  }
}
