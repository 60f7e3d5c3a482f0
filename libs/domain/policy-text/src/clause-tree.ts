import type { ClauseId } from '@articulado/base';
import type { Clause, PolicyText } from './clause.js';

/**
 * Says for every clause which one holds it: the nearest one before it that stands less deep. A note holds nothing, and parts
 * nothing from what holds it, wherever it stands.
 * @returns id → parent, `undefined` for the outermost; in reading order
 */
export function parentsOf(text: PolicyText): Map<ClauseId, Clause | undefined> {
  const ancestors = new Ancestors<Clause>();
  return new Map(
    text.map((clause) => {
      const parent = ancestors.of(clause).at(-1);
      ancestors.add(clause);
      return [clause.id, parent];
    }),
  );
}

/** What holds the next clause of a text that is gone through in reading order. */
export class Ancestors<C extends { readonly kind: string; readonly depth: number }> {
  private readonly open: C[] = [];

  /** Those that hold a clause which comes next, the outermost first. */
  of({ depth }: Pick<C, 'depth'>): C[] {
    return this.open.filter((ancestor) => ancestor.depth < depth);
  }

  add(clause: C): void {
    if (clause.kind === 'note') return;
    while (this.open.length > 0 && this.open.at(-1)!.depth >= clause.depth) this.open.pop();
    this.open.push(clause);
  }
}
