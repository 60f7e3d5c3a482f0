import type { ClauseId } from '@articulado/base';
import { type DraftChange, readerOf } from '@articulado/draft-document';
import { type Clause, numberClauses, type OrdinalStyle, withOrdinals, wordsOf } from '@articulado/policy-text';
import type * as Y from 'yjs';

/** Marks what comes from an earlier document of the same page. */
export const recovered = 'recovered';

/** A clause as its author had it on the page. */
export interface OwnWords {
  readonly id: ClauseId;
  readonly kind: Clause['kind'];
  readonly number: string | undefined;
  readonly words: string;
}

/** Remembers which clauses were changed on this page since everything was last known to be saved. */
export class OwnChanges {
  private readonly clauses = new Set<ClauseId>();
  private readonly stop: () => void;

  constructor(private readonly doc: Y.Doc) {
    this.stop = readerOf(doc).onChange((change) => this.note(change));
  }

  get isEmpty(): boolean {
    return this.clauses.size === 0;
  }

  /** Everything is stored. */
  saved(): void {
    this.clauses.clear();
  }

  destroy(): void {
    this.stop();
  }

  /** What would be missing if the page were closed now. Call it before the document is left. */
  words(ordinals: OrdinalStyle): OwnWords[] {
    if (this.isEmpty) return [];
    const text = withOrdinals(readerOf(this.doc).text(), ordinals);
    const numbers = numberClauses(text);
    return text
      .filter((clause) => this.clauses.has(clause.id) && wordsOf(clause).trim() !== '')
      .map((clause) => ({ id: clause.id, kind: clause.kind, number: numbers.get(clause.id), words: wordsOf(clause) }));
  }

  private note({ transaction, clauses }: DraftChange): void {
    if (!transaction.local && transaction.origin !== recovered) return;
    for (const id of clauses) this.clauses.add(id);
  }
}

/** Which words the saved text doesn't have. */
export function missingFrom(saved: Y.Doc, own: readonly OwnWords[]): OwnWords[] {
  const draft = readerOf(saved);
  return own.filter(({ id, words }) => {
    const clause = draft.clause(id);
    return !clause || wordsOf(clause) !== words;
  });
}
