import { MembershipRow } from '../processes/membership.row.js';
import { RepresentativeRow } from './representative.row.js';
import { normalEmail } from '@articulado/base';
import { type EntityManager, IsNull } from 'typeorm';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { rowsWhere } from '../unit-of-work/prepared-rows.js';
import { inForceAt } from '../processes/memberships.store.js';
import { PersonRow } from '../tables.js';

/** People, found by what identifies them. */
export class PeopleStore {
  constructor(private readonly db: EntityManager) {}

  byId(id: string): Promise<PersonRow | null> {
    return this.db.findOneBy(PersonRow, { id });
  }

  byIds(ids: readonly string[]): Promise<PersonRow[]> {
    return peopleByIds(this.db, ids);
  }

  /** Addresses are kept in lower case. */
  byEmail(email: string): Promise<PersonRow | null> {
    return this.db.findOneBy(PersonRow, { email: normalEmail(email) });
  }

  /** Acts on administrators wait here for each other until the transaction ends. */
  async lockAdministrators(): Promise<void> {
    await this.db.query('SELECT one FROM platform FOR UPDATE');
  }

  async anyAdministrator(): Promise<boolean> {
    return this.db.existsBy(PersonRow, { isAdministrator: true });
  }

  /** Those who may sign in. */
  countAdministrators(): Promise<number> {
    return this.db.countBy(PersonRow, { isAdministrator: true, disabledAt: IsNull() });
  }

  /** Those who may sign in, by name. */
  administrators(): Promise<PersonRow[]> {
    return this.db.find(PersonRow, { where: { isAdministrator: true, disabledAt: IsNull() }, order: { name: 'ASC' } });
  }

  /** Whether one has proved, by signing in, that their address is theirs. */
  async anyAdministratorSignedIn(): Promise<boolean> {
    return this.db.existsBy(PersonRow, { isAdministrator: true, emailVerified: true });
  }

  /** An administrator who has never signed in. */
  administratorNotYetSignedIn(): Promise<PersonRow | null> {
    return this.db.findOneBy(PersonRow, { isAdministrator: true, emailVerified: false });
  }

  /** Whether anything official stands under somebody's name: a role in a process, or an appointment that they made. */
  async hasActed(personId: string): Promise<boolean> {
    if (await this.db.existsBy(MembershipRow, { personId })) return true;
    return this.db.existsBy(RepresentativeRow, { appointedBy: personId });
  }

  /** Puts right what somebody who never signed in was entered as. */
  async correct(person: PersonRow, { name, email }: Pick<PersonRow, 'name' | 'email'>): Promise<PersonRow> {
    const corrected = { name, email: normalEmail(email) };
    await this.db.update(PersonRow, { id: person.id, emailVerified: false }, corrected);
    return { ...person, ...corrected };
  }

  /** They have proved that the address is theirs. */
  async verifyEmail(id: string, updatedAt: Date): Promise<void> {
    await this.db.update(PersonRow, { id }, { emailVerified: true, updatedAt });
  }

  /**
   * Gives somebody another address.
   * @returns nobody where theirs is another one by now than the caller has read
   */
  async changeEmail(person: PersonRow, given: string, updatedAt: Date): Promise<PersonRow | null> {
    const [{ id, email: before }, email] = [person, normalEmail(given)];
    const { affected } = await this.db.update(PersonRow, { id, email: before }, { email, updatedAt });
    return affected === 1 ? { ...person, email, updatedAt } : null;
  }

  /** @param disabledAt - since when they are kept out; `null` lets them in again */
  async disable(person: PersonRow, disabledAt: Date | null): Promise<PersonRow> {
    await this.db.update(PersonRow, { id: person.id }, { disabledAt });
    return { ...person, disabledAt };
  }

  async setAdministrator(person: PersonRow, isAdministrator: boolean, updatedAt: Date): Promise<PersonRow> {
    await this.db.update(PersonRow, { id: person.id }, { isAdministrator, updatedAt });
    return { ...person, isAdministrator, updatedAt };
  }

  async add(person: Omit<PersonRow, 'emailVerified' | 'updatedAt' | 'disabledAt'>): Promise<PersonRow> {
    const row = this.db.create(PersonRow, {
      ...person,
      email: normalEmail(person.email),
      emailVerified: false,
      disabledAt: null,
      updatedAt: person.createdAt,
    });
    await this.db.insert(PersonRow, row);
    return row;
  }

  /** A page of those that are looked for, by name. */
  list(wanted: WantedPeople, slice: Slice): Promise<PersonRow[]> {
    return sliceOf(this.found(wanted), { columns: ['person.name', 'person.id'], direction: 'ASC' }, slice);
  }

  count(wanted: WantedPeople = { search: '' }): Promise<number> {
    return this.found(wanted).getCount();
  }

  private found({ search, membersOf }: WantedPeople) {
    const query = this.db
      .createQueryBuilder(PersonRow, 'person')
      .where(`(person.name ILIKE :like OR person.email ILIKE :like)`, {
        like: `%${search.replaceAll('\0', '').replaceAll(/[\\%_]/g, '\\$&')}%`,
      });
    if (!membersOf) return query;
    return query.andWhere(
      `EXISTS (SELECT 1 FROM membership WHERE membership.person_id = person.id
        AND membership.process_id = ANY (:processIds) AND ${inForceAt(':at')})`,
      { processIds: membersOf.processIds, at: membersOf.at },
    );
  }
}

/** Which people are looked for. */
export interface WantedPeople {
  /** Part of a name or an address; nothing for all. */
  readonly search: string;
  /** Only those who hold a membership in one of these processes at a moment. */
  readonly membersOf?: { readonly processIds: readonly string[]; readonly at: Date };
}

const peopleByIds = rowsWhere(PersonRow, 'people-by-ids', 'WHERE id = ANY ($1::uuid[])');
