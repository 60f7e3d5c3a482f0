import type { Run } from '@articulado/policy-text';
import type { CorrectedAs, CorrectedLine, Doubt, DoubtReason } from '../report/import-report.js';
import type { LeftOut, SourcePlace } from '../source/source-document.js';
import type { Line } from './lines.js';
import { ListLevels } from './list-levels.js';
import type { MarkersAhead } from './markers-ahead.js';
import { type Building, type NewClause, Outline } from './outline.js';
import type { Before } from './sentences.js';

/** An article whose first paragraph may still go on: only then its epigraph and body can be told apart. */
export interface PendingArticle {
  readonly building: Building;
  readonly line: Line;
  readonly lines: (readonly Run[])[];
  /** Whether its first words are in the same bold as the label. */
  readonly goesOnFromLabel: boolean;
  readonly isEpigraph: boolean;
}

/** Most letters of a line that are remembered, to see how it ends. */
const remembered = 80;
const shownOfDoubt = 160;

/** What was recognised so far. */
export class RecognitionState {
  readonly outline = new Outline();
  readonly levels: ListLevels;
  readonly doubts: Doubt[] = [];
  readonly corrected: CorrectedLine[] = [];
  before: Before = { what: 'nothing', text: '' };
  pending: PendingArticle | undefined;
  /** A heading that has no name yet, or whose name may go on. */
  named: { readonly building: Building; readonly isNamed: boolean } | undefined;
  /** A "CONSIDERANDO" on a line of its own, whose recital is still to come. */
  announced: Line | undefined;
  /** The epigraph of the next article, which stands above its label. */
  epigraphAbove: Line | undefined;
  /** How far the articles count; unknown before the first. */
  articleCount: number | undefined;

  constructor(
    readonly ahead: MarkersAhead,
    readonly leftOut: LeftOut[],
  ) {
    this.levels = new ListLevels(ahead);
  }

  add(clause: NewClause, depth: number): Building {
    this.named = undefined;
    return this.outline.add(clause, depth);
  }

  openPart(clause: NewClause, line: Line): Building {
    const building = this.outline.openPart(clause, line.heading);
    this.levels.reset(this.outline.depth, line.indent, clause.number);
    this.named = undefined;
    return building;
  }

  /** Words that go on with the clause before; `false` where nothing can. */
  append(words: readonly Run[]): boolean {
    const lines = this.pending?.lines ?? (this.outline.last?.cell ? undefined : this.outline.last?.lines);
    lines?.push(words);
    return lines !== undefined;
  }

  /** Says what the last line was, for the next one to be judged by. */
  after(what: Before['what'], text: string): void {
    this.before = { what, text: text.slice(-remembered) };
  }

  afterMore(text: string): void {
    const what = this.before.what === 'heading' ? 'words' : this.before.what;
    this.before = { what, text: `${this.before.text} ${text}`.slice(-remembered) };
  }

  /** A person says what a line is: it is taken for that, and they may say otherwise. */
  decide({ place, text }: { place: SourcePlace; text: string }, as: CorrectedAs): void {
    this.corrected.push({ place, as, words: text.slice(0, shownOfDoubt), choices: anyChoice });
  }

  doubt({ place, text }: { place: SourcePlace; text: string }, reason: DoubtReason, takenAs: CorrectedAs): void {
    this.doubts.push({ place, reason, words: text.slice(0, shownOfDoubt), takenAs, choices: choicesFor(reason) });
  }
}

function choicesFor(reason: DoubtReason): readonly CorrectedAs[] {
  if (reason === 'cut-in-sentence') return ['content', 'continues', 'leave-out'];
  if (reason === 'too-long') return ['cut'];
  return anyChoice;
}

const anyChoice: readonly CorrectedAs[] = [
  'article',
  'paragraph',
  'point',
  'subpoint',
  'content',
  'title',
  'chapter',
  'section',
  'continues',
  'leave-out',
];
