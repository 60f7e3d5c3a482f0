import type { Commitment } from '@articulado/record';

/** An order by which words were erased, and the commitments that stand for them from then on. */
export interface Redaction {
  /** Whose order it was. */
  readonly by: string;
  /** Of the law. */
  readonly ground: string;
  /** Number or name of the document that holds the order. */
  readonly document?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Member of the fact → what it committed to before. */
  readonly commitments: Readonly<Record<string, Commitment>>;
}

/** R3: the order as the fact tells it: whatever the row holds of it, so that nothing is put into it unseen. */
export const orderOf = ({ commitments: _, ...order }: Redaction): Omit<Redaction, 'commitments'> => order;
