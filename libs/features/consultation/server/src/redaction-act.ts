import { canonicalJson } from '@articulado/base';
import type { ProcessRow } from '@articulado/persistence';
import { type OrderGiven, readOrder } from './check-redaction.js';

/** What an order reaches. */
export interface OrderReach extends OrderGiven {
  /** Of the contribution. */
  readonly number: number;
  readonly withAnswer?: boolean | null;
}

/** All that a passkey signs when an order is carried out: what is erased, where, and by whose order. */
export function redactionAct({ id }: ProcessRow, order: OrderReach): string {
  const { by, ground, document = null } = readOrder(order);
  const what = { process: id, number: order.number, withAnswer: order.withAnswer === true };
  return canonicalJson({ act: 'redact-contribution', ...what, by, ground, document });
}
