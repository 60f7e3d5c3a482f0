import { RepresentativesStore } from '@articulado/persistence';
import type { Loaders } from './loaders.js';
import type { Viewer } from './viewer.js';

/** Ids of the institutions for which a viewer speaks now; asked once for a whole page. */
export async function representedBy(loaders: Loaders, { person }: Viewer): Promise<ReadonlySet<string>> {
  if (!person) return new Set();
  const found = await loaders.load('representedBy', person.id, async (stores, [id]) => {
    const rows = await stores.get(RepresentativesStore).currentOf(id!, stores.today); // there is one viewer in a request
    return new Map([[id!, new Set(rows.map(({ organizationId }) => organizationId))]]);
  });
  return found ?? new Set();
}
