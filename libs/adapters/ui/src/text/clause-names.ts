import type { ClauseId } from '@articulado/base';
import type { Translate } from '@articulado/messages';
import { Ancestors, type Clause, numberClauses, type PolicyText, readableWords } from '@articulado/policy-text';
import { cellHeadings } from './cell-headings.js';
import { type NumberedClause, pathLabel, placeLabel } from './place-label.js';

/** How many of its first words name a clause, in characters. */
const longestWords = 60;

/**
 * Names every clause of a text so that no other one in it is called the same: by its place, a cell by the headings of its row and
 * column, what bears no number by its first words. For links, which are listed and read aloud without what stands around them.
 * @param numbers - printed numbers, for a text that is only a part
 */
export function clauseNames(
  t: Translate,
  text: PolicyText,
  numbers: ReadonlyMap<ClauseId, string> = numberClauses(text),
): Map<ClauseId, string> {
  const places = placesOf(text, numbers);
  const headings = cellHeadings(t, text);
  const quoted = (label: string, words: string) => (words === '' ? label : t('text.named', { label, words }));
  const named = ({ clause, number }: Place, label: string) =>
    number === undefined ? quoted(label, headings.get(clause.id) ?? firstWords(clause)) : label;
  const names = new Map(places.map((place) => [place.clause.id, named(place, placeLabel(t, place, place.ancestors))]));
  // What is called the same all the same says all that holds it, and then its first words.
  for (const place of sameNamed(places, names))
    names.set(place.clause.id, named(place, pathLabel(t, [...place.ancestors, place])));
  for (const { clause, number } of sameNamed(places, names))
    if (number !== undefined || headings.has(clause.id))
      names.set(clause.id, quoted(names.get(clause.id)!, firstWords(clause)));
  return counted(names);
}

/** What one clause alone is called: by its place, and by its first words where it bears no number. @param number - as printed */
export function clauseName(
  t: Translate,
  clause: Pick<Clause, 'kind' | 'content'>,
  { number, ancestors }: { readonly number?: string | null; readonly ancestors: readonly NumberedClause[] },
): string {
  const label = placeLabel(t, { kind: clause.kind, number }, ancestors);
  const words = firstWords(clause);
  return number == null && words !== '' ? t('text.named', { label, words }) : label;
}

/** A clause, and what holds it, the outermost first. */
interface Place {
  readonly clause: Clause;
  readonly kind: Clause['kind'];
  /** As printed. */
  readonly number?: string;
  readonly depth: number;
  readonly ancestors: readonly Place[];
}

function placesOf(text: PolicyText, numbers: ReadonlyMap<ClauseId, string>): Place[] {
  const ancestors = new Ancestors<Place>();
  return text.map((clause) => {
    const { kind, depth } = clause;
    const place: Place = { clause, kind, depth, number: numbers.get(clause.id), ancestors: ancestors.of(clause) };
    ancestors.add(place);
    return place;
  });
}

const sameNamed = (places: readonly Place[], names: ReadonlyMap<ClauseId, string>): Place[] => {
  const groups = Map.groupBy(places, ({ clause }) => names.get(clause.id));
  return [...groups.values()].filter(({ length }) => length > 1).flat();
};

/** Counts those that are called the same after all: two paragraphs with the same words in one article. */
function counted(names: ReadonlyMap<ClauseId, string>): Map<ClauseId, string> {
  const taken = new Set(names.values());
  const given = new Set<string>();
  const countedName = (name: string): string => {
    for (let count = 2; ; count += 1) if (!taken.has(`${name} (${count})`)) return `${name} (${count})`;
  };
  return new Map(
    [...names].map(([id, name]) => {
      const own = given.has(name) ? countedName(name) : name;
      given.add(own);
      taken.add(own);
      return [id, own];
    }),
  );
}

/** Cut between words. */
function firstWords(clause: Pick<Clause, 'content'>): string {
  const words = readableWords(clause).replaceAll(/\s+/gu, ' ').trim();
  if (words.length <= longestWords) return words;
  const cut = words.slice(0, longestWords);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestWords / 2)).trimEnd()}…`;
}
