import type { ClauseId } from '@articulado/base';
import {
  type CellPlace,
  type Clause,
  type ClauseKind,
  maxDepth,
  type PolicyText,
  type Run,
} from '@articulado/policy-text';

/** Kinds that hold others until one of the same or a higher rank begins; 1 is the highest. */
const ranks: Partial<Record<ClauseKind, number>> = {
  recitals: 1,
  title: 1,
  transitionals: 1,
  annex: 1,
  chapter: 2,
  section: 3,
  article: 4,
  transitional: 4,
};

/** A place where words without a heading go on: under a part of the text, or inside an item of a list. */
export interface Level {
  /** At which what is written here stands. */
  readonly depth: number;
  /** Depth of the numeral that the next points belong to. */
  numeral?: number;
  hasNumerals?: true;
  hasPoints?: true;
}

interface OpenPart {
  readonly kind: ClauseKind;
  readonly depth: number;
  /** Level of the Markdown heading; 7 where the source has none. */
  readonly headingLevel: number;
}

/** Writes clauses down in reading order and knows which parts of the text are open, so that each stands at its depth. */
export class Outline {
  private readonly clauses: Clause[] = [];
  private open: OpenPart[] = [];
  /** Before the first part, in the parts, or after the closing words. */
  part: 'front' | 'body' | 'back' = 'front';
  level: Level = { depth: 0 };

  constructor(private readonly newId: () => ClauseId) {}

  add(kind: ClauseKind, content: readonly Run[], depth: number, cell?: CellPlace): void {
    const clause = { id: this.newId(), kind, depth: Math.min(depth, maxDepth), content };
    this.clauses.push(cell ? { ...clause, cell } : clause);
  }

  /** Begins a part of the text and ends those that can't hold it. */
  openPart(kind: ClauseKind, content: readonly Run[], headingLevel = 7): void {
    const rank = ranks[kind] ?? 0;
    this.keepOpen((part) => (ranks[part.kind] ?? 0) < rank);
    this.add(kind, content, this.level.depth);
    this.open.push({ kind, depth: this.level.depth, headingLevel });
    this.level = { depth: this.level.depth + 1 };
    if (kind !== 'recitals') this.part = 'body';
  }

  /** Ends every part that a Markdown heading of this level ends. */
  closeFrom(headingLevel: number): void {
    this.keepOpen((part) => part.headingLevel < headingLevel);
  }

  closeAll(): void {
    this.keepOpen(() => false);
  }

  isIn(kind: ClauseKind): boolean {
    return this.open.some((part) => part.kind === kind);
  }

  get holder(): ClauseKind | undefined {
    return this.open.at(-1)?.kind;
  }

  has(kind: ClauseKind): boolean {
    return this.clauses.some((clause) => clause.kind === kind);
  }

  /** Gives its words to a heading that had only its number so far ("CAPÍTULO II", and "Principios" on the next line). */
  nameLast(kinds: readonly ClauseKind[], content: readonly Run[]): boolean {
    const last = this.clauses.at(-1);
    if (!last || last.content.length > 0 || !kinds.includes(last.kind)) return false;
    this.clauses[this.clauses.length - 1] = { ...last, content };
    return true;
  }

  /** The text so far. Where no part was ever found, nothing stands before the parts: its formulas are plain paragraphs. */
  finish(): PolicyText {
    if (this.part !== 'front' || this.has('recital')) return this.clauses;
    return this.clauses.map((clause) => (clause.kind === 'formula' ? { ...clause, kind: 'content' } : clause));
  }

  private keepOpen(stays: (part: OpenPart) => boolean): void {
    const firstClosed = this.open.findIndex((part) => !stays(part));
    if (firstClosed < 0) return;
    this.open = this.open.slice(0, firstClosed);
    const holder = this.open.at(-1);
    this.level = { depth: holder ? holder.depth + 1 : 0 };
  }
}
