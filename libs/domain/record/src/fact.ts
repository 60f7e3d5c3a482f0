import { canonicalJson, type Json } from '@articulado/base';
import type { Disclosure, Hash } from './commitment.js';

/** The official rows that the record vouches for. */
export type FactKind =
  | 'process'
  | 'membership'
  | 'appointment'
  | 'measure'
  | 'version'
  | 'institution'
  | 'consultation'
  | 'contribution'
  | 'answer'
  | 'signoff'
  | 'publication'
  | 'suggestion';

/**
 * The public side of one official row: every column that matters, personal data as commitments.
 * `id` is unique within its kind and process, and public: a version's and a contribution's number, a membership's id.
 */
export interface Fact {
  readonly kind: FactKind;
  readonly id: string;
  readonly body: { readonly [member: string]: Json | undefined };
}

/** A fact as an entry vouches for it: the hash of its body in canonical JSON. */
export interface FactSeal {
  readonly kind: FactKind;
  readonly id: string;
  readonly sha256: string;
}

export const sealFact = ({ kind, id, body }: Fact, sha256: Hash): FactSeal => ({
  kind,
  id,
  sha256: sha256(canonicalJson(body)),
});

/** One line of the facts download. */
export interface FactLine extends Fact {
  readonly disclosed?: readonly Disclosure[];
}
