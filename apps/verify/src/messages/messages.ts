import type { Reason } from '../input/unreachable.js';
import type { FindingCode, FindingDetails, FindingPlace } from '../record/finding.js';

export type Language = 'es' | 'en';

/** What a valid record holds. */
export interface Counts {
  /** Slug. */
  readonly process: string;
  readonly entries: number;
  /** Entries that came in while the facts were downloaded. */
  readonly late: number;
  readonly facts: number;
  readonly versions: number;
  readonly contributions: number;
  readonly signatures: number;
  /** Contributions whose words an order redacted. */
  readonly redacted: number;
  /** Worth noting down: `--noted` finds out later whether the record was rewritten. */
  readonly lastHash: string;
}

/** Everything this program says, in one language. */
export interface Messages {
  readonly usage: string;
  readonly unreachable: (what: string, reason: Reason) => string;
  readonly valid: (counts: Counts) => string;
  readonly invalid: (findings: number) => string;
  readonly place: (place: FindingPlace) => string;
  readonly findings: { readonly [Code in FindingCode]: (details: FindingDetails[Code]) => string };
}

/** A number with its noun. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
