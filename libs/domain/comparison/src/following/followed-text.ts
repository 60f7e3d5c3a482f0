import type { ClauseId } from '@articulado/base';
import { type Clause, type PolicyText, readableWords, type Span } from '@articulado/policy-text';
import { type Alignment, alignClauses } from '../align-clauses.js';
import { rewordedClausesAndAncestors } from '../reworded-clauses-and-ancestors.js';
import { spokenIn, SpokenWords } from './spoken-words.js';
import { WordingPair } from './wording-pair.js';
import { withoutSpace, type WordPlace, WrittenCharacters } from './written-characters.js';

/** What became of words that somebody spoke of, in a later text. */
export type AnchorStatus = 'same' | 'moved' | 'changed' | 'gone';

/** What somebody spoke of: a clause, or exact words of it. */
export interface Anchor {
  readonly clauseId: ClauseId;
  readonly quote?: string | null | undefined;
  /** Where the quote starts, in UTF-16 units from the clause's first, without the marks of notes. */
  readonly quoteStart?: number | null | undefined;
}

/** What became of it. */
export interface FollowedAnchor {
  readonly status: AnchorStatus;
  /** The clause that it is in now; absent where it is gone. */
  readonly clauseId?: ClauseId;
  /** The quote as it stands there, and where; absent where its words changed, or nothing was quoted. */
  readonly quote?: string;
  readonly quoteStart?: number;
}

/** For a clause that is gone: where its words occur, without proof that they are the same passage. */
export interface SaidAgain {
  /** Whether all of its words stand one behind the other in some clause. */
  readonly isAnywhere: boolean;
  /** The clause where they do, if that can be no other one. */
  readonly only?: ClauseId;
}

/** Fewer characters may stand somewhere by chance: they are not looked for in other clauses. */
const leastCharacters = 24;
/** From this many words on, a match inside a longer clause counts; shorter ones must be the whole clause. */
const leastWithin = 2;

/**
 * Follows words from one text to a later one (FO1 to FO4). Where it is not sure, it says that they changed, or are gone if their clause is: an anchor on other words
 * would be worse.
 */
export class FollowedText {
  private readonly alignment: Alignment;
  private readonly reworded: ReadonlyMap<ClauseId, ClauseId>;
  private readonly pairs = new Map<ClauseId, WordingPair>();
  private spokenMade?: { readonly before: SpokenWords; readonly after: SpokenWords };
  private charactersMade?: { readonly before: WrittenCharacters; readonly after: WrittenCharacters };

  constructor(
    private readonly before: PolicyText,
    private readonly after: PolicyText,
  ) {
    this.alignment = alignClauses(before, after);
    this.reworded = rewordedClausesAndAncestors(before, after);
  }

  /** Follows words, or a whole clause, of the earlier text. */
  follow({ clauseId, quote, quoteStart }: Anchor): FollowedAnchor {
    const clause = this.alignment.before.get(clauseId);
    if (!clause) return { status: 'gone' };
    const now = this.alignment.after.get(clauseId);
    if (!quote || quoteStart == null) return this.followClause(clause, now);
    const span = { from: quoteStart, to: quoteStart + quote.length };
    if (now && readableWords(now) === readableWords(clause))
      return this.found({ clauseId, offset: span.from }, clauseId, quote);
    const place = this.elsewhere(clause, span) ?? (now && this.inside(clause, span));
    if (place) return this.found(place.from, clauseId, place.quote);
    return now ? { status: 'changed', clauseId } : { status: 'gone' };
  }

  /** The clauses that hold the words of one that the later text does not have, in reading order; none where its words are gone. */
  holdersOf(clauseId: ClauseId): ClauseId[] {
    const clause = this.alignment.before.get(clauseId);
    if (!clause) return [];
    const [characters] = withoutSpace(readableWords(clause));
    const start = this.startElsewhere(clauseId, characters);
    return start === undefined ? [] : this.clausesBetween(start, characters.length);
  }

  /**
   * FO5: Where the words of a clause that the later text does not have are said in it, however few they are. Nothing that was said of
   * them is followed there.
   */
  saidAgain(clauseId: ClauseId): SaidAgain {
    const clause = this.alignment.before.get(clauseId);
    if (!clause || this.alignment.after.has(clauseId)) return { isAnywhere: false };
    const [place, ...others] = this.spoken.after.placesOf(clause);
    if (!place) return { isAnywhere: false };
    const isEnough = place.isWhole || spokenIn(clause).length >= leastWithin;
    const isOnly = others.length === 0 && this.spoken.before.placesOf(clause).length === 1;
    return { isAnywhere: true, ...(isEnough && isOnly && { only: place.clauseId }) };
  }

