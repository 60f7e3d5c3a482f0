import { isUuid, type Refusal, refuse } from '@articulado/base';
import { OrganizationsStore, type Stores, type OrganizationRow } from '@articulado/persistence';

/** Finds the organisation that an input names. Ids that are none answer like ids of nobody. */
export async function organizationOf(stores: Stores, id: string): Promise<OrganizationRow | Refusal> {
  const [organization] = isUuid(id) ? await stores.get(OrganizationsStore).byIds([id]) : [];
  const problem = id.trim() === '' ? 'required' : 'unknown-value';
  return organization ?? refuse('invalid-input', { field: 'organization', problem });
}
