import { ProcessesStore, type StatusChangeRow } from '@articulado/persistence';
import type { Loaders } from './loaders.js';

/** How the status of a process changed, in order; one query for a whole list. */
export const statusChangesOf = async (loaders: Loaders, processId: string): Promise<StatusChangeRow[]> =>
  (await loaders.load('statusChangesOf', processId, async (stores, ids) =>
    Map.groupBy(await stores.get(ProcessesStore).statusChangesIn(ids), (row) => row.processId),
  )) ?? [];
