import { checkText, firstRefusal, type Refusal } from '@articulado/base';

/** An order of the law, as whoever carries it out names it. */
export interface OrderGiven {
  /** Whose order it is. */
  readonly by: string;
  /** Of the law. */
  readonly ground: string;
  /** What holds it: its number and date. */
  readonly document?: string | null;
}

/** Whether an order says all that it must. */
export const checkOrder = ({ by, ground, document }: OrderGiven): Refusal | undefined =>
  firstRefusal(
    checkText('by', by, { min: 3, max: 200 }),
    checkText('ground', ground, { min: 3, max: 500 }),
    checkText('document', document, { max: 200 }),
  );

/** The order as it is written down and shown. */
export const readOrder = ({ by, ground, document }: OrderGiven) => ({
  by: by.trim(),
  ground: ground.trim(),
  document: document?.trim() || undefined,
});
