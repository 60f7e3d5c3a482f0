import type { ClauseId } from '@articulado/base';
import { uint32 } from 'lib0/random';
import * as Y from 'yjs';

/** Version of the document's form, kept in `meta.format`. A reader that doesn't know the number must not open the draft. */
export const draftFormat = 2;

/** The roots of a draft, and the only ones. */
export interface DraftRoots {
  /**
   * All words, in storage order. Embeds: `{clause: id}` opens the words of a clause, `{join: id}` shows another's words at
   * the end of these, `{note: id}` and `{reference: id, target: id}` are inline atoms.
   */
  readonly text: Y.Text;
  /** What each clause is; entries are made once and never replaced or removed. */
  readonly clauses: Y.Map<Y.Map<unknown>>;
  /** Reading order, as tokens `id:group`. A token counts if it is the one that its clause's entry names (`currentTokenOf`). */
  readonly order: Y.Array<string>;
  /** What an undo brought back (`Revival`). */
  readonly revivals: Y.Array<Revival>;
  readonly meta: Y.Map<unknown>;
}

export const rootNames = ['text', 'clauses', 'order', 'revivals', 'meta'] as const;

export const rootsOf = (doc: Y.Doc): DraftRoots => ({
  text: withAllMarks(doc.getText('text')),
  clauses: doc.getMap<Y.Map<unknown>>('clauses'),
  order: doc.getArray<string>('order'),
  revivals: doc.getArray<Revival>('revivals'),
  meta: doc.getMap('meta'),
});

const marksKept = new WeakSet<Y.Text>();

/**
 * After what others did, Yjs deletes marks that it finds needless, each replica for itself: to Yjs, marks go on from one clause to the
 * next. Here each clause begins plain, so what it deletes may be needed, and would be gone on one page, or for all.
 */
function withAllMarks(text: Y.Text): Y.Text {
  if (marksKept.has(text)) return text;
  marksKept.add(text);
  // What Yjs looks at before it tidies up.
  Object.defineProperty(text, '_hasFormatting', { get: () => false, set: () => {} });
  return text;
}

/**
 * Words that an undo brought back, and which ones they were first: client, clock and length of what stands in the text
 * now, client and clock of the original. So words that two people delete and both bring back are there once.
 */
export type Revival = readonly [client: number, clock: number, length: number, ofClient: number, ofClock: number];

/** What the deleter of a clause leaves behind, so that late words can be told from deleted ones. */
export interface Gone {
  /** Yjs client → clock, length, clock, length…: the words that were before the deleter's eyes. All others came later, or from elsewhere. */
  readonly seen: Readonly<Record<string, readonly number[]>>;
}

/**
 * The places that a clause had when it was deleted: client and clock of an element of `order`, and the token that it was.
 * So it can be put back where it stood.
 */
export type FormerPlace = readonly [client: number, clock: number, token: string];

/** How many former places are kept of one clause; nobody needs the older ones. */
export const mostFormerPlaces = 50;

/** Keys an entry of `clauses` may have. */
export const entryKeys = ['kind', 'depth', 'number', 'slot', 'settled', 'gone', 'former', 'cell', 'header'] as const;

const optionalKeys: readonly string[] = ['number', 'settled', 'gone', 'former', 'header'];

/** Whether an entry may be without a key. */
export const isOptionalKey = (key: string): boolean => optionalKeys.includes(key) || isStayKey(key);

/**
 * Key that notes, in the entry of a clause B that stood after clause A, that whoever moved A from this token saw B there and left it
 * behind (`StayNote`). Each token has a key of its own, so concurrent movers keep both notes.
 */
export const stayKeyOf = (token: string): string => `stays:${token}`;

/** The token that such a key names; `undefined` for other keys. */
export function tokenOfStayKey(key: string): string | undefined {
  const token = key.startsWith('stays:') ? key.slice('stays:'.length) : undefined;
  return isToken(token) ? token : undefined;
}

export const isStayKey = (key: string): boolean => tokenOfStayKey(key) !== undefined;

/**
 * The new token of A, whose group tells `Predecessors` which other clauses were moved with it; and the token at which B stood. Older notes are
 * the new token alone.
 */
export type StayNote = readonly [to: string, at: string];

/** Whether something has the form of the value of a `stays:` key. */
export const isStayNote = (value: unknown): value is StayNote | string =>
  isToken(value) || (Array.isArray(value) && value.length === 2 && value.every(isToken));

export const readStayNote = (note: StayNote | string): { readonly to: string; readonly at: string | undefined } =>
  typeof note === 'string' ? { to: note, at: undefined } : { to: note[0], at: note[1] };

/** Whether something has the form of a token. */
export const isToken = (token: unknown): token is string =>
  typeof token === 'string' && /^[A-Za-z0-9_-]{1,64}:[a-z0-9]{1,16}(?::[a-z0-9]{1,16})?$/.test(token);

/**
 * The place that `settle` wrote down for a clause: its `slot` at the time, and the token at which it stands instead.
 * A move, even a concurrent one, sets another `slot`, and this value no longer applies.
 */
export type Settled = readonly [slot: string, token: string];

/** The token at which a clause stands. */
export function currentTokenOf(entry: { get(key: string): unknown } | undefined): unknown {
  const slot = entry?.get('slot');
  const settled = entry?.get('settled');
  return Array.isArray(settled) && settled[0] === slot ? settled[1] : slot;
}

/** Whether a token was written for a clause that a move took along (`joinGroup`). */
export const isJoined = (token: string): boolean => token.split(':').length > 2;

/** Keys of the marks that words may have in `text`. */
export const markKeys = ['bold', 'italic', 'link', 'term'] as const;

/** A new clause id: 64 random bits, so that no two people ever make the same. */
export const newClauseId = (): ClauseId => `c${uint32().toString(36)}${uint32().toString(36)}` as ClauseId;

/** An id, a group and the part of one that joined it later, with colons between them, are never longer. */
export const longestToken = 100;

/** The part that the tokens made by one act share. */
export const newGroup = (): string => uint32().toString(36);

export const newToken = (id: ClauseId, group = newGroup()): string => `${id}:${group}`;

export const idOfToken = (token: unknown): ClauseId =>
  (typeof token === 'string' ? token.slice(0, Math.max(0, token.indexOf(':'))) : '') as ClauseId;

export const groupOfToken = (token: string): string => token.split(':')[1] ?? '';

/** The group of a token, for one that joins it later: with a part of its own, so that no clause ever has two tokens that read alike. */
export const joinGroup = (token: string): string => `${groupOfToken(token)}:${newGroup()}`;
