import { isIP } from 'node:net';
import type { Platform } from '../platform.js';

/** The site that passkeys belong to (WebAuthn, 4: relying party). */
export interface PasskeySite {
  /** The domain that they are bound to: at another one the browser does not offer them. */
  readonly domain: string;
  readonly origin: string;
}

/**
 * The site of the platform, by its public address. @returns undefined where no browser makes passkeys: at an IP address, which is no domain,
 * and without https, but for this machine
 */
export function passkeySiteOf({ publicUrl }: Pick<Platform, 'publicUrl'>): PasskeySite | undefined {
  const { hostname, origin, protocol } = new URL(publicUrl);
  if (isIP(hostname.replaceAll(/[[\]]/g, '')) !== 0) return undefined;
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  return protocol === 'https:' || isLocal ? { domain: hostname, origin } : undefined;
}
