import type { Cell, Figures } from '../cell.js';
import type { ServerName } from '../server-under-test.js';

/** One thing that is measured, on each of its servers in each of its sizes. */
export interface Scenario {
  readonly id: string;
  /** `product`: the whole server of the product and its floors, all measured within one cell. */
  readonly servers: readonly (ServerName | 'product')[];
  readonly sizes: readonly number[];
  /** Part of the runs that it takes part in, for the slow ones. */
  readonly atMostRuns?: number;
  run(cell: Cell): Promise<Figures>;
}
