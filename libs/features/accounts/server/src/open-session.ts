import { randomUUID } from 'node:crypto';
import { SessionsStore, type Stores } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { deviceName } from './device-name.js';
import { SessionCookie } from './session-cookie.js';
import { sessionExpiry } from './session-lifetime.js';
import { hashOfToken, newToken } from './secret-token.js';

/** Opens a session for somebody whom the use case that calls it has proved: by a code, by a link, or not at all in a demonstration. */
@Injectable()
export class OpenSession {
  constructor(private readonly cookie: SessionCookie) {}

  /** @returns the cookies that carry the session */
  async run(stores: Stores, personId: string, userAgent = ''): Promise<readonly string[]> {
    const { now } = stores;
    const sessions = stores.get(SessionsStore);
    const token = newToken();
    const expiresAt = sessionExpiry(now, now);
    await sessions.sweep(now);
    const [id, tokenHash] = [randomUUID(), hashOfToken(token)];
    const device = deviceName(userAgent);
    await sessions.add({ id, personId, tokenHash, device, createdAt: now, lastUsedAt: now, expiresAt });
    return [this.cookie.set(token, expiresAt, now)];
  }
}
