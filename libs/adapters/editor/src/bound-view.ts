import type { ClauseId } from '@articulado/base';
import {
  type Characters,
  charactersOf,
  type DraftChange,
  type DraftReader,
  newClauseId,
  placeOf,
  settleDraft,
  settleOrigin,
} from '@articulado/draft-document';
import type { Node } from 'prosemirror-model';
import { type EditorState, type PluginKey, type PluginView, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type * as Y from 'yjs';
import { clausesOf, idOf } from './clause-nodes.js';
import { DeletedClauseWords } from './deleted-clause-words.js';
import { draftSchema } from './schema.js';
import { type SavedSelection, saveSelection, setSelection, shownSelection } from './selection.js';
import { showClauses, showOrder, showsRight } from './show-draft.js';
import { ShownWords } from './shown-words.js';
import type { UnwrittenSteps } from './unwritten-steps.js';
import { differenceIn, isStructural, type RemovedClause, writeDraft } from './write-draft.js';

/** A clause that others deleted while this view's caret stood in it. */
export interface DeletedClause {
  readonly words: DeletedClauseWords;
  /** The text as it was shown last. */
  readonly doc: Node;
  /** What was selected of its words. */
  readonly from: number;
  readonly to: number;
}

/** What a view tells of others' deletions, and when. */
export interface DraftBindingOptions {
  /**
   * Told when others have deleted the clause that somebody is writing in, or about to act on, right after the view has lost it: the caret stands in
   * another clause then, and keys must not go there. Not told of clauses that were merged: there the caret stays at its words.
   */
  clauseDeleted?(deleted: DeletedClause): void;
  /** Whether somebody without the focus in the view is about to do something there: with a tool, or in a dialog about the clause. */
  isActing?(): boolean;
}

const nothing: Node = draftSchema.nodes['doc'].create();
const compositionPollMs = 30;

/** Keeps one view and the draft the same. */
export class BoundView {
  /** The document that the draft knows of. */
  synced: Node = nothing;
  /** Whether the one clause on show is a placeholder, which the draft doesn't hold. */
  private placeholder = false;
  private view: EditorView | undefined;
  private savedSelection: SavedSelection | undefined;
  /** What others changed while a composition was going on. */
  private readonly waiting = { clauses: new Set<ClauseId>(), order: false };
  /** Clauses that the last local edit changed in the draft. */
  private ownChanges: readonly ClauseId[] = [];
  private readonly shown: ShownWords;
  private readonly removedHere = new Map<ClauseId, RemovedClause>();
  private poll: ReturnType<typeof setTimeout> | undefined;
  /** Where the last composition began, in the document of the view. */
  private composedAt: number | undefined;
  /** The clause with the caret, before others' changes came in. */
  private atCaret: { readonly id: ClauseId; readonly characters: Characters } | undefined;
  /** The words of that clause, once others have deleted it and until the view shows so. */
  private deletedByOthers: DeletedClauseWords | undefined;

  constructor(
    private readonly draft: DraftReader,
    private readonly origin: object,
    private readonly undoManager: Y.UndoManager,
    private readonly key: PluginKey<UnwrittenSteps>,
    private readonly options: DraftBindingOptions,
  ) {
    this.shown = new ShownWords(draft);
  }

  start(doc: Node, isPlaceholder: boolean): void {
    this.synced = doc;
    this.placeholder = isPlaceholder;
  }

  attach(view: EditorView): PluginView {
    const { doc } = this.draft;
    this.view = view;
    const stop = this.draft.onChange(this.hear);
    doc.on('beforeTransaction', this.beforeTransaction);
    this.undoManager.on('stack-item-added', this.rememberSelection);
    this.undoManager.on('stack-item-popped', this.recallSelection);
    return {
      update: (_view, before) => this.write(before),
      destroy: () => {
        stop();
        doc.off('beforeTransaction', this.beforeTransaction);
        this.undoManager.off('stack-item-added', this.rememberSelection);
        this.undoManager.off('stack-item-popped', this.recallSelection);
        clearTimeout(this.poll);
        this.view = undefined;
      },
    };
  }

  /** The clause with an id that comes by paste, if it was cut here and is nowhere on show: then the id may stay. */
  takenAway = (id: ClauseId): Node | undefined =>
    this.draft.layout.shownIn.has(id) ? undefined : this.removedHere.get(id)?.node;

  /** A composition ended: what others did meanwhile is shown as soon as ProseMirror has taken the composed words. */
  compositionEnded = (): boolean => {
    clearTimeout(this.poll);
    this.poll = setTimeout(() => {
      if (this.view?.composing) return void this.compositionEnded();
      this.leaveAtom();
      this.showWaiting();
    }, compositionPollMs);
    return false;
  };

  /** Notes where a composition begins. Others' changes wait meanwhile, so the place stays the same. */
  compositionStarted = (): boolean => {
    const selection = this.view?.dom.ownerDocument.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined; // the state may not know of it yet
    this.composedAt = range && this.view?.posAtDOM(range.startContainer, range.startOffset);
    return false;
  };

  /**
   * Where a composition beside a reference or the mark of a note is cancelled, browsers may leave the caret within that atom, and what is
   * typed there goes nowhere. The caret goes back to where the composition began, at the latest when the next key is pressed.
   */
  leaveAtom = (): boolean => {
    const { view, composedAt } = this;
    const node = view?.dom.ownerDocument.getSelection()?.anchorNode;
    const element = node instanceof Element ? node : node?.parentElement;
    if (!view?.hasFocus() || !view.dom.contains(element ?? null) || !element?.closest('[contenteditable=false]'))
      return false;
    const { tr } = view.state;
    if (composedAt !== undefined && composedAt <= tr.doc.content.size)
      view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(composedAt))).setMeta(this.key, true));
    view.focus();
    return false;
  };

  private get isWaiting(): boolean {
    return this.waiting.order || this.waiting.clauses.size > 0;
  }

  /** Whether the view may have to follow the draft: with its text, or, where that reads as before and is made of other letters, with its selection. */
  private get isBehind(): boolean {
    return this.isWaiting || this.savedSelection !== undefined || this.shown.isPinned;
  }

  private write(before: EditorState): void {
    const { doc } = this.view!.state;
    if (doc !== this.synced && doc !== before.doc) this.writeDocument(doc);
    if (this.view!.composing) return;
    if (this.isWaiting) this.showWaiting();
    else this.shown.release();
  }

  private writeDocument(doc: Node): void {
    const steps = this.key.getState(this.view!.state);
    const known = this.placeholder ? nothing : this.synced;
    const maps = steps?.from === this.synced && steps.to === doc && !this.placeholder ? steps.maps : undefined;
    const { shown, removedHere, deletedByOthers } = this;
    const difference = differenceIn({ before: known, after: doc, maps, shown, removedHere, deletedByOthers });
    this.synced = doc;
    this.placeholder = false;
    this.savedSelection = undefined;
    const structural = isStructural(difference);
    if (structural) this.undoManager.stopCapturing();
    if (structural) settleDraft(this.draft.doc);
    this.draft.doc.transact(() => {
      if (structural) this.writeDeletedBack();
      writeDraft(this.draft, difference);
    }, this.origin);
    if (structural) this.undoManager.stopCapturing();
    this.queueCorrections(difference.now.map(idOf), structural);
  }

  /**
   * A clause that others deleted during a composition stays, with all its words, if its writer then splits, merges or
   * moves clauses.
   */
  private writeDeletedBack(): void {
    const { deletedByOthers } = this;
    this.deletedByOthers = undefined;
    if (deletedByOthers) this.shown.pinAs(deletedByOthers.clause, deletedByOthers.writeBack(this.draft));
  }

  /** The draft wins: where it took a local edit otherwise than the view shows, the view is to follow. */
  private queueCorrections(written: readonly ClauseId[], structural: boolean): void {
    const { order } = this.draft.layout;
    const nodes = clausesOf(this.synced);
    if (structural && (nodes.length !== order.length || nodes.some((node, i) => idOf(node) !== order[i])))
      this.waiting.order = true;
    const doubtful = new Set([...written, ...this.ownChanges]);
    this.ownChanges = [];
    for (const node of nodes) {
      if (doubtful.has(idOf(node)) && !showsRight(this.draft, node)) this.waiting.clauses.add(idOf(node));
    }
    if (this.isWaiting && this.view!.composing && !this.shown.isPinned) this.shown.pin();
  }

  /** Before other people's changes reach the draft, ties the view's selection to the characters at which it stands. */
  private beforeTransaction = (transaction: Y.Transaction): void => {
    if (transaction.origin === this.origin || transaction.origin === settleOrigin) return;
    if (!this.view || this.isWaiting || this.placeholder) return;
    const { state, composing } = this.view;
    this.savedSelection = saveSelection(this.draft, state);
    // What one takes back oneself is no loss: the caret goes to where it was before.
    const isFromOthers = !transaction.local;
    this.atCaret = isFromOthers && this.isAtWork(this.view) ? this.clauseAtCaret(state) : undefined;
    if (composing || state.doc !== this.synced) this.shown.pin();
  };

  private hear = ({ transaction, clauses, order }: DraftChange): void => {
    if (transaction.origin === this.origin) this.ownChanges = [...clauses];
    if (transaction.origin === this.origin || !this.view) return;
    for (const id of clauses) this.waiting.clauses.add(id);
    this.waiting.order ||= order;
    this.deletedByOthers ??= this.deletedAtCaret(this.view.state);
    if (this.view.composing) this.savedSelection = undefined;
    else this.showWaiting();
  };

  private isAtWork(view: EditorView): boolean {
    const { clauseDeleted, isActing } = this.options;
    return clauseDeleted !== undefined && (view.hasFocus() || isActing?.() === true);
  }

  private clauseAtCaret({ selection: { $head } }: EditorState) {
    const id = $head.depth > 0 ? idOf($head.parent) : undefined;
    const characters = id && charactersOf(this.draft, id);
    return characters && { id, characters };
  }

  /** The words of the clause that somebody is writing in, if others have deleted it. */
  private deletedAtCaret({ selection: { $head } }: EditorState): DeletedClauseWords | undefined {
    const { atCaret } = this;
    if (!atCaret || $head.depth === 0 || idOf($head.parent) !== atCaret.id) return undefined;
    if (this.draft.layout.shownIn.has(atCaret.id)) return undefined;
    // Whoever takes back that they split it off leaves its words in the text, and the caret goes with them.
    if (placeOf(this.draft, atCaret.characters.placeAt(0))) return undefined;
    const characters = this.shown.isPinned ? this.shown.charactersOf(atCaret.id) : atCaret.characters;
    const words = $head.parent.textContent;
    return characters?.size === words.length ? new DeletedClauseWords(atCaret.id, words, characters) : undefined;
  }

  private showWaiting(): void {
    const { view, waiting } = this;
    if (!view || !this.isBehind) return;
    if (view.state.doc !== this.synced) return; // a local edit is on its way to the draft, and comes back here
    const deleted = this.takeDeleted(view.state);
    if (!this.isBehind) return; // what was written in a clause that came back is shown already
    const { state } = view;
    const { tr } = state;
    const ids = new Set(waiting.clauses);
    const withOrder = waiting.order || this.placeholder;
    waiting.clauses.clear();
    waiting.order = false;
    if (this.shown.isPinned) this.savedSelection ??= shownSelection(this.shown, state);
    this.shown.release();
    if (withOrder) showOrder(tr, this.draft, newClauseId);
    this.placeholder = this.draft.layout.order.length === 0;
    showClauses(tr, this.draft, ids);
    // Also where the text reads as before: its letters may be others now, and the caret stays with its own.
    if (this.savedSelection) setSelection(tr, this.draft, this.savedSelection);
    this.savedSelection = undefined;
    if (!tr.docChanged && tr.selection.eq(state.selection)) return;
    this.synced = tr.doc;
    if (state.storedMarks) tr.setStoredMarks(state.storedMarks);
    view.dispatch(tr.setMeta(this.key, true).setMeta('addToHistory', false));
    if (deleted) this.options.clauseDeleted?.(deleted);
  }

  /** The clause that the view is about to lose with the caret in it. If somebody has put it back meanwhile, what was written goes into it. */
  private takeDeleted({ doc, selection: { $from, $to, $head } }: EditorState): DeletedClause | undefined {
    const { deletedByOthers: words } = this;
    this.deletedByOthers = undefined;
    if (!words) return undefined;
    if (this.draft.layout.shownIn.has(words.clause)) {
      words.putBack(this.draft, 0);
      return undefined;
    }
    const clause = $head.parent;
    if (idOf(clause) !== words.clause) return undefined;
    const [from, to] = [$from, $to].map((end) => (end.parent === clause ? end.parentOffset : $head.parentOffset));
    return { words, doc, from: from!, to: to! };
  }

  private rememberSelection = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }): void => {
    if (this.view && !stackItem.meta.has(this) && !this.isWaiting) {
      stackItem.meta.set(this, this.savedSelection ?? saveSelection(this.draft, this.view.state));
    }
  };

  private recallSelection = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }): void => {
    const saved = stackItem.meta.get(this) as SavedSelection | undefined;
    if (!this.view || !saved || this.view.state.doc !== this.synced || this.view.composing) return;
    const tr = setSelection(this.view.state.tr, this.draft, saved);
    this.view.dispatch(tr.setMeta(this.key, true).scrollIntoView());
  };
}
