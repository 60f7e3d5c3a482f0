import type { ClauseId } from '@articulado/base';
import { type Clause, type ClauseKind, type PolicyText, type Run } from './clause.js';
import { parentsOf } from './clause-tree.js';
import { numberClauses } from './number-clauses.js';

/** How a reference names a clause by its number, in the language of the law. */
const names: Partial<Record<ClauseKind, (number: string) => string>> = {
  recital: (number) => `considerando ${number}`,
  book: (number) => `libro ${number}`,
  part: (number) => `parte ${number}`,
  title: (number) => `título ${number}`,
  chapter: (number) => `capítulo ${number}`,
  section: (number) => `sección ${number}`,
  article: (number) => `artículo ${number}`,
  paragraph: (number) => `numeral ${number}`,
  definition: (number) => `definición ${number}`,
  point: (number) => `literal ${number})`,
  subpoint: (number) => `numeral ${number})`,
  transitional: (number) => `disposición ${number.toLowerCase()}`,
  annex: (number) => `anexo ${number}`,
  note: (number) => `nota ${number}`,
};

/** Kinds by which a provision is found without saying in what it stands. */
const outermost: readonly ClauseKind[] = ['article', 'transitional', 'recital', 'annex', 'book', 'note'];

/** What a reference prints when its target is no longer in the text. */
export const lostReference = '[disposición suprimida]';

/** Says of every clause of a text how a reference names it; built once for many references. */
export class ReferenceNames {
  private readonly byId: ReadonlyMap<ClauseId, Clause>;
  private readonly parents: ReadonlyMap<ClauseId, Clause | undefined>;
  private readonly numbers: ReadonlyMap<ClauseId, string>;

  constructor(text: PolicyText) {
    this.byId = new Map(text.map((clause) => [clause.id, clause]));
    this.parents = parentsOf(text);
    this.numbers = numberClauses(text);
  }

  /** "artículo 12, literal b)"; `undefined` for a clause that is gone, or that neither has a number nor stands in one that has. */
  of(target: ClauseId): string | undefined {
    const path: string[] = [];
    for (let clause = this.byId.get(target); clause; clause = this.parents.get(clause.id)) {
      const number = this.numbers.get(clause.id);
      const name = number === undefined ? undefined : names[clause.kind]?.(number);
      if (name !== undefined) path.unshift(name);
      if (name !== undefined && outermost.includes(clause.kind)) break;
    }
    return path.length > 0 ? path.join(', ') : undefined;
  }
}

/** Writes out all references of a text as they read now: what a version holds. */
export function printReferences(text: PolicyText): PolicyText {
  if (!text.some(({ content }) => content.some(({ reference }) => reference))) return text;
  const referenceNames = new ReferenceNames(text);
  const print = (run: Run): Run =>
    run.reference ? { ...run, text: referenceNames.of(run.reference.target) ?? lostReference } : run;
  return text.map((clause) =>
    clause.content.some(({ reference }) => reference) ? { ...clause, content: clause.content.map(print) } : clause,
  );
}

/** The references of a text that lead to no clause of it any more, each with the clause it stands in. */
export function lostReferences(text: PolicyText): { readonly clause: ClauseId; readonly reference: string }[] {
  const ids = new Set(text.map(({ id }) => id));
  return text.flatMap((clause) =>
    clause.content.flatMap(({ reference }) =>
      reference && !ids.has(reference.target) ? [{ clause: clause.id, reference: reference.id }] : [],
    ),
  );
}
