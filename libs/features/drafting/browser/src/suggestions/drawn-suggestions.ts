import type { ClauseId } from '@articulado/base';
import { type DraftChange, readerOf } from '@articulado/draft-document';
import { Overlay, readToldBranch, type RoomSuggestion, type WordTouch } from '@articulado/draft-document/suggestions';
import { clausesOf, idOf } from '@articulado/editor';
import type { Node } from 'prosemirror-model';
import { type Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type * as Y from 'yjs';
import { marksOfClause, type SuggestedInClause } from './marks-of-clause.js';
import { marksShown, showMarks } from './suggestion-marks.js';
import { type ToldChange, toldChanges } from './told-changes.js';

/** While somebody writes, what is drawn keeps its place in the text by itself, and is found anew so often: not at each key. */
const writingMs = 200;

/** What suggestions change in one clause on show. */
export interface ChangesOfClause {
  readonly node: Node;
  readonly position: number;
  readonly touches: readonly WordTouch[];
  /** The suggestions that change something in it, and what. */
  readonly suggestions: readonly SuggestionInClause[];
}

interface SuggestionInClause {
  readonly suggestion: RoomSuggestion;
  readonly changes: readonly ToldChange[];
}

export interface DrawnSuggestionsOptions {
  readonly doc: Y.Doc;
  readonly view: EditorView;
  /** How the changes of a clause are drawn; `undefined` where they are not to be. */
  draws(changes: ChangesOfClause): SuggestedInClause | undefined;
  /** Told each time that they were found anew. */
  onFound(): void;
}

/** Finds where the open suggestions change the text on show, and has it drawn there while the text changes. */
export class DrawnSuggestions {
  private readonly overlay: Overlay;
  private readonly suggestions = new Map<number, RoomSuggestion>();
  /** In the order of the text. */
  private found: readonly ChangesOfClause[] = [];
  /** Clauses whose change may move what is drawn. */
  private concerned: ReadonlySet<ClauseId> = new Set();
  private due: ReturnType<typeof setTimeout> | undefined;
  private readonly stopFollowing: () => void;

  constructor(private readonly options: DrawnSuggestionsOptions) {
    this.overlay = new Overlay(options.doc);
    this.stopFollowing = readerOf(options.doc).onChange((change) => this.textChanged(change));
  }

  destroy(): void {
    clearTimeout(this.due);
    this.stopFollowing();
    this.overlay.destroy();
  }

  has(number: number): boolean {
    return this.suggestions.has(number);
  }

  /** By their numbers. */
  get open(): readonly RoomSuggestion[] {
    return [...this.suggestions.values()].sort((one, other) => one.number - other.number);
  }

  /** What they change, clause by clause. */
  get changes(): readonly ChangesOfClause[] {
    return this.found;
  }

  /** Draws one that is open, and no longer one that is decided. */
  put(suggestion: RoomSuggestion): void {
    const { number, isOpen } = suggestion;
    if (!isOpen) return this.remove(number);
    if (!this.suggestions.has(number)) this.overlay.add(String(number), readToldBranch(suggestion));
    this.suggestions.set(number, suggestion);
    this.findSoon();
  }

  remove(number: number): void {
    if (!this.suggestions.delete(number)) return;
    this.overlay.remove(String(number));
    this.findSoon();
  }

  /** Finds and draws them anew, when the event loop comes to it. */
  findSoon(): void {
    clearTimeout(this.due);
    this.due = setTimeout(this.find, 0);
  }

  private textChanged({ touched, clauses, order }: DraftChange): void {
    if (this.suggestions.size === 0) return;
    const isConcerned = (id: ClauseId) => this.concerned.has(id);
    if (order || [...touched].some(isConcerned) || [...clauses].some(isConcerned))
      this.due ??= setTimeout(this.find, writingMs);
  }

  private readonly find = (): void => {
    const { view } = this.options;
    // What is composed is in the text already and not yet in the draft.
    this.due = view.composing ? setTimeout(this.find, 50) : undefined;
    if (this.due || view.isDestroyed) return;
    const inClauses = this.suggestionsInClauses();
    const found: ChangesOfClause[] = [];
    let position = 0;
    for (const node of clausesOf(view.state.doc)) {
      const touches = inClauses.has(idOf(node)) ? this.overlay.touchesOf(idOf(node)) : [];
      const suggestions = (inClauses.get(idOf(node)) ?? [])
        .map((suggestion) => ({ suggestion, changes: toldChanges(node, touches, suggestion) }))
        .filter(({ changes }) => changes.length > 0);
      if (suggestions.length > 0) found.push({ node, position, touches, suggestions });
      position += node.nodeSize;
    }
    this.found = found;
    this.draw();
    this.options.onFound();
  };

  private draw(): void {
    const { view, draws } = this.options;
    const marks = this.found.flatMap((changes): Decoration[] => {
      const drawn = draws(changes);
      return drawn ? marksOfClause(changes.node, changes.position, drawn) : [];
    });
    if (marks.length === 0 && marksShown(view.state) === DecorationSet.empty) return;
    const set = marks.length > 0 ? DecorationSet.create(view.state.doc, marks) : DecorationSet.empty;
    view.dispatch(showMarks(view.state.tr, set));
  }

  /** The suggestions that may change something in each clause on show. */
  private suggestionsInClauses(): ReadonlyMap<ClauseId, readonly RoomSuggestion[]> {
    const found = new Map<ClauseId, RoomSuggestion[]>();
    const concerned = new Set<ClauseId>();
    for (const suggestion of this.open) {
      const named = new Set([suggestion.clauseId, ...suggestion.effects.map(({ clause }) => clause)]);
      const holding = new Set([...named].flatMap((id) => [...this.overlay.clausesHolding(id)]));
      for (const id of [...named, ...holding]) concerned.add(id);
      for (const id of holding) {
        const others = found.get(id);
        if (others) others.push(suggestion);
        else found.set(id, [suggestion]);
      }
    }
    this.concerned = concerned;
    return found;
  }
}
