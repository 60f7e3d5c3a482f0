import { type EntityManager, LessThan } from 'typeorm';
import { KnownDeviceRow } from '../tables.js';

/** Browsers that people have signed in by. */
export class KnownDevicesStore {
  constructor(private readonly db: EntityManager) {}

  /** Whether the one whose address it is has signed in by this browser. */
  async isKnown(tokenHash: string, email: string): Promise<boolean> {
    const found = await this.db.query<readonly unknown[]>(
      `SELECT 1 FROM known_device JOIN person ON person.id = person_id WHERE token_hash = $1 AND person.email = $2`,
      [tokenHash, email],
    );
    return found.length > 0;
  }

  /** Whether anybody has. */
  isOurs(tokenHash: string): Promise<boolean> {
    return this.db.existsBy(KnownDeviceRow, { tokenHash });
  }

  /** Remembers a browser by which somebody signed in just now. @returns whether it is new to them */
  async remember(tokenHash: string, personId: string, lastUsedAt: Date): Promise<boolean> {
    const isKnown = await this.db.existsBy(KnownDeviceRow, { tokenHash, personId });
    await this.db.upsert(KnownDeviceRow, { tokenHash, personId, lastUsedAt, wrongCodes: 0 }, ['tokenHash', 'personId']);
    return !isKnown;
  }

  /** Counts a code that may be wrong; a browser that has tried too many in a row is forgotten. @returns whether it may still try */
  async attempt(tokenHash: string, email: string, inARow: number): Promise<boolean> {
    const [tried] = await this.db.query<[readonly { readonly wrongCodes: number }[], number]>(
      `UPDATE known_device SET wrong_codes = wrong_codes + 1 FROM person
       WHERE person.id = person_id AND token_hash = $1 AND person.email = $2 RETURNING wrong_codes AS "wrongCodes"`,
      [tokenHash, email],
    );
    if (tried.some(({ wrongCodes }) => wrongCodes <= inARow)) return true;
    await this.db.query(
      `DELETE FROM known_device USING person WHERE person.id = person_id AND token_hash = $1 AND person.email = $2`,
      [tokenHash, email],
    );
    return false;
  }

  async forgetAllOf(personId: string): Promise<void> {
    await this.db.delete(KnownDeviceRow, { personId });
  }

  async sweep(usedBefore: Date): Promise<void> {
    await this.db.delete(KnownDeviceRow, { lastUsedAt: LessThan(usedBefore) });
  }
}
