import type { MemberRole } from '@articulado/permissions';
import type { EntityManager } from 'typeorm';
import { ask } from '../prepared-rows.js';
import { isStorable } from '../storable.js';
import { inForceAt } from './memberships.store.js';

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

/** Sessions are made, renewed and ended by the sign-in library; here they are read. */
export class SessionsStore {
  constructor(private readonly db: EntityManager) {}

  /**
   * All that is to be known of those who ask, in one statement: it is read for every request.
   * @param at - which memberships are in force; whether a session itself is over is for the caller to say
   * @returns by token
   */
  async byTokens(tokens: readonly string[], at: Date): Promise<ReadonlyMap<string, HeldSession>> {
    const found = await ask<HeldSession & { readonly token: string }>(this.db, heldSessions, [
      tokens.filter(isStorable),
      at,
    ]);
    return new Map(found.map(({ token, ...session }) => [token, session]));
  }
}

const heldSessions = {
  name: 'sessions-held',
  text: `
    SELECT session.token, session.id, session.created_at AS "createdAt", session.expires_at AS "expiresAt",
      person.id AS "personId", person.name, person.email, person.is_administrator AS "isAdministrator", ARRAY(
        SELECT json_build_object('processId', process_id, 'role', role, 'organizationId', organization_id)
        FROM membership WHERE person_id = person.id AND ${inForceAt('$2')} ORDER BY starts_at, id
      ) AS memberships
    FROM session JOIN person ON person.id = session.person_id WHERE session.token = ANY ($1::text[])`,
};
