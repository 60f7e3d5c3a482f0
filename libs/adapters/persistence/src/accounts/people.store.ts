import { normalEmail } from '@articulado/base';
import { type EntityManager, IsNull } from 'typeorm';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { rowsWhere } from '../unit-of-work/prepared-rows.js';
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

  /** Holds whether there is an administrator as it is until the transaction ends. */
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

  /** Whether one has proved, by signing in, that their address is theirs. */
  async anyAdministratorSignedIn(): Promise<boolean> {
    return this.db.existsBy(PersonRow, { isAdministrator: true, emailVerified: true });
  }

  /** An administrator who has never signed in. */
  administratorToCome(): Promise<PersonRow | null> {
    return this.db.findOneBy(PersonRow, { isAdministrator: true, emailVerified: false });
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

  /** A page of everyone, by name; `search` narrows by name or address. */
  list(search: string, slice: Slice): Promise<PersonRow[]> {
    return sliceOf(this.found(search), { columns: ['person.name', 'person.id'], direction: 'ASC' }, slice);
  }

  count(search = ''): Promise<number> {
    return this.found(search).getCount();
  }

  private found(search: string) {
    return this.db
      .createQueryBuilder(PersonRow, 'person')
      .where(`(person.name ILIKE :like OR person.email ILIKE :like)`, {
        like: `%${search.replaceAll('\0', '').replaceAll(/[\\%_]/g, '\\$&')}%`,
      });
  }
}

const peopleByIds = rowsWhere(PersonRow, 'people-by-ids', 'WHERE id = ANY ($1::uuid[])');
