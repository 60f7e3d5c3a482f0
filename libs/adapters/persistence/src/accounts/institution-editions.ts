import type { Stores } from '../unit-of-work/stores.js';
import type { OrganizationRow, SupersededInstitutionRow } from '../tables.js';
import { OrganizationsStore } from './organizations.store.js';

/** What an institution is called. */
export type InstitutionNames = Pick<OrganizationRow, 'name' | 'acronym' | 'sector'>;

/** The names of an institution at some edition of them. */
export type NamesOf = (organizationId: string, edition: number) => InstitutionNames;

/** An edition that nobody knows: its row was altered, and so is what is told of it. */
const unknownNames: InstitutionNames = { name: '', acronym: '', sector: 'government' };

/** Reads all names that some institutions had and have. */
export async function namesOf(stores: Stores, organizationIds: readonly string[]): Promise<NamesOf> {
  const ids = [...new Set(organizationIds)];
  const organizations = new Map((await stores.get(OrganizationsStore).byIds(ids)).map((row) => [row.id, row]));
  const superseded = new Map((await stores.get(OrganizationsStore).supersededOf(ids)).map((row) => [keyOf(row), row]));
  return (organizationId, edition) =>
    edition === organizations.get(organizationId)?.edition
      ? organizations.get(organizationId)!
      : (superseded.get(keyOf({ organizationId, edition })) ?? unknownNames);
}

const keyOf = ({ organizationId, edition }: Pick<SupersededInstitutionRow, 'organizationId' | 'edition'>): string =>
  `${organizationId} ${edition}`;
