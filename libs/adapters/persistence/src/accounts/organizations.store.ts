import { nameKeys } from '@articulado/base/look-alikes';
import { type EntityManager, In } from 'typeorm';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { rowsWhere } from '../unit-of-work/prepared-rows.js';
import { OrganizationRow, SupersededInstitutionRow } from '../tables.js';

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

  async add(organization: Omit<OrganizationRow, 'nameKeys' | 'edition'>): Promise<OrganizationRow> {
    const row = { ...organization, edition: 1, nameKeys: keysOf(organization) };
    await this.db.insert(OrganizationRow, row);
    return row;
  }

  /** Until the transaction ends nobody else adds an institution or names one: two at once would not see each other's names. Readers don't wait. */
  async lockNames(): Promise<void> {
    await this.db.query('LOCK TABLE organization IN SHARE ROW EXCLUSIVE MODE');
  }

  /** The same as `lock`, and rows that refer to it wait too: nobody makes it take part in anything meanwhile. */
  async lockWithReferences(id: string): Promise<void> {
    await this.db.findOne(OrganizationRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Ids of the processes in which an institution takes or took part. */
  async processesOf(id: string): Promise<string[]> {
    const rows = await this.db.query<{ process_id: string }[]>(
      'SELECT process_id FROM membership WHERE organization_id = $1 UNION SELECT process_id FROM approver_appointment WHERE organization_id = $1',
      [id],
    );
    return rows.map((row) => row.process_id);
  }

  /** Names that some institutions had, the earliest of each first. */
  supersededOf(organizationIds: readonly string[]): Promise<SupersededInstitutionRow[]> {
    return this.db.find(SupersededInstitutionRow, {
      where: { organizationId: In([...organizationIds]) },
      order: { organizationId: 'ASC', edition: 'ASC' },
    });
  }

  /** Corrections of institutions of which the record of a process tells. */
  supersededIn(processId: string): Promise<SupersededInstitutionRow[]> {
    return this.db
      .createQueryBuilder(SupersededInstitutionRow, 'superseded')
      .where('superseded.process_ids @> to_jsonb(:processId::text)', { processId })
      .orderBy('superseded.organization_id')
      .addOrderBy('superseded.edition')
      .getMany();
  }

  /** Puts other names in the place of the present ones, which are kept. What looks like an earlier name stays the institution's. */
  async correct(
    organization: OrganizationRow,
    names: Pick<OrganizationRow, 'name' | 'acronym' | 'sector'>,
    earlier: SupersededInstitutionRow,
  ): Promise<OrganizationRow> {
    await this.db.insert(SupersededInstitutionRow, earlier);
    const keys = [...new Set([...organization.nameKeys, ...keysOf(names)])];
    const corrected = { ...organization, ...names, edition: organization.edition + 1, nameKeys: keys };
    const { id, ...changed } = corrected;
    await this.db.update(OrganizationRow, { id }, changed);
    return corrected;
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
