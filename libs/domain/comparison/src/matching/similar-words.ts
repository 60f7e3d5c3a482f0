import type { Gap, Matches } from './matches.js';
import { kindAndWords } from './same-words.js';
import { bagOf, similarity, sizeOf, sortOf, type Unit, type WordBag } from './unit.js';

/** Up to so many pairs, each unit is held against each; beyond, against those with which it shares a rare word. */
const mostPairs = 40_000;
/** A word is rare that stands in at most so many units of a gap. */
const rare = 20;

/** So much must be in common, of so many words at least, to be known again in the same place, and anywhere. */
const enough = { inPlace: { share: 0.5, words: 3 }, anywhere: { share: 0.7, words: 6 } };

/** How it is told whether two say almost the same. */
interface Likeness {
  readonly share: number;
  readonly words: number;
  readonly bags: Bags;
  readonly canBeOne: (one: Unit, other: Unit) => boolean;
}

/** Matches what says almost the same: in the same place first, then what was moved as well. */
export function matchSimilarWords(matches: Matches): void {
  const bags = new Bags();
  const twins = saidInBoth(matches.free());
  const canBeOne = (one: Unit, other: Unit) =>
    areOfOneSort(one, other) && (!(twins.has(one) || twins.has(other)) || kindAndWords(one) === kindAndWords(other));
  for (const gap of matches.gaps()) pairSimilar(gap, { bags, canBeOne, ...enough.inPlace }, matches);
  pairSimilar(matches.free(), { bags, canBeOne, ...enough.anywhere }, matches);
}

/** Those whose very words are in the other text as well: none is taken for another one that is only similar. */
function saidInBoth({ current, incoming }: Gap): Set<Unit> {
  const [mine, theirs] = [new Set(current.map(kindAndWords)), new Set(incoming.map(kindAndWords))];
  return new Set(
    [...current, ...incoming].filter((unit) => mine.has(kindAndWords(unit)) && theirs.has(kindAndWords(unit))),
  );
}

class Bags {
  private readonly made = new Map<Unit, WordBag>();

  of(unit: Unit): WordBag {
    const bag = this.made.get(unit) ?? bagOf(unit.words);
    this.made.set(unit, bag);
    return bag;
  }
}

interface Candidate {
  readonly current: Unit;
  readonly incoming: Unit;
  readonly score: number;
  /** How far they stand from the same place in the gap. */
  readonly distance: number;
}

/** Pairs the most similar first. */
function pairSimilar(gap: Gap, { share, words, bags, canBeOne }: Likeness, matches: Matches): void {
  const isTelling = (unit: Unit) => sizeOf(bags.of(unit)) >= words;
  const [current, incoming] = [gap.current.filter(isTelling), gap.incoming.filter(isTelling)];
  const nearOnes = nearIn(current, incoming, bags);
  const candidates = incoming.flatMap((unit, place): Candidate[] =>
    nearOnes(unit).flatMap((other) => {
      const one = current[other]!;
      if (!canBeOne(one, unit)) return [];
      const score = similarity(bags.of(one), bags.of(unit));
      return score < share ? [] : [{ current: one, incoming: unit, score, distance: Math.abs(other - place) }];
    }),
  );
  candidates.sort((one, other) => other.score - one.score || one.distance - other.distance);
  for (const candidate of candidates)
    if (matches.isFree(candidate.current) && matches.isFree(candidate.incoming))
      matches.pair(candidate.current, candidate.incoming);
}

const areOfOneSort = (one: Unit, other: Unit) =>
  one.clause.kind === other.clause.kind || (sortOf(one) === 'provision' && sortOf(other) === 'provision');

/** Says for a unit the places of those that it may be similar to. */
function nearIn(current: readonly Unit[], incoming: readonly Unit[], bags: Bags): (unit: Unit) => readonly number[] {
  const all = current.map((_, place) => place);
  if (current.length * incoming.length <= mostPairs) return () => all;
  const clausesWith = new Map<string, number[]>();
  for (const [place, unit] of current.entries())
    for (const word of bags.of(unit).keys()) {
      const places = clausesWith.get(word);
      if (places) places.push(place);
      else clausesWith.set(word, [place]);
    }
  return (unit) => {
    const near = [...bags.of(unit).keys()].map((word) => clausesWith.get(word) ?? []);
    return [...new Set(near.filter((places) => places.length <= rare).flat())];
  };
}
