/** As much of a clause as places it. */
interface Placed {
  readonly id: string;
}

/**
 * The later text with the clauses that it does not have any more: each behind the clause that it followed in the earlier text, or
 * before all others where none of those is left.
 */
export function withRemoved<One extends Placed>(before: readonly One[], after: readonly One[]): readonly One[] {
  const staying = new Set(after.map(({ id }) => id));
  const behind = new Map<string | undefined, One[]>();
  let last: string | undefined;
  for (const clause of before) {
    if (staying.has(clause.id)) last = clause.id;
    else behind.set(last, [...(behind.get(last) ?? []), clause]);
  }
  return [...(behind.get(undefined) ?? []), ...after.flatMap((clause) => [clause, ...(behind.get(clause.id) ?? [])])];
}
