import type { ClauseId } from '@articulado/base';
import type { ClausePlace } from '@articulado/draft-document';
import type { Translate } from '@articulado/messages/room';
import { type ClauseKind, maxClauseLength, maxClauses, type OrdinalStyle } from '@articulado/policy-text';
import { EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Awareness } from 'y-protocols/awareness';
import { pastedAtoms } from '@articulado/editor';
import { remoteCursors } from '@articulado/editor';
import { clauseClipboard } from '@articulado/editor';
import { clausesOf, idOf } from '@articulado/editor';
import type { DraftBinding } from '@articulado/editor';
import { draftKeys } from '@articulado/editor';
import { showPrintedText } from '@articulado/editor';
import { cellAnnouncer } from './cell-announcer.js';
import { clausesToDelete, deleteClauses } from './clause-commands.js';
import { clauseLabel } from './clause-label.js';
import { clauseDecorations } from './clause-decorations.js';
import type { FindPanel } from './find/find-panel.js';
import { textSearch } from './find/text-search.js';
import { foreignClipboard } from './foreign-clipboard.js';
import { ForeignPastes } from './foreign-pastes.js';
import { bringIntoSight } from './in-sight.js';
import { validOnly } from '@articulado/editor';
import { openLinkDialog } from './link-dialog.js';
import { type LaterParts, laterParts } from './load-later-parts.js';
import { insertNote, noteMarkPosition, noteAtCaret } from '@articulado/editor';
import { mayBeNumbered, openNumberDialog } from './number-dialog.js';
import { pasteHint } from './paste-hint.js';
import { openReferenceDialog } from './reference-dialog.js';
import type { RoomFrame } from './room-frame.js';
import { roomKeys } from './room-keys.js';
import { suggestionMarks } from './suggestions/suggestion-marks.js';
import { Toolbar } from './toolbar.js';
import { type ToolCommands, toolGroups } from './tools.js';
import { typedLabels } from './typed-labels.js';
import { keepUnread, readsUnread, readUnread } from './unread-selection.js';
import { showUnusualSigns } from './unusual-signs.js';

/** What an editor is put together from. */
export interface TextEditorOptions {
  readonly t: Translate;
  readonly frame: RoomFrame;
  readonly binding: DraftBinding;
  readonly awareness: Awareness;
  readonly mayWrite: boolean;
  /** BCP 47: in which the text is written. */
  readonly language: string;
  /** How the process counts its transitional provisions. */
  readonly ordinals: OrdinalStyle;
  /** Told after each change of the text or the selection, at most once a frame. */
  onUpdate(): void;
}

/** The text as one sees and writes it, with its tools. */
export class TextEditor {
  readonly view: EditorView;
  private readonly toolbar: Toolbar | undefined;
  private readonly pastes: ForeignPastes;
  /** Once somebody looked for something. */
  private find: FindPanel | undefined;
  private mayWrite: boolean;

  constructor(private readonly options: TextEditorOptions) {
    const { frame, binding, awareness, t } = options;
    this.mayWrite = options.mayWrite;
    this.pastes = new ForeignPastes({
      draft: binding.draft,
      reader: laterParts,
      tell: (news) => frame.notices.hint(pasteHint(t, news)),
    });
    const commands = this.commands();
    const groups = toolGroups(commands);
    if (options.mayWrite) {
      const openHelp = () => this.withLaterParts(({ openHelpDialog }) => openHelpDialog(t, groups));
      this.toolbar = new Toolbar({ t, groups, announcer: frame.announcer, view: () => this.view, openHelp });
      frame.toolbar.value = this.toolbar;
    }
    frame.isOpening.value = false;
    const plugins = [
      ...binding.plugins,
      validOnly((why) => {
        const limit = why === 'too-long' ? maxClauseLength : maxClauses;
        frame.notices.hint(t(`room.refused.${why}`, { limit }));
      }),
      foreignClipboard(this.pastes),
      typedLabels(
        () => binding.undoManager.stopCapturing(),
        (kind) => this.sayKind(kind),
      ),
      clauseClipboard(),
      pastedAtoms((count) => frame.notices.hint(t('room.paste.references', { count }))),
      showPrintedText(t, options.ordinals),
      clauseDecorations(t),
      showUnusualSigns(t),
      textSearch(),
      suggestionMarks(),
      cellAnnouncer(t, (sentence) => frame.announcer.say(sentence)),
      remoteCursors(binding.draft, awareness),
      roomKeys(commands, () => this.toolbar?.focus()),
      ...draftKeys(binding),
      this.watch(),
    ];
    this.view = new EditorView(frame.sheet, {
      state: EditorState.create({ doc: binding.doc, plugins }),
      editable: () => this.mayWrite,
      attributes: () => this.attributes(),
      handleDOMEvents: {
        ...readsUnread,
        click: openLinks,
        keydown: (view, event) => {
          readUnread(view);
          return this.findByKey(view, event);
        },
      },
      dispatchTransaction(this: EditorView, tr) {
        keepUnread(this, tr);
        this.updateState(this.state.apply(tr));
      },
    });
    this.toolbar?.update();
  }

