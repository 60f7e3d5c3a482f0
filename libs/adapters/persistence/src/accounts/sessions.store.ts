import type { MemberRole } from '@articulado/permissions';
import { type EntityManager, MoreThan } from 'typeorm';
import { ask } from '../unit-of-work/prepared-rows.js';
import { SessionRow } from '../tables.js';
import { givesRightsAt } from '../processes/memberships.store.js';

/** A session as it stands, whose it is, and what that person takes part in. */
export interface HeldSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly memberships: readonly { processId: string; role: MemberRole; organizationId: string }[];
}

/** Who is signed in. How long a session lasts is for the caller to say. */
export class SessionsStore {
  constructor(private readonly db: EntityManager) {}

  /**
   * All that is to be known of those who ask, in one statement: it is read for every request.
   * @param at - which memberships are in force; whether a session itself is over is for the caller to say
   * @returns by hash of the token
   */
  async byTokenHashes(hashes: readonly string[], at: Date): Promise<ReadonlyMap<string, HeldSession>> {
    const found = await ask<HeldSession & { readonly tokenHash: string }>(this.db, heldSessions, [hashes, at]);
    return new Map(found.map(({ tokenHash, ...session }) => [tokenHash, session]));
  }

  byId(id: string): Promise<SessionRow | null> {
    return this.db.findOneBy(SessionRow, { id });
  }

  async add(session: SessionRow): Promise<void> {
    await this.db.insert(SessionRow, session);
  }

  /** One that was ended in the meantime stays ended. */
  async renew(id: string, renewed: Pick<SessionRow, 'lastUsedAt' | 'expiresAt'>): Promise<void> {
    await this.db.update(SessionRow, { id }, renewed);
  }

  async end(id: string): Promise<void> {
    await this.db.delete(SessionRow, { id });
  }

  async endAllOf(personId: string): Promise<void> {
    await this.db.delete(SessionRow, { personId });
  }

  /** Those of a person that are not over, the one that was opened last first. */
  of(personId: string, at: Date): Promise<SessionRow[]> {
    return this.db.find(SessionRow, {
      where: { personId, expiresAt: MoreThan(at) },
      order: { createdAt: 'DESC', id: 'ASC' },
    });
  }

  /** @returns whether the person had such a session */
  async endOneOf(personId: string, id: string): Promise<boolean> {
    return (await this.db.delete(SessionRow, { id, personId })).affected === 1;
  }

  /** Removes sessions that are over. What another act holds just now is left for the next time, so that nobody waits. */
  async sweep(at: Date): Promise<void> {
    await this.db.query(
      `DELETE FROM session WHERE id IN (SELECT id FROM session WHERE expires_at <= $1 FOR UPDATE SKIP LOCKED)`,
      [at],
    );
  }
}

const heldSessions = {
  name: 'sessions-held',
  text: `
    SELECT session.token_hash AS "tokenHash", session.id, session.created_at AS "createdAt", session.expires_at AS "expiresAt",
      person.id AS "personId", person.name, person.email, person.is_administrator AS "isAdministrator", ARRAY(
        SELECT json_build_object('processId', process_id, 'role', role, 'organizationId', organization_id)
        FROM membership WHERE person_id = person.id AND ${givesRightsAt('$2')} ORDER BY starts_at, id
      ) AS memberships
    FROM session JOIN person ON person.id = session.person_id
    WHERE session.token_hash = ANY ($1::text[]) AND person.disabled_at IS NULL`,
};
