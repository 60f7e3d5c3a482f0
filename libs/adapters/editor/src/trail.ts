import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';

/** How a document came from the one that the draft knows. */
export interface Trail {
  readonly from: Node | undefined;
  readonly maps: readonly StepMap[];
  readonly to: Node | undefined;
}

export const emptyTrail: Trail = { from: undefined, maps: [], to: undefined };

/** Adds a transaction's steps to a trail; a new trail starts at the document that the draft knows. */
export function follow(tr: Transaction, trail: Trail, synced: Node | undefined): Trail {
  if (!tr.docChanged) return trail;
  if (trail.to !== tr.before || tr.before === synced) return { from: tr.before, maps: tr.mapping.maps, to: tr.doc };
  return { from: trail.from, maps: [...trail.maps, ...tr.mapping.maps], to: tr.doc };
}