  /** Makes the text read-only, as it stands. */
  close(): void {
    this.mayWrite = false;
    this.view.setProps({});
    this.find?.endWriting();
    this.options.frame.toolbar.value = undefined;
  }

  destroy(): void {
    this.close();
    this.options.frame.search.value = undefined;
    this.view.destroy();
  }

  /** Whether something that was pasted is still to come into the text. */
  get isPasting(): boolean {
    return !this.pastes.isEmpty;
  }

  /** Whether somebody is searching in it. */
  get isSearching(): boolean {
    return this.find?.hasFocus ?? false;
  }

  focus(): void {
    // The editor's own way leaves a text alone that may only be read.
    if (this.view.editable) this.view.focus();
    else this.view.dom.focus();
  }

  /** The clause that the caret is in. */
  get current(): ClauseId | undefined {
    const { $head } = this.view.state.selection;
    return $head.depth > 0 ? idOf($head.parent) : undefined;
  }

  /** Where the caret is, as long as the text has the focus. */
  get caret(): ClausePlace | undefined {
    const { $head } = this.view.state.selection;
    if (!this.view.hasFocus() || $head.depth === 0) return undefined;
    return { id: idOf($head.parent), offset: $head.parentOffset };
  }

  /** Puts the caret at a clause, behind `offset` units of its words, and brings it into sight. */
  goTo(id: ClauseId, offset = 0): void {
    const position = this.putCaret({ id, offset });
    if (position === undefined) return this.view.focus();
    const dom = this.view.nodeDOM(position);
    if (dom instanceof HTMLElement) bringIntoSight(dom, 'top');
  }

  /**
   * Puts the caret into a clause, at its end where it is shorter than that, and gives the text the focus.
   * @returns where the clause begins; `undefined` if it isn't on show
   */
  putCaret({ id, offset }: ClausePlace): number | undefined {
    const { view } = this;
    let position = 0;
    for (const node of clausesOf(view.state.doc)) {
      if (idOf(node) === id) {
        const at = position + 1 + Math.min(offset, node.content.size);
        view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
        view.focus();
        return position;
      }
      position += node.nodeSize;
    }
    return undefined;
  }

  private sayKind(kind: ClauseKind): void {
    const { t, frame } = this.options;
    frame.announcer.say(t('room.kind-set', { kind: t(`clause.kind.${kind}`) }));
  }

