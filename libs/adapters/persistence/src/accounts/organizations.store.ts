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

  /** By name. */
  list(slice: Slice): Promise<OrganizationRow[]> {
    const query = this.db.createQueryBuilder(OrganizationRow, 'organization');
    return sliceOf(query, { columns: ['organization.name', 'organization.id'], direction: 'ASC' }, slice);
  }

  count(): Promise<number> {
    return this.db.count(OrganizationRow);
  }

  async add(organization: OrganizationRow): Promise<OrganizationRow> {
    await this.db.insert(OrganizationRow, organization);
    return organization;
  }
}

const organizationsByIds = rowsWhere(OrganizationRow, 'organizations-by-ids', 'WHERE id = ANY ($1::uuid[])');
