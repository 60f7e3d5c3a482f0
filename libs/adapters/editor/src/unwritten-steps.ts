import type { Node } from 'prosemirror-model';
import type { Selection, Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';
import type { ComposedOver } from './composed-over.js';
import { mapsOf } from './typed-step.js';

/** How a document came from the one that the draft knows. */
export interface UnwrittenSteps {
  readonly from: Node | undefined;
  readonly maps: readonly StepMap[];
  readonly to: Node | undefined;
}

export const noSteps: UnwrittenSteps = { from: undefined, maps: [], to: undefined };

/**
 * Adds a transaction's steps to those that are not written yet; they start anew at the document that the draft knows.
 * @param selection - as it was before the transaction
 * @param over - see `mapsOf`
 */
export function withSteps(
  tr: Transaction,
  steps: UnwrittenSteps,
  synced: Node | undefined,
  selection: Selection,
  over?: ComposedOver,
): UnwrittenSteps {
  if (!tr.docChanged) return steps;
  const maps = mapsOf(tr, selection, over);
  if (steps.to !== tr.before || tr.before === synced) return { from: tr.before, maps, to: tr.doc };
  return { from: steps.from, maps: [...steps.maps, ...maps], to: tr.doc };
}
