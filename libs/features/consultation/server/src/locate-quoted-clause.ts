import { textOfVersion } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import type { VersionRow } from '@articulado/persistence';
import { type Clause, noteBearers, parentsOf, type PolicyText, readableWords } from '@articulado/policy-text';
import { findQuotes, type FoundQuote } from './find-quote.js';

/** What a contribution is about: a clause, and the words of it that are quoted. */
interface Anchor {
  readonly clauseId: string;
  readonly found?: FoundQuote;
}

interface QuotedClause {
  readonly clauseId: string;
  readonly quote?: string | null | undefined;
  /** Words right before the quote. */
  readonly quotePrefix?: string | null | undefined;
}

/**
 * The clause that a contribution is about. An article is read with its numerals, points and notes, so words quoted from exactly
 * one of those anchor the contribution there. Words that stand in several places, of which none is told, may mean any of them: nobody guesses.
 */
export function locateQuotedClause(
  version: VersionRow,
  { clauseId, quote, quotePrefix }: QuotedClause,
): Anchor | Refusal {
  const [clause, ...parts] = wholeOf(textOfVersion(version), clauseId);
  if (!clause) return refuse('clause-not-found', { clauseId });
  if (!quote?.trim()) return { clauseId };
  const anchorsIn = (one: Clause): Anchor[] =>
    findQuotes(readableWords(one), quote, quotePrefix ?? '').map((found) => ({ clauseId: one.id, found }));
  const here = anchorsIn(clause);
  const [anchor, another] = here.length > 0 ? here : parts.flatMap(anchorsIn);
  if (!anchor) return refuse('quote-not-found', { clauseId });
  return another ? refuse('quote-ambiguous', { clauseId }) : anchor;
}

/** A clause and, after it, all that stands in it, with the notes to them; nothing where the text does not have it. */
function wholeOf(text: PolicyText, clauseId: string): readonly Clause[] {
  const clause = text.find(({ id }) => id === clauseId);
  if (!clause) return [];
  const [parents, bearers] = [parentsOf(text), noteBearers(text)];
  const isPart = (one: Clause): boolean => {
    let held: Clause | undefined = bearers.get(one.id) ?? one;
    while (held && held !== clause) held = parents.get(held.id);
    return held === clause;
  };
  return [clause, ...text.filter((one) => one !== clause && isPart(one))];
}
