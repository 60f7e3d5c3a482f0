import type { ClauseId } from '@articulado/base';
import { type Clause, type PolicyText, ReferenceNames } from '@articulado/policy-text';
import { isSameContent } from './compare-contents.js';

/**
 * Names the clauses that came to say something in other words (CO13, CO14). White space, and where the borders of clauses run, are disregarded.
 * A clause that only moved, leads elsewhere, looks otherwise or bears another number is none of them.
 * @returns in the reading order of the later text, then those that only the earlier one has
 */
export function rewordedClauses(before: PolicyText, after: PolicyText): Set<ClauseId> {
  const [were, are] = differingWordings(before, after);
  const kept = new Set(keptRuns(were, are).flatMap((run) => [...run.were, ...run.are]));
  return new Set([...are, ...were].filter((wording) => !kept.has(wording)).map(({ id }) => id));
}

/** Clauses that were split, merged, or had their borders moved; no word was changed. */
export interface Redivision {
  readonly kind: 'split' | 'merged' | 'recut';
  /** Clauses of the earlier text whose words these are, in reading order. */
  readonly from: readonly ClauseId[];
  /** Those of the later text where the words stand now. */
  readonly to: readonly ClauseId[];
}

/**
 * CO17: says which clauses were redivided: split, merged, or with other borders between them. A clause that also says something else is not
 * listed, nor one whose words all went unchanged into one other clause.
 */
export function redividedClauses(before: PolicyText, after: PolicyText): Map<ClauseId, Redivision> {
  const [were, are] = differingWordings(before, after);
  const [wereIds, areIds] = [idsOf(were), idsOf(are)];
  const redivisions = new Map<ClauseId, Redivision>();
  for (const run of keptRuns(were, are)) {
    const [from, to] = [idsOf(run.were), idsOf(run.are)];
    if (from.size + to.size < 3) continue;
    const redivision = { kind: kindOfRedivision(from, to), from: [...from], to: [...to] };
    for (const id of from) if (to.has(id) || !areIds.has(id)) redivisions.set(id, redivision);
    for (const id of to) if (from.has(id) || !wereIds.has(id)) redivisions.set(id, redivision);
  }
  return redivisions;
}

const idsOf = (wordings: readonly Wording[]): ReadonlySet<ClauseId> => new Set(wordings.map(({ id }) => id));

const kindOfRedivision = (from: ReadonlySet<ClauseId>, to: ReadonlySet<ClauseId>): Redivision['kind'] =>
  from.size === 1 ? 'split' : to.size === 1 ? 'merged' : 'recut';

/** The words of a clause in one of the two texts. */
interface Wording {
  readonly id: ClauseId;
  /** Without white space. */
  readonly words: string;
  readonly isCell: boolean;
  readonly isInBoth: boolean;
}

/** Those of each text that have words which their clause has not in the other one. */
function differingWordings(before: PolicyText, after: PolicyText): [Wording[], Wording[]] {
  const [earlier, later] = [byId(before), byId(after)];
  const printed = new PrintedNow(earlier, after);
  const differing = (text: PolicyText, others: ReadonlyMap<ClauseId, Clause>): Wording[] =>
    text.flatMap((clause) => {
      const other = others.get(clause.id);
      if (other && isSameContent(clause.content, other.content)) return [];
      const words = printed.wordsOf(clause);
      if (words === '' || (other && words === printed.wordsOf(other))) return [];
      return [{ id: clause.id, words, isCell: clause.kind === 'cell', isInBoth: other !== undefined }];
    });
  return [differing(before, later), differing(after, earlier)];
}

const byId = (text: PolicyText) => new Map(text.map((clause) => [clause.id, clause]));

/** The words of clauses of two texts, without white space and marks of notes: references to what both texts have as the later one prints them. */
class PrintedNow {
  private names?: ReferenceNames;

  constructor(
    private readonly before: ReadonlyMap<ClauseId, Clause>,
    private readonly after: PolicyText,
  ) {}

  wordsOf({ content }: Clause): string {
    const words = content.map(({ text, note, reference }) => {
      if (note) return '';
      return (reference && this.before.has(reference.target) && this.nameOf(reference.target)) || text;
    });
    return words.join('').normalize('NFC').replaceAll(/\s+/gu, '');
  }

  private nameOf(target: ClauseId): string | undefined {
    this.names ??= new ReferenceNames(this.after);
    return this.names.of(target);
  }
}

/** Wordings of both texts that hold the same words. */
interface KeptRun {
  readonly were: readonly Wording[];
  readonly are: readonly Wording[];
}

/** CO14: those whose words stand in the other text as well, in the same order, between other borders. */
function keptRuns(were: readonly Wording[], are: readonly Wording[]): KeptRun[] {
  const runs: KeptRun[] = [];
  const kept = new Set<Wording>();
  for (const [i, earlier] of were.entries()) {
    if (kept.has(earlier)) continue;
    for (let j = 0; j < are.length; j += 1) {
      const later = are[j]!;
      if (!beginAlike(earlier, later) || kept.has(later)) continue;
      const run = sameWordsFrom(new WordingSpan(were, i), new WordingSpan(are, j));
      if (!run) continue;
      runs.push(run);
      for (const wording of [...run.were, ...run.are]) kept.add(wording);
      break;
    }
  }
  return runs;
}

/** Whether two wordings may begin the same words: asked of every pair, most of which differ in their first characters. */
const beginAlike = ({ words: earlier }: Wording, { words: later }: Wording) =>
  earlier.length < later.length ? later.startsWith(earlier) : earlier.startsWith(later);

/** As many as it takes from two places until both have come to the same words; `undefined` where the words differ before. */
function sameWordsFrom(were: WordingSpan, are: WordingSpan): KeptRun | undefined {
  let [earlier, later] = [were.next(), are.next()];
  while (earlier !== '' && later !== '') {
    if (!earlier.startsWith(later) && !later.startsWith(earlier)) return undefined;
    const length = Math.min(earlier.length, later.length);
    [earlier, later] = [earlier.slice(length), later.slice(length)];
    const isBorder = earlier === '' && later === '';
    if (isBorder && hasSameClauses(were.taken, are.taken)) return { were: were.taken, are: are.taken };
    if (earlier === '') earlier = were.next();
    if (later === '') later = are.next();
  }
  return undefined;
}

/** Wordings from one place on, taken one by one. */
class WordingSpan {
  private end: number;

  constructor(
    private readonly wordings: readonly Wording[],
    private readonly start: number,
  ) {
    this.end = start;
  }

  get taken(): readonly Wording[] {
    return this.wordings.slice(this.start, this.end);
  }

  /** The words of the next one; none at the end, or before a cell, which is a place of its own: its words go to no other. */
  next(): string {
    const wording = this.wordings[this.end];
    if (!wording || wording.isCell) return '';
    this.end += 1;
    return wording.words;
  }
}

/** Of the clauses that both texts have: whether all of one run are in the other too. Where two clauses exchanged words, each came to say something else. */
function hasSameClauses(were: readonly Wording[], are: readonly Wording[]): boolean {
  const [earlier, later] = [inBothOf(were), inBothOf(are)];
  return earlier.every((id) => later.includes(id)) || later.every((id) => earlier.includes(id));
}

const inBothOf = (run: readonly Wording[]) => run.flatMap(({ id, isInBoth }) => (isInBoth ? [id] : []));
