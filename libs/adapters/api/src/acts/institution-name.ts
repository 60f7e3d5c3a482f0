import { type Refusal, refuse } from '@articulado/base';
import { OrganizationsStore, type Stores } from '@articulado/persistence';

/** Refuses to name a person, or another institution, like an institution of the platform. @param field - of the input that holds the name */
export async function refuseInstitutionName(
  stores: Stores,
  field: string,
  name: string,
): Promise<Refusal<'institution-name'> | undefined> {
  const [alike] = await stores.get(OrganizationsStore).thatLookLike(name);
  return alike && refuse('institution-name', { field, organization: alike.name });
}
