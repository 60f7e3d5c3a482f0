import type { Node } from 'prosemirror-model';
import type { Selection, Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';
import type { ComposedOver } from './composed-over.js';
import { mapsOf } from './typed-step.js';

/** How a document came from the one that the draft knows. */
export interface Trail {
  readonly from: Node | undefined;
  readonly maps: readonly StepMap[];
  readonly to: Node | undefined;
}

export const emptyTrail: Trail = { from: undefined, maps: [], to: undefined };

/**
 * Adds a transaction's steps to a trail; a new trail starts at the document that the draft knows.
 * @param selection - as it was before the transaction
 * @param over - see `mapsOf`
 */
export function follow(
  tr: Transaction,
  trail: Trail,
  synced: Node | undefined,
  selection: Selection,
  over?: ComposedOver,
): Trail {
  if (!tr.docChanged) return trail;
  const maps = mapsOf(tr, selection, over);
  if (trail.to !== tr.before || tr.before === synced) return { from: tr.before, maps, to: tr.doc };
  return { from: trail.from, maps: [...trail.maps, ...maps], to: tr.doc };
}
