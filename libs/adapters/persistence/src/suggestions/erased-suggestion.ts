import { newSalt } from '../sha256.js';
import type { SuggestionRow } from './suggestion.row.js';

/**
 * R17: a suggestion without the words that an order erased, under a salt from which its earlier commitments cannot be computed. One
 * that waited is withdrawn by it.
 * @param order - who carried it out, and when
 */
export function erasedSuggestion(row: SuggestionRow, order: { readonly by: string; readonly at: Date }): SuggestionRow {
  const decided =
    row.status === 'open' ? ({ status: 'withdrawn', decidedBy: order.by, decidedAt: order.at } as const) : {};
  return { ...row, branch: new Uint8Array(), effects: { format: 1, effects: [] }, salt: newSalt(), ...decided };
}
