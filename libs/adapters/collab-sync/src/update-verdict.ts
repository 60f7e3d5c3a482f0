import type { RefusedUpdate } from './close-codes.js';
import type { Connection } from './connection.js';

/** An update on its way into the text. */
export interface PendingUpdate {
  readonly author: Connection;
  readonly bytes: Uint8Array;
  /** Whether it came before the author's first sync step 2, which repeats it with everything that it depends on. */
  readonly isEarly: boolean;
}

/** What a step of the pipeline (`update-pipeline.ts`) says of an update. */
export type Verdict =
  /** It goes on to the next step. */
  | { readonly is: 'accepted' }
  /** There is nothing new in it: its receipt is sent once everything that the document holds is in the log. */
  | { readonly is: 'known' }
  /** Needs no answer: it brings nothing, or its author will send it again. */
  | { readonly is: 'ignored' }
  /** Other processes' rows must be read first; then it is tried again. */
  | { readonly is: 'waiting' }
  /** It is not kept, and its author's connection ends. */
  | { readonly is: 'refused'; readonly code: 'refused'; readonly reason: RefusedUpdate }
  | { readonly is: 'refused'; readonly code: 'forbidden'; readonly reason: 'read-only' };

export const accepted: Verdict = { is: 'accepted' };
export const known: Verdict = { is: 'known' };
export const ignored: Verdict = { is: 'ignored' };
export const waiting: Verdict = { is: 'waiting' };
export const readOnly: Verdict = { is: 'refused', code: 'forbidden', reason: 'read-only' };

/** The verdict on an update that may not stand. */
export function refusedFor(reason: RefusedUpdate, { isEarly }: Pick<PendingUpdate, 'isEarly'>): Verdict {
  // A page typed while it reconnected: its step 2 brings this update again, together with its missing predecessors.
  return reason === 'incomplete' && isEarly ? ignored : { is: 'refused', code: 'refused', reason };
}
