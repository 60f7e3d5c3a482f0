import type { Translate } from '@articulado/messages';
import { type ClauseKind, Ancestors } from '@articulado/policy-text';
import { clauseLabel } from './clause-label.js';

/** What a clause is named by. */
export interface NumberedClause {
  readonly kind: string;
  /** As printed. */
  readonly number?: string | null;
}

/** The same, with its place in the tree. */
interface NestedClause extends NumberedClause {
  readonly id: string;
  readonly depth: number;
}

/** Kinds with which a citation begins: nobody says in which chapter article 18 stands. */
const leads = ['article', 'transitional', 'recital'];
/** Kinds counted through the whole text: a citation names them alone. */
const alone = ['annex', 'note', 'book'];

/** How one says where a clause is: "Artículo 18, numeral 2, literal a)", "Anexo I, artículo 3". @param ancestors - the outermost first */
export const placeLabel = (t: Translate, clause: NumberedClause, ancestors: readonly NumberedClause[]): string =>
  pathLabel(t, pathOf(clause, ancestors));

/** Clauses that hold one another as one name, the outermost first: "Título I, capítulo II". */
export function pathLabel(t: Translate, path: readonly NumberedClause[]): string {
  const [first, ...rest] = path.map(({ kind, number }) =>
    clauseLabel(t, { kind: kind as ClauseKind }, number ?? undefined),
  );
  return [first, ...rest.map((label) => label.charAt(0).toLocaleLowerCase(t.locale) + label.slice(1))].join(', ');
}

/** The clauses that a citation names, outermost first. An annex comes first, since it counts its own articles. */
function pathOf(clause: NumberedClause, ancestors: readonly NumberedClause[]): NumberedClause[] {
  if (alone.includes(clause.kind)) return [clause];
  const annex = ancestors.findIndex(({ kind }) => kind === 'annex');
  const within = annex < 0 ? [] : [ancestors[annex]!];
  if (leads.includes(clause.kind)) return [...within, clause];
  const lead = ancestors.findIndex(({ kind }) => leads.includes(kind));
  if (lead >= 0) return [...within, ...ancestors.slice(lead), clause];
  return annex < 0 ? [clause] : [...ancestors.slice(annex), clause];
}

/** The label of every clause of a text, by id, in reading order. */
export function labelsOf(t: Translate, clauses: readonly NestedClause[]): Map<string, string> {
  const ancestors = new Ancestors<NestedClause>();
  return new Map(
    clauses.map((clause) => {
      const label = placeLabel(t, clause, ancestors.of(clause));
      ancestors.add(clause);
      return [clause.id, label];
    }),
  );
}
