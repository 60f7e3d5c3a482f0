import type { ClauseId } from '@articulado/base';
import { atom, type Clause, type ClauseKind, isAtom, type PolicyText, type Run } from './clause.js';
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
  subpoint: (number) => `inciso ${number})`,
  transitional: (number) => `disposición ${number}`,
  annex: (number) => `anexo ${number}`,
  note: (number) => `nota ${number}`,
};

/** Kinds by which a provision is found without saying in what it stands, but for the annex. */
const outermost: readonly ClauseKind[] = ['article', 'transitional', 'recital', 'book'];
/** Kinds that are counted through the whole text, so that nothing more need be said. */
const countedThroughText: readonly ClauseKind[] = ['annex', 'note'];

/** What a reference prints when its target is no longer in the text. */
export const lostReference = '[disposición suprimida]';
/** What it prints when nothing can be said of its target: neither it nor what it stands in has a number. */
export const namelessReference = '[disposición sin número]';

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

  /** What a reference prints: "artículo 12, literal b)", "anexo II, artículo 3", or that there is nothing to name. */
  print(target: ClauseId): string {
    return this.of(target) ?? (this.byId.has(target) ? namelessReference : lostReference);
  }

  /** The name alone; `undefined` for a clause that is gone, or that neither has a number nor stands in one that has. */
  of(target: ClauseId): string | undefined {
    const path: string[] = [];
    let isFound = false;
    for (let clause = this.byId.get(target); clause; clause = this.parents.get(clause.id)) {
      // An annex counts its own articles: their number alone would name two.
      const name = isFound && clause.kind !== 'annex' ? undefined : this.nameOf(clause);
      if (name === undefined) continue;
      path.unshift(name);
      if (countedThroughText.includes(clause.kind)) break;
      isFound ||= outermost.includes(clause.kind);
    }
    return path.length > 0 ? path.join(', ') : undefined;
  }

  private nameOf({ id, kind }: Clause): string | undefined {
    const number = this.numbers.get(id);
    return number === undefined ? undefined : names[kind]?.(insideSentence(number));
  }
}

/** "Primera" → "primera"; "IV" and "17 Bis" stay. */
const insideSentence = (number: string) => number.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** Writes out all references of a text as they read now: what a version holds. */
export function printReferences(text: PolicyText): PolicyText {
  if (!text.some(hasReference)) return text;
  const referenceNames = new ReferenceNames(text);
  const print = (run: Run): Run => (run.reference ? { ...run, text: referenceNames.print(run.reference.target) } : run);
  return text.map((clause) => (hasReference(clause) ? { ...clause, content: clause.content.map(print) } : clause));
}

/** The same text as a draft holds it: its references print nothing of their own. */
export function unprintReferences(text: PolicyText): PolicyText {
  const unprint = (run: Run): Run => (run.reference ? { ...run, text: atom } : run);
  return text.map((clause) => (hasReference(clause) ? { ...clause, content: clause.content.map(unprint) } : clause));
}

const hasReference = ({ content }: Clause) => content.some(({ reference }) => reference);

/** A reference or the mark of a note, and the clause it stands in. */
export interface PlacedReference {
  readonly clause: ClauseId;
  /** Id of the reference, or of the note that the mark should lead to. */
  readonly reference: string;
}

/**
 * The references of a text that name no clause of it, since their target is gone or has no number to name it by, and the marks
 * of notes that are gone.
 */
export function lostReferences(text: PolicyText): PlacedReference[] {
  if (!text.some(({ content }) => content.some(isAtom))) return [];
  const referenceNames = new ReferenceNames(text);
  const notes = new Set(text.filter(({ kind }) => kind === 'note').map(({ id }) => id));
  return referencesWhere(text, ({ reference, note }) =>
    reference ? referenceNames.of(reference.target) === undefined : note !== undefined && !notes.has(note),
  );
}

/** The references of a version whose words are not those that its numbers give: nobody froze them so. */
export function misprintedReferences(text: PolicyText): PlacedReference[] {
  if (!text.some(hasReference)) return [];
  const referenceNames = new ReferenceNames(text);
  return referencesWhere(
    text,
    ({ reference, text: words }) => reference !== undefined && words !== referenceNames.print(reference.target),
  );
}

const referencesWhere = (text: PolicyText, isMeant: (run: Run) => boolean): PlacedReference[] =>
  text.flatMap((clause) =>
    clause.content
      .filter(isMeant)
      .map(({ reference, note }) => ({ clause: clause.id, reference: reference?.id ?? note! })),
  );