  /** Of a text that may only be read the editor hears no keys. */
  private findByKey(view: EditorView, event: KeyboardEvent): boolean {
    if (view.editable || event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey)) return false;
    event.preventDefault();
    this.openFind();
    return true;
  }

  private openFind(): void {
    this.withLaterParts((parts) => this.showFind(parts));
  }

  /** Uses a part of the page that may be still to come; where it can't be loaded, the page says so. */
  private withLaterParts(use: (parts: LaterParts) => void): void {
    if (laterParts.here) return use(laterParts.here);
    this.view.dom.blur(); // the keys that follow must not go into the text
    laterParts.get().then(
      (parts) => this.view.isDestroyed || use(parts),
      () => {
        this.focus();
        this.options.frame.notices.hint(this.options.t('room.not-loaded'));
      },
    );
  }

  private showFind({ searchPanel }: Pick<LaterParts, 'searchPanel'>): void {
    const { t, frame, binding } = this.options;
    if (!this.find) {
      const { panel, view } = searchPanel({
        t,
        mayWrite: this.mayWrite,
        view: () => this.view,
        endStep: () => binding.undoManager.stopCapturing(),
        onReplaced: (count) => this.offerUndo(t('room.find.replaced', { count })),
      });
      this.find = panel;
      frame.search.value = view;
    }
    this.find.open();
  }

  /** From the mark of a note to the note, from a note to its mark, and from anywhere else to a new note. */
  private note(view: EditorView): void {
    const { state } = view;
    const { current } = this;
    const marked = noteAtCaret(state);
    if (marked && clausesOf(state.doc).some((clause) => idOf(clause) === marked)) return this.goTo(marked);
    const noteMark = current && noteMarkPosition(state.doc, current);
    if (noteMark === undefined) {
      if (insertNote(state, view.dispatch)) this.options.frame.announcer.say(this.options.t('room.note.made'));
    } else view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, noteMark + 1)).scrollIntoView());
    view.focus();
  }

  private attributes(): Record<string, string> {
    const { t, language } = this.options;
    return {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': t('room.text'),
      lang: language,
      ...(this.mayWrite ? { 'aria-describedby': 'room-keys-hint' } : { 'aria-readonly': 'true', tabindex: '0' }),
    };
  }

  private commands(): ToolCommands {
    const { t, frame, binding } = this.options;
    return {
      binding,
      openLink: (view) => openLinkDialog(view, t),
      openNumber: (view) => {
        if (mayBeNumbered(view.state)) openNumberDialog(view, t, this.options.ordinals);
        else frame.notices.hint(t('room.number.none'));
      },
      openTable: (view) =>
        this.withLaterParts(({ openTableDialog }) =>
          openTableDialog(view, t, (sentence) => frame.announcer.say(sentence)),
        ),
      note: (view) => this.note(view),
      openFind: () => this.openFind(),
      openReference: (view) => openReferenceDialog(view, { t, ordinals: this.options.ordinals }, (id) => this.goTo(id)),
      deleteClauses: (view) => {
        const toDelete = clausesToDelete(view.state);
        deleteClauses(view.state, view.dispatch);
        view.focus();
        const sentence = t('room.deleted', { count: toDelete.length });
        this.offerUndo(sentence, () => this.goTo(toDelete[0]!.attrs.id as ClauseId));
      },
      move: (view, command) => {
        if (!command(view.state, view.dispatch, view)) return;
        const { $head } = view.state.selection;
        const dom = view.nodeDOM($head.before(1));
        const { kind, number } = dom instanceof HTMLElement ? dom.dataset : {};
        frame.announcer.say(t('room.moved', { label: clauseLabel(t, kind ?? '', number) }));
      },
    };
  }

  /** Says what was done, and offers to take it back. @param then - what follows once it is taken back */
  private offerUndo(sentence: string, then = () => this.view.focus()): void {
    const { t, frame, binding } = this.options;
    const run = () => {
      binding.undo();
      then();
    };
    withdrawInTime(binding.undoManager, frame.notices.hint(sentence, { label: t('room.undo-it'), run }));
  }

  private watch(): Plugin {
    let due = 0;
    return new Plugin({
      view: () => ({
        update: () => {
          due ||= requestAnimationFrame(() => {
            due = 0;
            if (this.view.isDestroyed) return;
            if (this.mayWrite) this.toolbar?.update();
            this.find?.update();
            this.options.onUpdate();
          });
        },
        destroy: () => cancelAnimationFrame(due),
      }),
    });
  }
}

/** Takes an offer to undo what was just done away as soon as an undo would take back something else. */
function withdrawInTime(undoManager: DraftBinding['undoManager'], withdraw: () => void): void {
  const events = ['stack-item-added', 'stack-item-updated', 'stack-item-popped'] as const;
  const passed = () => {
    for (const event of events) undoManager.off(event, passed);
    withdraw();
  };
  for (const event of events) undoManager.on(event, passed);
}

/** In a text that is written a link is words; with Ctrl, or where one only reads, it leads to its address, in a tab of its own. */
function openLinks(view: EditorView, event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!link) return false;
  event.preventDefault();
  if (!view.editable || event.ctrlKey || event.metaKey)
    window.open(link.getAttribute('href') ?? '', '_blank', 'noopener');
  return true;
}
