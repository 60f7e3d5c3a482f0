import type { Translate } from '@articulado/messages';
import type { ApiClause } from '@articulado/pages';
import type { ClauseKind } from '@articulado/policy-text';
import { clauseLabel } from '@articulado/ui';

type Named = Pick<ApiClause, 'kind' | 'number'>;

/** Kinds that people name things within: nobody says in which chapter article 18 stands. */
const leads = ['article', 'transitional', 'annex', 'recital'];

/** How one says where a clause is: "Artículo 18, numeral 2, literal a)". @param holders - the outermost first */
export function placeLabel(t: Translate, clause: Named, holders: readonly Named[]): string {
  const lead = holders.findIndex(({ kind }) => leads.includes(kind));
  const path = leads.includes(clause.kind) || lead < 0 ? [clause] : [...holders.slice(lead), clause];
  const [first, ...rest] = path.map(({ kind, number }) =>
    clauseLabel(t, { kind: kind as ClauseKind }, number ?? undefined),
  );
  return [first, ...rest.map((label) => label.charAt(0).toLocaleLowerCase(t.locale) + label.slice(1))].join(', ');
}

/** The label of every clause of a text, by id, in reading order. */
export function labelsOf(t: Translate, clauses: readonly ApiClause[]): Map<string, string> {
  const open: ApiClause[] = [];
  return new Map(
    clauses.map((clause) => {
      while (open.length > 0 && open.at(-1)!.depth >= clause.depth) open.pop();
      const label = placeLabel(t, clause, open);
      open.push(clause);
      return [clause.id, label];
    }),
  );
}

/** The words of a clause of the API, without their looks. */
export const wordsIn = (clause: Pick<ApiClause, 'content'>): string => clause.content.map(({ text }) => text).join('');
