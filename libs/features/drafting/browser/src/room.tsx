import { makeTranslator, type Translate } from '@articulado/messages/room';
import type { ClauseId } from '@articulado/base';
import { readerOf } from '@articulado/draft-document';
import { withOrdinals } from '@articulado/policy-text';
import { PrintedText } from '@articulado/editor';
import { clausesOf, clauseTraitsOf } from '@articulado/editor';
import type { ConnectionEnd } from '@articulado/editor';
import type { DeletedClauseWords } from '@articulado/editor';
import type { DraftBinding, DeletedClause } from '@articulado/editor';
import { type LeaseEnd, readLeaseEnd } from '@articulado/editor';
import { clauseLabel } from './clause-label.js';
import { closeDialogs, hasDialog } from './dialog.js';
import { DraftSession } from './draft-session.js';
import type { EarlierDocument } from './earlier-document.js';
import { endNotice, type RoomEnd } from './end-notices.js';
import { DeletedClausePanel } from './deleted-clause-panel.js';
import { DeletedClausesView } from './deleted-clause-view.js';
import { outlineOf } from './outline-entries.js';
import { LostWordsPanel, LostWordsView } from './lost-words.js';
import { missingFrom, type OwnWords } from './own-changes.js';
import { RoomFrame } from './room-frame.js';
import type { RoomSettings } from './room-settings.js';
import { SuggestionsSlot } from './suggestions/suggestions-slot.js';
import { TextEditor } from './text-editor.js';
import { keepOverReload, takeKeptWords } from './words-over-reload.js';

/** After so many refusals within a minute the page stops trying. */
const mostRefusals = 3;
const outlineMs = 400;

/** What a session leaves to the next. */
interface EarlierWords {
  /** Its document, whose changes shall come along. */
  readonly from?: EarlierDocument;
  /** What the next one's text may lack. */
  readonly words: () => readonly OwnWords[];
  /** The session itself, while one still types in it. */
  readonly last?: DraftSession;
}

/** The drafting room: opens a session, shows its text, and knows what to do when it ends. */
export class DraftingRoom {
  private readonly t: Translate;
  private readonly frame: RoomFrame;
  private readonly lost: LostWordsPanel;
  private readonly deletedClauses: DeletedClausePanel;
  private readonly suggestions: SuggestionsSlot;
  /** Deleted clauses whose words this page's author let go. */
  private readonly discarded = new Set<ClauseId>();
  private session: DraftSession;
  private editor: TextEditor | undefined;
  private mayWrite: boolean;
  private hasEnded = false;
  /** What the session before left to this one, until its text is here. */
  private earlier: EarlierWords = { words: () => [] };
  private readonly refusals: number[] = [];
  private outlineDue: ReturnType<typeof setTimeout> | undefined;

  constructor(
    container: HTMLElement,
    private readonly settings: RoomSettings,
  ) {
    this.t = makeTranslator(settings.locale, settings.messages, settings.timeZone);
    this.mayWrite = settings.mayWrite;
    this.lost = new LostWordsPanel(this.t, settings.draftId, {
      restore: (words) => {
        this.session.restore(words);
        this.editor?.goTo(words.clause);
        this.frame.announcer.say(this.t('room.lost.restored'));
      },
      came: (count) => this.frame.announcer.say(this.t('room.lost.came', { count })),
      toText: () => this.editor?.view.focus(),
    });
    this.deletedClauses = new DeletedClausePanel(this.t, settings.language, {
      putBack: (words, offset) => this.putBack(words, offset),
      discard: (clause) => {
        this.discarded.add(clause);
        this.editor?.view.focus();
      },
      say: (sentence) => this.frame.announcer.say(sentence),
    });
    const goTo = (id?: ClauseId) => (id ? this.editor?.goTo(id) : this.editor?.view.focus());
    this.frame = new RoomFrame(
      container,
      this.t,
      settings,
      goTo,
      <>
        <DeletedClausesView panel={this.deletedClauses} />
        <LostWordsView panel={this.lost} />
      </>,
    );
    this.suggestions = new SuggestionsSlot(this.frame.suggestions);
    const kept = takeKeptWords(settings.draftId);
    this.session = this.enter({ words: () => kept });
    addEventListener('online', this.showStatus);
    addEventListener('offline', this.showStatus);
    addEventListener('hashchange', this.followAddress);
    addEventListener('pagehide', () => {
      keepOverReload(settings.draftId, this.unsavedWords());
      this.session.leave();
    });
    addEventListener('beforeunload', (event) => {
      const { session, earlier, frame, deletedClauses } = this;
      const isAllKept = frame.unsaved.isEmpty && deletedClauses.isEmpty && earlier.words().length === 0;
      if (session.hasUnsaved || !isAllKept || this.editor?.isPasting) event.preventDefault();
    });
  }

