import type { Translate } from '@articulado/messages';
import type { Clause } from '@articulado/policy-text';

/** How a clause is called: "Artículo 18", "Literal c)", "Disposiciones transitorias y finales". `number` as `numberClauses` gives it. */
export const clauseLabel = (t: Translate, clause: Pick<Clause, 'kind'>, number?: string): string =>
  t(number === undefined ? `clause.kind.${clause.kind}` : `clause.label.${clause.kind}`, { number });
