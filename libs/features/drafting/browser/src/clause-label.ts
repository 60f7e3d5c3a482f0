import type { Translate } from '@articulado/messages/room';
import { type ClauseKind, isClauseKind } from '@articulado/policy-text';

/** How a clause is called: "Artículo 18", "Literal c)"; a kind that this page doesn't know yet is called by its name. */
export function clauseLabel(t: Translate, kind: string, number?: string): string {
  if (!isClauseKind(kind)) return kind;
  return t(number === undefined ? `clause.kind.${kind}` : `clause.label.${kind}`, { number });
}

/** How a number is printed in the margin. */
export function printedNumber(t: Translate, kind: string, number: string): string {
  return printed[kind as ClauseKind]?.(number) ?? clauseLabel(t, kind, number);
}

const dotted = (number: string) => `${number}.`;
const printed: Partial<Record<ClauseKind, (number: string) => string>> = {
  paragraph: dotted,
  definition: dotted,
  recital: dotted,
  point: (number) => `${number})`,
  subpoint: (number) => `${number})`,
  transitional: (number) => number,
};
