import { type ClauseKind, clauseKinds, type PolicyText } from '@articulado/policy-text';

/** How many clauses of one kind a text has. */
export interface RecognizedKind {
  readonly kind: ClauseKind;
  readonly count: number;
}

/** Counts what an import recognised, for its preview: one line a kind that occurs, in the order of `clauseKinds`. */
export function recognition(text: PolicyText): RecognizedKind[] {
  const counts = new Map<ClauseKind, number>();
  for (const { kind } of text) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return clauseKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [{ kind, count }] : [];
  });
}