  /** What would be missing if the page were closed now. */
  private unsavedWords(): readonly OwnWords[] {
    const { session, earlier, frame } = this;
    return [...frame.unsaved.words, ...(session.isOpen ? session.unsavedWords() : earlier.words())];
  }

  /**
   * Begins a session; the text of the one before stays on show until the new one's is here.
   * @param earlier - of the session before
   */
  private enter(earlier: EarlierWords = { words: () => [] }): DraftSession {
    // After a refusal the snapshot is not used: it may be what the server refused.
    const usesSnapshot = this.refusals.length === 0;
    this.hasEnded = false;
    this.earlier = earlier;
    const { serverUrl, draftId, ordinals } = this.settings;
    const session: DraftSession = new DraftSession({
      serverUrl,
      draftId,
      ordinals,
      usesSnapshot,
      bring: earlier.from,
      onOpen: (binding) => this.open(session, binding),
      onSaving: this.showStatus,
      onHeldOff: (why) => this.frame.notices.wait(why && this.t(`room.held-off.${why}`)),
      onEnd: (end, reason) => this.ended(end, reason),
      onSuggestion: (told) => session === this.session && this.suggestions.hear(told),
      onLostWords: (lost) =>
        this.mayWrite &&
        session === this.session &&
        this.lost.show(lost.filter(({ clause }) => !this.isDecidedElsewhere(clause))),
      onClauseDeleted: (deleted) => this.mayWrite && this.showDeleted(deleted),
      isActing: () => hasDialog() || this.frame.hasFocusInTools,
    });
    this.session = session;
    this.frame.people.follow(session.connection.awareness);
    this.showStatus();
    return session;
  }

  private open(session: DraftSession, binding: DraftBinding): void {
    const { frame, t, mayWrite } = this;
    const { earlier } = this;
    const isSameText = earlier.from?.leaseEnd !== undefined;
    const kept = this.editor && { caret: this.editor.caret, top: scrollY, wasSearching: this.editor.isSearching };
    this.editor?.destroy();
    this.editor = new TextEditor({
      t,
      frame,
      binding,
      mayWrite,
      language: this.settings.language,
      ordinals: this.settings.ordinals,
      awareness: session.connection.awareness,
      onUpdate: () => this.updated(),
    });
    const { draftId, page, maySuggest } = this.settings;
    this.suggestions.open({
      t,
      doc: session.doc,
      view: this.editor.view,
      draftId,
      page,
      mayWrite,
      maySuggest,
      say: (sentence) => frame.announcer.add(sentence),
      goTo: (clause) => this.editor?.goTo(clause),
    });
    // Words that were written anew are in the text, whatever else happened to their clauses.
    if (!isSameText) frame.unsaved.add(missingFrom(session.doc, earlier.words()));
    this.earlier = { words: () => [] };
    earlier.last?.destroy();
    this.updated();
    this.drawOutline();
    if (kept) scrollTo({ top: kept.top, behavior: 'instant' });
    else this.followAddress();
    if (kept?.wasSearching) this.editor.focus();
    if (isSameText && kept?.caret) this.editor.putCaret(kept.caret);
  }

  private showDeleted({ words, doc, from, to }: DeletedClause): void {
    const clauses = clausesOf(doc).map(clauseTraitsOf);
    const printed = new PrintedText(doc, this.settings.ordinals);
    const { kind } = clauses.find(({ id }) => id === words.clause)!;
    const label = clauseLabel(this.t, kind, printed.numberOf(words.clause)?.number);
    // What was asked about the clause must not be done to the next one, nor the answer come in the place of selected words.
    const wasAsked = hasDialog();
    closeDialogs();
    this.deletedClauses.show({ words, label, from: wasAsked ? to : from, to });
    this.session.lookForLostSoon();
  }

  /** Goes to the clause that the address names, `#c-<id>`: what looks unfinished is listed so. */
  private readonly followAddress = (): void => {
    const id = /^#c-([\w-]+)$/.exec(location.hash)?.[1];
    if (id) this.editor?.goTo(id as ClauseId);
  };

