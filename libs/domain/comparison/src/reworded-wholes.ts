import type { ClauseId } from '@articulado/base';
import { type Clause, noteBearers, parentsOf, type PolicyText } from '@articulado/policy-text';
import { rewordedClauses } from './reworded-clauses.js';

/**
 * CO15: names the clauses that came to say something in other words, or that hold such a clause or its mark, in either text: an article has
 * changed when any of its parts has. The title of the document holds nothing.
 * @returns id → the first clause in it that was reworded, itself first
 */
export function rewordedWholes(before: PolicyText, after: PolicyText): Map<ClauseId, ClauseId> {
  const reworded = rewordedClauses(before, after);
  const firstIn = new Map<ClauseId, ClauseId>([...reworded].map((id) => [id, id]));
  if (reworded.size === 0) return firstIn;
  const holders = [new Holders(after), new Holders(before)];
  for (const id of reworded)
    for (const whole of holders.flatMap((text) => text.of(id))) if (!firstIn.has(whole)) firstIn.set(whole, id);
  return firstIn;
}

/** What holds the clauses of a text. A note stands in the clause of its mark. */
export class Holders {
  private readonly parents: ReadonlyMap<ClauseId, Clause | undefined>;
  private readonly bearers: ReadonlyMap<ClauseId, Clause>;

  constructor(text: PolicyText) {
    this.parents = parentsOf(text);
    this.bearers = noteBearers(text);
  }

  /** All that hold a clause, the innermost first; nothing for a clause that the text does not have. */
  of(id: ClauseId): ClauseId[] {
    const holders: ClauseId[] = [];
    for (let holder = this.holderOf(id); holder && holder.kind !== 'docTitle'; holder = this.holderOf(holder.id))
      holders.push(holder.id);
    return holders;
  }

  private readonly holderOf = (id: ClauseId) => this.bearers.get(id) ?? this.parents.get(id);
}
