import type { OrdinalStyle } from '@articulado/policy-text';
import {
  type ClausePlace,
  draftFormat,
  lostWords,
  type LostWords,
  readerOf,
  restoreClause,
} from '@articulado/draft-document';
import * as Y from 'yjs';
import { type ConnectionEnd, DraftConnection, type HeldOff, type Saving } from '@articulado/editor';
import type { DeletedClauseWords } from '@articulado/editor';
import { type DraftBinding, draftBinding, type DeletedClause } from '@articulado/editor';
import { type LeaseEnd, Replica } from '@articulado/editor';
import { snapshotAddress } from '@articulado/editor';
import { mergeUnsaved, type EarlierDocument } from './earlier-document.js';
import { OwnChanges, type OwnWords } from './own-changes.js';

/** What a session is opened with and whom it tells. */
export interface DraftSessionOptions {
  readonly serverUrl: string;
  readonly draftId: string;
  /** How the process counts its transitional provisions. */
  readonly ordinals: OrdinalStyle;
  /** Whether to fetch the stored snapshot while the socket opens. */
  readonly usesSnapshot: boolean;
  /** An earlier session's document, whose changes shall come along. */
  readonly bring?: EarlierDocument;
  /** The stored text is here. */
  onOpen(binding: DraftBinding): void;
  onSaving(saving: Saving): void;
  onHeldOff(why: HeldOff | undefined): void;
  onEnd(end: ConnectionEnd, reason: string): void;
  /** The room tells of a suggestion; without words where some may have been missed. */
  onSuggestion(told: string | undefined): void;
  onLostWords(lost: readonly LostWords[]): void;
  onClauseDeleted(deleted: DeletedClause): void;
  /** Whether the person at this page has a dialog or a tool open on the clause at the caret. */
  isActing(): boolean;
}

const lookForLostMs = 400;

/** One document in one room, from coming in until being sent out. */
export class DraftSession {
  readonly doc = new Y.Doc();
  readonly connection: DraftConnection;
  private readonly own = new OwnChanges(this.doc);
  private binding: DraftBinding | undefined;
  private lostDue: ReturnType<typeof setTimeout> | undefined;
  private readonly replica: Replica;

  constructor(private readonly options: DraftSessionOptions) {
    const { serverUrl, draftId, usesSnapshot, bring, onHeldOff, onEnd, onSuggestion } = options;
    this.replica = bring && !bring.leaseEnd ? bring.replica : new Replica();
    this.connection = new DraftConnection({
      serverUrl,
      draftId,
      format: draftFormat,
      doc: this.doc,
      replica: this.replica,
      ...(usesSnapshot ? { snapshot: snapshotAddress(serverUrl, draftId) } : {}),
      onHeldOff,
      onEnd,
      onSuggestion,
      onSaving: (saving) => this.heard(saving),
    });
  }

  get isOpen(): boolean {
    return this.binding !== undefined;
  }

  get saving(): Saving {
    return this.connection.saving;
  }

  /** Whether something was written here that is not known to be stored. */
  get hasUnsaved(): boolean {
    return !this.own.isEmpty;
  }

  /** What would be missing if this page were closed. */
  unsavedWords(): OwnWords[] {
    return this.own.words(this.options.ordinals);
  }

  /** The page is being closed. */
  leave(): void {
    this.connection.giveBack();
  }

  /** Leaves the document to a later session. @param leaseEnd - where its client id went to another */
  earlierDocument(leaseEnd?: LeaseEnd): EarlierDocument {
    return { doc: this.doc, replica: this.replica, ...(leaseEnd ? { leaseEnd } : {}) };
  }

  restore({ clause }: LostWords): void {
    restoreClause(this.doc, clause);
  }

  /**
   * Puts a deleted clause back with the words that its author went on writing.
   * @returns where the caret stands then; `undefined` if the text isn't here, or never had the clause
   */
  putBack(words: DeletedClauseWords, offset: number): ClausePlace | undefined {
    const draft = readerOf(this.doc);
    return this.isOpen && draft.knows(words.clause) ? words.putBack(draft, offset) : undefined;
  }

  destroy(): void {
    clearTimeout(this.lostDue);
    this.binding?.destroy();
    this.own.destroy();
    this.connection.destroy();
  }

  private heard(saving: Saving): void {
    // The first "saved" says that the whole stored text is here.
    if (saving === 'saved' && !this.isOpen) this.open();
    if (this.connection.saving === 'saved') this.own.saved();
    this.options.onSaving(this.connection.saving);
  }

  private open(): void {
    const { bring, onOpen } = this.options;
    if (bring) {
      mergeUnsaved(bring, this.doc);
      this.connection.writeOn();
    }
    this.binding = draftBinding(this.doc, {
      clauseDeleted: (deleted) => this.options.onClauseDeleted(deleted),
      isActing: () => this.options.isActing(),
    });
    onOpen(this.binding);
    readerOf(this.doc).onChange(() => this.lookForLostSoon());
    this.lookForLostSoon();
  }

  /** Looks for words without a place, after each change and when the page says so. */
  lookForLostSoon(): void {
    this.lostDue ??= setTimeout(() => {
      this.lostDue = undefined;
      this.options.onLostWords(lostWords(this.doc));
    }, lookForLostMs);
  }
}