  private putBack(words: DeletedClauseWords, offset: number): boolean {
    const place = this.mayWrite && !this.hasEnded ? this.session.putBack(words, offset) : undefined;
    if (place) {
      this.editor?.goTo(place.id, place.offset);
      this.frame.announcer.say(this.t('room.lost.restored'));
    } else this.frame.notices.hint(this.t('room.gone.not-now'));
    return place !== undefined;
  }

  /** Whether a clause's words are in a field of their own, or were in one and let go. */
  private isDecidedElsewhere = (clause: ClauseId): boolean =>
    this.deletedClauses.holds(clause) || this.discarded.has(clause);

  private updated(): void {
    this.suggestions.caretAt(this.editor?.current);
    this.outlineDue ??= setTimeout(() => {
      this.outlineDue = undefined;
      this.drawOutline();
    }, outlineMs);
  }

  private drawOutline(): void {
    if (!this.session.isOpen) return;
    const text = readerOf(this.session.doc).text();
    const entries = outlineOf(withOrdinals(text, this.settings.ordinals));
    this.frame.outline.show(entries);
    const headings = new Set<string>(entries.map(({ id }) => id));
    const at = text.findIndex(({ id }) => id === this.editor?.current);
    this.frame.outline.mark(text.slice(0, at + 1).findLast(({ id }) => headings.has(id))?.id);
  }

  private readonly showStatus = (): void => {
    const { session, mayWrite, hasEnded } = this;
    const { saving, isOpen } = session;
    this.frame.status.show({ saving, isOpen, hasEnded, mayWrite, isOnline: navigator.onLine });
    const isCutOff = mayWrite && isOpen && !hasEnded && saving === 'not-saved';
    this.frame.status.hint.value = isCutOff ? this.t('room.offline-hint') : '';
  };

  private ended(end: ConnectionEnd, reason: string): void {
    const { session, earlier } = this;
    const words = session.isOpen ? session.unsavedWords() : earlier.words();
    if (end === 'read-only' || end === 'may-write') return this.beginAnew(end, words, reason);
    const leaseEnd = end === 'lease-ended' ? readLeaseEnd(reason) : undefined;
    if (leaseEnd) return this.writeAnew(leaseEnd);
    if (end === 'refused' && !this.isRefusedTooOften()) return this.beginAnew('refused', words, reason);
    // Who comes back without having signed in again is refused as anybody without a session.
    if (end === 'forbidden' && earlier.from) return this.stop('signed-out', words, reason, earlier.from);
    this.stop(end === 'refused' || end === 'lease-ended' ? 'trouble' : end, words, reason, session.earlierDocument());
  }

  private stop(end: RoomEnd, words: readonly OwnWords[], reason: string, last: EarlierDocument): void {
    this.hasEnded = true;
    this.editor?.close();
    this.session.connection.destroy();
    this.showStatus();
    if (end !== 'signed-out') this.frame.unsaved.add(words);
    const reconnect = () => {
      this.frame.notices.clear();
      this.enter({ words: () => words, from: last });
    };
    this.frame.notices.show(endNotice(end, { t: this.t, reason, page: this.settings.page, reconnect }));
  }

  /** Begins anew with the stored text; what of one's own it lacks is offered. */
  private beginAnew(end: 'read-only' | 'may-write' | 'refused', words: readonly OwnWords[], reason: string): void {
    const { t } = this;
    this.editor?.close();
    this.session.destroy();
    if (end !== 'refused') {
      this.mayWrite = end === 'may-write';
      // What the page said of it when it was loaded.
      document.getElementById('room-read-only')?.remove();
    }
    this.frame.notices.show(endNotice(end, { t, reason, page: this.settings.page, reconnect: () => {} }));
    this.enter({ words: () => words });
  }

  /**
   * The client id went to another page of the same person while this one was away: what is not stored of it is written anew, and nothing is
   * asked. One may type on meanwhile, in the document that is left.
   */
  private writeAnew(leaseEnd: LeaseEnd): void {
    const { session, earlier } = this;
    session.connection.destroy();
    const words = () => session.unsavedWords();
    if (session.isOpen) this.enter({ words, from: session.earlierDocument(leaseEnd), last: session });
    else if (earlier.from) this.enter({ ...earlier, from: { ...earlier.from, leaseEnd } });
    else this.enter();
  }

  private isRefusedTooOften(): boolean {
    const now = Date.now();
    this.refusals.push(now);
    return this.refusals.filter((at) => now - at < 60_000).length > mostRefusals;
  }
}
