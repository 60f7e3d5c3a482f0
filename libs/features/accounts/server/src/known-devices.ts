import type { Client } from '@articulado/api';
import { KnownDevicesStore, type Stores } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { DeviceCookie } from './device-cookie.js';
import { hashOfToken, isToken, newToken } from './secret-token.js';

/** As long as browsers keep a cookie at all (RFC 6265bis), after somebody signed in last. */
const lifeMs = 400 * 24 * 3_600_000;

/** So many wrong codes in a row and a browser is a stranger's again: a stolen one may try no longer than it must. */
const wrongCodesInARow = 10;

/** The browsers that people have signed in by. Being one is no proof of who uses it: it only stands apart from strangers'. */
@Injectable()
export class KnownDevices {
  constructor(private readonly cookie: DeviceCookie) {}

  /** @returns what the browser is kept by, where the one whose address it is has signed in by it */
  async find(stores: Stores, client: Client, email: string): Promise<string | undefined> {
    const hash = this.hashIn(client);
    return hash !== undefined && (await stores.get(KnownDevicesStore).isKnown(hash, email)) ? hash : undefined;
  }

  /** Counts a code that may be wrong. @returns whether it comes from a browser that is known */
  async attempt(stores: Stores, client: Client, email: string): Promise<boolean> {
    const hash = this.hashIn(client);
    return hash !== undefined && stores.get(KnownDevicesStore).attempt(hash, email, wrongCodesInARow);
  }

  /** Remembers the browser by which somebody has signed in just now: the one that others share with them, or a new one. */
  async remember(stores: Stores, client: Client, personId: string): Promise<{ isNew: boolean; cookie: string }> {
    const { now } = stores;
    const devices = stores.get(KnownDevicesStore);
    await devices.sweep(new Date(now.getTime() - lifeMs));
    const held = this.tokenIn(client);
    const isOurs = held !== undefined && (await devices.isOurs(hashOfToken(held)));
    const token = isOurs ? held : newToken(); // a value that somebody else chose is not taken
    const isNew = await devices.remember(hashOfToken(token), personId, now);
    return { isNew, cookie: this.cookie.set(token, new Date(now.getTime() + lifeMs), now) };
  }

  private hashIn(client: Client): string | undefined {
    const token = this.tokenIn(client);
    return token === undefined ? undefined : hashOfToken(token);
  }

  private tokenIn({ cookies }: Client): string | undefined {
    const token = this.cookie.read(cookies);
    return token !== undefined && isToken(token) ? token : undefined;
  }
}
