import type { ClauseId } from '@articulado/base';
import { type Marks, type Run, sameMarks } from '@articulado/policy-text';
import * as Y from 'yjs';
import { atomRun, isAtomEmbed } from '../atom-item.js';
import { markKeys } from '../format.js';
import { addRun, withMark } from '../fragment.js';
import type { MarkChanges } from '../operations/words.js';

/** What one suggestion changes in the words of a clause, at offsets in the words that the draft shows. */
export type WordTouch = { readonly suggestion: string } & (
  | { readonly kind: 'insertion'; readonly at: number; readonly runs: readonly Run[] }
  | { readonly kind: 'deletion'; readonly from: number; readonly to: number }
  | { readonly kind: 'formatting'; readonly from: number; readonly to: number; readonly marks: MarkChanges }
  /** A clause is split from this one there. */
  | { readonly kind: 'split'; readonly at: number; readonly clause: ClauseId }
);

/** Units of the text that stand one behind the other and are alike: all of the draft, or all written by one suggestion. */
export interface Part {
  readonly content: Y.Item['content'];
  readonly length: number;
  /** Who suggests it; `undefined` for what the draft shows. */
  readonly suggestion: string | undefined;
  /** The suggestions that delete it. */
  readonly deletedBy: readonly string[];
  /** The clause that begins here, for the embed that opens one. */
  readonly opens: ClauseId | undefined;
}

/**
 * Reads what suggestions change from the parts of a clause and of all that were split from it, in the order of the text.
 * Marks run on from one to the next, so they can only be read together.
 * @param opening - how the first of them looks before anything in it says otherwise
 * @returns the touches of each of these clauses
 */
export function wordTouches(parts: readonly Part[], opening: Marks): Map<ClauseId, readonly WordTouch[]> {
  const touches = new Map<ClauseId, readonly WordTouch[]>();
  const suggestions = parts.flatMap(({ suggestion, deletedBy }) => [...deletedBy, ...(suggestion ? [suggestion] : [])]);
  const reader = new TouchReader(opening, suggestions);
  for (const part of parts) {
    if (part.suggestion !== undefined) reader.addSuggested(part, part.suggestion);
    else if (part.opens === undefined) reader.pass(part);
    else touches.set(part.opens, reader.beginClause());
  }
  return touches;
}

/** Reads part after part, and knows what words look like there in the draft and in each suggestion. */
class TouchReader {
  private touches: WordTouch[] = [];
  private offset = 0;
  private readonly marksOf: Map<string, Marks>;

  constructor(
    private marks: Marks,
    suggestions: readonly string[],
  ) {
    this.marksOf = new Map(suggestions.map((suggestion) => [suggestion, marks]));
  }

  /** @returns the list that the touches of the clause go into */
  beginClause(): readonly WordTouch[] {
    this.offset = 0;
    this.touches = [];
    return this.touches;
  }

  addSuggested({ content, opens }: Part, suggestion: string): void {
    if (opens !== undefined) this.touches.push({ kind: 'split', suggestion, at: this.offset, clause: opens });
    else if (content instanceof Y.ContentFormat) this.setMark(suggestion, content);
    else this.insert(suggestion, runOf(content, this.marksOf.get(suggestion)!));
  }

  /** Goes over a part that the draft shows. */
  pass({ content, length, deletedBy }: Part): void {
    if (content instanceof Y.ContentFormat) {
      this.marks = withMark(this.marks, content.key, content.value);
      for (const suggestion of this.marksOf.keys())
        if (!deletedBy.includes(suggestion)) this.setMark(suggestion, content);
      return;
    }
    if (!runOf(content, {})) return;
    for (const [suggestion, marks] of this.marksOf) {
      if (deletedBy.includes(suggestion)) this.delete(suggestion, length);
      else if (!sameMarks(marks, this.marks)) this.format(suggestion, length, differenceOf(this.marks, marks));
    }
    this.offset += length;
  }

  private setMark(suggestion: string, { key, value }: Y.ContentFormat): void {
    this.marksOf.set(suggestion, withMark(this.marksOf.get(suggestion)!, key, value));
  }

  private insert(suggestion: string, run: Run | undefined): void {
    if (!run) return;
    const last = this.lastOf(suggestion);
    if (last?.kind === 'insertion' && last.at === this.offset) addRun(last.runs as Run[], run);
    else this.touches.push({ kind: 'insertion', suggestion, at: this.offset, runs: [run] });
  }

  private delete(suggestion: string, length: number): void {
    const last = this.lastOf(suggestion);
    const to = this.offset + length;
    if (last?.kind === 'deletion' && last.to === this.offset) this.replace(last, { ...last, to });
    else this.touches.push({ kind: 'deletion', suggestion, from: this.offset, to });
  }

  private format(suggestion: string, length: number, marks: MarkChanges): void {
    const last = this.lastOf(suggestion);
    const to = this.offset + length;
    if (
      last?.kind === 'formatting' &&
      last.to === this.offset &&
      markKeys.every((key) => last.marks[key] === marks[key])
    )
      this.replace(last, { ...last, to });
    else this.touches.push({ kind: 'formatting', suggestion, from: this.offset, to, marks });
  }

  private lastOf = (suggestion: string) => this.touches.findLast((touch) => touch.suggestion === suggestion);

  private replace(old: WordTouch, touch: WordTouch): void {
    this.touches[this.touches.lastIndexOf(old)] = touch;
  }
}

/** Words or an atom; `undefined` for anything else. */
function runOf(content: Y.Item['content'], marks: Marks): Run | undefined {
  if (content instanceof Y.ContentString) return { text: content.str, ...marks };
  return content instanceof Y.ContentEmbed && isAtomEmbed(content.embed) ? atomRun(content.embed, marks) : undefined;
}

/** What must be set, and taken away with `null`, to come from one to the other. */
const differenceOf = (from: Marks, to: Marks): MarkChanges =>
  Object.fromEntries(markKeys.filter((key) => from[key] !== to[key]).map((key) => [key, to[key] ?? null]));