  /** The clauses of the later text that contain any of these characters. */
  private clausesBetween(start: number, length: number): ClauseId[] {
    const ids = Array.from({ length }, (_, index) => this.characters.after.placeOf(start + index).clauseId);
    return [...new Set(ids)];
  }

  private followClause(clause: Clause, now: Clause | undefined): FollowedAnchor {
    const [first] = this.holdersOf(clause.id);
    const isSame = now !== undefined && !this.reworded.has(clause.id);
    if (isSame && (first ?? clause.id) === clause.id) return this.found({ clauseId: clause.id, offset: 0 }, clause.id);
    if (now) return { status: 'changed', clauseId: clause.id };
    return first ? { status: 'moved', clauseId: first } : { status: 'gone' };
  }

  private found({ clauseId, offset }: WordPlace, was: ClauseId, quote?: string): FollowedAnchor {
    const status = clauseId === was && !this.alignment.moved.has(was) ? 'same' : 'moved';
    return { status, clauseId, ...(quote !== undefined && { quote, quoteStart: offset }) };
  }

  /** FO2: where all words of the clause stand together and once in either text, whatever clauses they are parted into now. */
  private elsewhere(clause: Clause, { from, to }: Span): FoundPlace | undefined {
    const [characters, offsets] = withoutSpace(readableWords(clause));
    const start = this.startElsewhere(clause.id, characters);
    if (start === undefined) return undefined;
    const quoted = characters
      .split('')
      .flatMap((_, index) => (offsets[index]! >= from && offsets[index]! < to ? [index] : []));
    if (quoted.length === 0) return undefined;
    const [first, last] = [quoted[0]!, quoted.at(-1)!].map((index) => this.characters.after.placeOf(start + index));
    if (first!.clauseId !== last!.clauseId) return undefined;
    const words = readableWords(this.alignment.after.get(first!.clauseId)!);
    return { from: first!, quote: words.slice(first!.offset, last!.offset + 1) };
  }

  /**
   * Where all characters of a clause stand, if they surely are its own: once in either text, in the clause itself and in new ones, or, where it is gone,
   * in one clause. Otherwise a neighbour that begins alike could be taken for words that were deleted at the end of the clause.
   */
  private startElsewhere(id: ClauseId, characters: string): number | undefined {
    if (characters.length < leastCharacters || this.characters.before.onlyPlaceOf(characters) === undefined)
      return undefined;
    const start = this.characters.after.onlyPlaceOf(characters);
    if (start === undefined) return undefined;
    const holders = this.clausesBetween(start, characters.length);
    const others = holders.filter((holder) => holder !== id && this.alignment.before.has(holder));
    const isOwn = others.length === 0 || (holders.length === 1 && !this.alignment.after.has(id));
    return isOwn ? start : undefined;
  }

  /** FO3: where words stayed in a clause that was reworded. What was merged into it, and what it was split into, is looked at with it. */
  private inside(clause: Clause, span: Span): FoundPlace | undefined {
    const { before, after } = this.alignment;
    const pair =
      this.pairs.get(clause.id) ??
      new WordingPair(this.around(this.before, clause.id, after), this.around(this.after, clause.id, before));
    this.pairs.set(clause.id, pair);
    const stayed = pair.stayed(clause.id, span);
    return (
      stayed && {
        from: { clauseId: stayed.clause.id, offset: stayed.from },
        quote: readableWords(stayed.clause).slice(stayed.from, stayed.to),
      }
    );
  }

  /** A clause of one text with those beside it that the other text does not have; what moved away from between them is left out. */
  private around(text: PolicyText, id: ClauseId, other: ReadonlyMap<ClauseId, Clause>): Clause[] {
    const place = text.findIndex((clause) => clause.id === id);
    const isBorder = (clause: Clause) => other.has(clause.id) && !this.alignment.moved.has(clause.id);
    const start = text.findLastIndex((clause, index) => index < place && isBorder(clause));
    const end = text.findIndex((clause, index) => index > place && isBorder(clause));
    const beside = text.slice(start + 1, end < 0 ? undefined : end);
    return beside.filter((clause) => clause.id === id || !other.has(clause.id));
  }

  private get spoken() {
    return (this.spokenMade ??= { before: new SpokenWords(this.before), after: new SpokenWords(this.after) });
  }

  private get characters() {
    return (this.charactersMade ??= {
      before: new WrittenCharacters(this.before),
      after: new WrittenCharacters(this.after),
    });
  }
}

interface FoundPlace {
  readonly from: WordPlace;
  readonly quote: string;
}
