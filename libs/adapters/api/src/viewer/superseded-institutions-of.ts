import { OrganizationsStore, type SupersededInstitutionRow } from '@articulado/persistence';
import type { Loaders } from './loaders.js';

/** What an institution was called before, the earliest first; one query for a whole list. */
export const supersededInstitutionsOf = async (
  loaders: Loaders,
  organizationId: string,
): Promise<SupersededInstitutionRow[]> =>
  (await loaders.load('supersededInstitutionsOf', organizationId, async (stores, ids) =>
    Map.groupBy(await stores.get(OrganizationsStore).supersededOf(ids), (row) => row.organizationId),
  )) ?? [];
