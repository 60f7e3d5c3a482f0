import type { ClauseId } from '@articulado/base';
import { uint32 } from 'lib0/random';
import * as Y from 'yjs';

/** Version of the document's form, kept in `meta.format`. A reader that doesn't know the number must not open the draft. */
export const draftFormat = 1;

/** The four roots of a draft, and the only ones. */
export interface DraftRoots {
  /** All words, in storage order: `{clause: id}` opens the words of a clause, `{join: id}` shows another's words at the end of these. */
  readonly text: Y.Text;
  /** What each clause is; entries are made once and never replaced or removed. */
  readonly clauses: Y.Map<Y.Map<unknown>>;
  /** Reading order, as tokens `id:random`. A token counts if its clause's `slot` is this very token. */
  readonly order: Y.Array<string>;
  readonly meta: Y.Map<unknown>;
}

export const rootNames = ['text', 'clauses', 'order', 'meta'] as const;

export const rootsOf = (doc: Y.Doc): DraftRoots => ({
  text: doc.getText('text'),
  clauses: doc.getMap<Y.Map<unknown>>('clauses'),
  order: doc.getArray<string>('order'),
  meta: doc.getMap('meta'),
});

/** What the deleter of a clause leaves behind, so that it can be put back and late words be told from deleted ones. */
export interface Gone {
  /** The clause it stood behind; empty for the first. */
  readonly after: string;
  /** Yjs client → clock, length, clock, length…: the words that were before the deleter's eyes. All others came later, or from elsewhere. */
  readonly seen: Readonly<Record<string, readonly number[]>>;
}

/** Keys an entry of `clauses` may have. */
export const entryKeys = ['kind', 'depth', 'slot', 'gone', 'table', 'row', 'column', 'header'] as const;

/** Keys of the looks that words may have in `text`. */
export const markKeys = ['bold', 'italic', 'link'] as const;

/** A new clause id: 64 random bits, so that no two people ever make the same. */
export const newClauseId = (): ClauseId => `c${uint32().toString(36)}${uint32().toString(36)}` as ClauseId;

export const newToken = (id: ClauseId): string => `${id}:${uint32().toString(36)}`;

export const idOfToken = (token: unknown): ClauseId =>
  (typeof token === 'string' ? token.slice(0, Math.max(0, token.indexOf(':'))) : '') as ClauseId;
