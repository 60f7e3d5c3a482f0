import { type ApproverMeasureRow, ApproverMeasuresStore } from '@articulado/persistence';
import type { Loaders } from './loaders.js';

/** What was done against those who approve in a process, lifted measures too, the earliest first; one query for a whole list. */
export const measuresOf = async (loaders: Loaders, processId: string): Promise<readonly ApproverMeasureRow[]> =>
  (await loaders.load('measuresOf', processId, async (stores, ids) =>
    Map.groupBy(await stores.get(ApproverMeasuresStore).allIn(ids), (row) => row.processId),
  )) ?? [];

/** Whether a measure suspends somebody still. */
export const isSuspending = ({ kind, liftedAt }: ApproverMeasureRow): boolean =>
  kind === 'suspension' && liftedAt === null;
