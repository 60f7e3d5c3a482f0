import type { ClauseId } from '@articulado/base';
import type { DeletedClauseWords } from '@articulado/editor';
import type { Translate } from '@articulado/messages/room';
import { signal } from '@preact/signals';

/** A clause that a colleague deleted while this page's author was writing in it. */
export interface ShownDeletedClause {
  readonly words: DeletedClauseWords;
  /** What the clause is called: "Artículo 3", "Párrafo". */
  readonly label: string;
  /** What was selected of its words. */
  readonly from: number;
  readonly to: number;
}

/** What the author may decide. */
export interface DeletedClauseActions {
  /** @param offset - where the caret stands in its words. @returns whether the clause is back */
  putBack(words: DeletedClauseWords, offset: number): boolean;
  discard(clause: ClauseId): void;
  /** Says something to those who listen to the page. */
  say(sentence: string): void;
}

/**
 * Where one goes on writing when a colleague deletes the clause that one is in: the caret comes along, so that no key goes into
 * the next clause, and the author decides what becomes of the words.
 */
export class DeletedClausePanel {
  readonly open = signal<readonly (ShownDeletedClause & { readonly key: number })[]>([]);
  private shown = 0;

  constructor(
    readonly t: Translate,
    /** BCP 47: in which the text is written. */
    readonly language: string,
    readonly actions: DeletedClauseActions,
  ) {}

  get isEmpty(): boolean {
    return this.open.value.length === 0;
  }

  holds = (clause: ClauseId): boolean => this.open.value.some(({ words }) => words.clause === clause);

  /** Shows the words in a field, and brings the caret there. */
  show(deleted: ShownDeletedClause): void {
    this.open.value = [...this.withoutClause(deleted.words.clause), { ...deleted, key: ++this.shown }];
    this.actions.say(this.t('room.gone.came', { label: deleted.label }));
  }

  putBack(words: DeletedClauseWords, offset: number): void {
    if (this.actions.putBack(words, offset)) this.close(words.clause);
  }

  discard({ clause }: DeletedClauseWords): void {
    this.close(clause);
    this.actions.discard(clause);
  }

  private close(clause: ClauseId): void {
    this.open.value = this.withoutClause(clause);
  }

  private withoutClause(clause: ClauseId) {
    return this.open.value.filter(({ words }) => words.clause !== clause);
  }
}
