import { nameKeys } from '@articulado/base/look-alikes';
import type { EntityManager } from 'typeorm';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { rowsWhere } from '../unit-of-work/prepared-rows.js';
import { OrganizationRow } from '../tables.js';

/** Institutions and organisations. */
export class OrganizationsStore {
  constructor(private readonly db: EntityManager) {}

  byId(id: string): Promise<OrganizationRow | null> {
    return this.db.findOneBy(OrganizationRow, { id });
  }

  byIds(ids: readonly string[]): Promise<OrganizationRow[]> {
    return organizationsByIds(this.db, ids);
  }

  byName(name: string): Promise<OrganizationRow | null> {
    return this.db.findOneBy(OrganizationRow, { name });
  }

  /** Holds an institution until the transaction ends: acts on who speaks for it happen one after another. Rows that refer to it don't wait. */
  lock(id: string): Promise<OrganizationRow | null> {
    return this.db.findOne(OrganizationRow, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** By name. */
  list(slice: Slice): Promise<OrganizationRow[]> {
    const query = this.db.createQueryBuilder(OrganizationRow, 'organization');
    return sliceOf(query, { columns: ['organization.name', 'organization.id'], direction: 'ASC' }, slice);
  }

  count(): Promise<number> {
    return this.db.count(OrganizationRow);
  }

  async add(organization: Omit<OrganizationRow, 'nameKeys'>): Promise<OrganizationRow> {
    const row = { ...organization, nameKeys: keysOf(organization) };
    await this.db.insert(OrganizationRow, row);
    return row;
  }

  /** Those whose name or acronym looks like a text, by name. */
  thatLookLike(text: string): Promise<OrganizationRow[]> {
    return this.db
      .createQueryBuilder(OrganizationRow, 'organization')
      .where('organization.name_keys && ARRAY[:...keys]::text[]', { keys: ['', ...nameKeys(text)] })
      .orderBy('organization.name')
      .getMany();
  }
}

/** "MINFIN", "Ministerio de Finanzas", and the two together, in either order. */
const keysOf = ({ name, acronym }: Pick<OrganizationRow, 'name' | 'acronym'>): string[] => [
  ...new Set([name, acronym, `${name} ${acronym}`, `${acronym} ${name}`].flatMap(nameKeys)),
];

const organizationsByIds = rowsWhere(OrganizationRow, 'organizations-by-ids', 'WHERE id = ANY ($1::uuid[])');
