import type { Platform } from '@articulado/api';
import type { Given } from '@articulado/api/testing';
import { OneTimeCodesStore } from '@articulado/persistence';
import pg from 'pg';
import { OneTimeCodes } from '../one-time-codes.js';
import { OpenSession } from '../open-session.js';
import { SessionCookie } from '../session-cookie.js';

export const somePlatform: Platform = {
  publicUrl: 'http://localhost',
  demo: true,
  sendsMail: false,
  secret: 's'.repeat(32),
};

/** Codes and sessions on the database of a test, as the module puts them together. */
export class GivenAccounts {
  readonly cookie = new SessionCookie(somePlatform);
  readonly openSession = new OpenSession(this.cookie);
  readonly codes: OneTimeCodes;
  private readonly pool: pg.Pool;

  constructor(given: Given) {
    this.pool = new pg.Pool({ connectionString: given.database.url });
    this.codes = this.codesUnder(somePlatform.secret);
  }

  /** Codes in the same table, under another platform's key. */
  codesUnder(secret: string): OneTimeCodes {
    return new OneTimeCodes(new OneTimeCodesStore(this.pool), { ...somePlatform, secret });
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
