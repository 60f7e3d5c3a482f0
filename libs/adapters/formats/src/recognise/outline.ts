import { type CellPlace, type ClauseKind, maxDepth, type Run } from '@articulado/policy-text';
import type { SourcePlace } from '../source/source-document.js';

/** A clause that is being written down. */
export interface Building {
  kind: ClauseKind;
  readonly depth: number;
  /** Line by line. */
  lines: (readonly Run[])[];
  readonly place: SourcePlace;
  /** As the file writes it. */
  readonly number?: string;
  /** The letters of the file that only said what it is. */
  readonly label: string;
  readonly cell?: CellPlace;
  /** Key of the note that it is. */
  readonly note?: string;
  /** Whether the file itself says what it is. */
  readonly isGiven?: true;
}

export type NewClause = Pick<Building, 'kind' | 'lines' | 'place'> &
  Partial<Pick<Building, 'number' | 'label' | 'cell' | 'note' | 'isGiven'>>;

/** Kinds that hold others until one of the same or a higher rank begins; 0 is the highest. */
const ranks: Partial<Record<ClauseKind, number>> = {
  annex: 0,
  recitals: 1,
  transitionals: 1,
  book: 1,
  part: 2,
  title: 3,
  chapter: 4,
  section: 5,
  article: 6,
  transitional: 6,
};

interface OpenPart {
  readonly kind: ClauseKind;
  readonly depth: number;
  /** Level of the file's heading; 7 where it has none. */
  readonly headingLevel: number;
  /** Whether nothing stands in it yet but headings of other parts. */
  isEmpty: boolean;
}

/** Writes clauses down in reading order and knows which parts of the text are open, so that each stands at its depth. */
export class Outline {
  readonly clauses: Building[] = [];
  private open: OpenPart[] = [];
  private readonly latest = new Map<ClauseKind, Building>();
  /** Kinds that were found to hold others of a higher rank here, as a "SECCIÓN" that holds titles. */
  private readonly holds = new Set<string>();
  /** Before the first part, in the parts, or after the closing words. */
  part: 'front' | 'body' | 'back' = 'front';
  /** At which words stand that are in no list. */
  depth = 0;

  /** Goes on within a text that is there already. @param parts - those that are open where it goes on, the outermost first */
  goOnWithin(parts: readonly Pick<OpenPart, 'kind' | 'depth'>[], depth: number): void {
    // No heading of the fragment, whatever its level, ends a part of the text.
    this.open = parts.map((part) => ({ ...part, headingLevel: 0, isEmpty: false }));
    this.depth = depth;
    this.part = 'body';
  }

  add(clause: NewClause, depth: number): Building {
    const building = { label: '', ...clause, depth: Math.min(depth, maxDepth) };
    this.clauses.push(building);
    this.latest.set(building.kind, building);
    for (const part of this.open) part.isEmpty = false;
    return building;
  }

  /** Begins a part of the text and ends those that can't hold it. */
  openPart(clause: NewClause, headingLevel = 7): Building {
    this.keepOpen((part) => this.mayHold(part, clause.kind));
    return this.openAt(clause, this.depth, headingLevel);
  }

  /** Begins a part at the depth that the file itself says. */
  openAt(clause: NewClause, depth: number, headingLevel = 7): Building {
    this.keepOpen((part) => part.depth < depth);
    const empty = this.open.filter(({ isEmpty }) => isEmpty);
    const building = this.add(clause, depth);
    for (const part of empty) part.isEmpty = clause.kind !== 'article' && clause.kind !== 'transitional';
    this.open.push({ kind: clause.kind, depth, headingLevel, isEmpty: true });
    this.depth = depth + 1;
    if (clause.kind !== 'recitals') this.part = 'body';
    return building;
  }

  /** Ends every part that a heading of this level ends. */
  closeFrom(headingLevel: number): void {
    this.keepOpen((part) => part.headingLevel < headingLevel);
  }

  closeAll(): void {
    this.keepOpen(() => false);
  }

  /** Ends all parts but an annex. */
  closeParts(): void {
    this.keepOpen((part) => part.kind === 'annex');
  }

  isIn(kind: ClauseKind): boolean {
    return this.open.some((part) => part.kind === kind);
  }

  get parent(): ClauseKind | undefined {
    return this.open.at(-1)?.kind;
  }

  get last(): Building | undefined {
    return this.clauses.at(-1);
  }

  lastOf(kind: ClauseKind): Building | undefined {
    return this.latest.get(kind);
  }

  has(kind: ClauseKind): boolean {
    return this.latest.has(kind);
  }

  /** Where no part was ever found, nothing stands before the parts: its formulas are plain paragraphs. */
  finish(): readonly Building[] {
    if (this.part === 'front' && !this.has('recital')) {
      for (const clause of this.clauses) if (clause.kind === 'formula' && !clause.isGiven) clause.kind = 'content';
    }
    return this.clauses;
  }

  /** By rank, but recitals hold no part; and where one directly follows another that ranks lower, as titles in sections do, it stands in it from then on. */
  private mayHold(part: OpenPart, kind: ClauseKind): boolean {
    if (part.kind === 'recitals') return false;
    const [outer, inner] = [ranks[part.kind] ?? 0, ranks[kind] ?? 0];
    if (this.holds.has(`${kind} ${part.kind}`)) return false;
    if (outer < inner || this.holds.has(`${part.kind} ${kind}`)) return true;
    const isNewOrder = isMovable(part.kind) && isMovable(kind) && outer > inner && part.isEmpty;
    if (isNewOrder) this.holds.add(`${part.kind} ${kind}`);
    return isNewOrder;
  }

  private keepOpen(stays: (part: OpenPart) => boolean): void {
    const firstClosed = this.open.findIndex((part) => !stays(part));
    if (firstClosed < 0) return;
    this.open = this.open.slice(0, firstClosed);
    const parent = this.open.at(-1);
    this.depth = parent ? parent.depth + 1 : 0;
  }
}

const isMovable = (kind: ClauseKind): boolean =>
  kind === 'section' || kind === 'title' || kind === 'chapter' || kind === 'part';
