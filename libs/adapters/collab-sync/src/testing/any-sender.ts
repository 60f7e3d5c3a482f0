import type { RefusedUpdate } from '../close-codes.js';
import type { Sender } from '../room-document.js';

/** A sender who may do everything, and remembers what was refused. */
export function anySender(): Sender & { readonly refusals: RefusedUpdate[] } {
  const refusals: RefusedUpdate[] = [];
  return {
    refusals,
    isWanted: () => true,
    mayUse: () => true,
    applied: () => {},
    known: () => {},
    refused: (_, problem) => void refusals.push(problem),
  };
}
