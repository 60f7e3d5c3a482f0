import { checkEmail, isTimeZone, type TimeZone, usualTimeZone } from '@articulado/base';
import fs from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';

/** The settings of whoever runs the platform; each comment names the environment variable. */
export interface Settings {
  /** PORT */
  readonly port: number;
  /** HOST: the address that the server listens on; `undefined` lets it choose (`startServer`). */
  readonly host: string | undefined;
  /** DATA_DIR: the embedded PostgreSQL lives here, and whatever else is kept in files. */
  readonly dataFolder: string;
  /** DATABASE_URL: a PostgreSQL of one's own (15 or newer); without it one is started. */
  readonly databaseUrl: string | undefined;
  /** DEMO: `undefined` lets the database decide (on when it is new and our own). */
  readonly demo: boolean | undefined;
  /** PUBLIC_URL, without a slash at the end. */
  readonly publicUrl: string;
  /** SMTP_URL */
  readonly smtpUrl: string | undefined;
  /** CONTACT_EMAIL: address of whoever runs the platform, shown to everybody. */
  readonly contactEmail: string | undefined;
  /** RECOVER_ADMINISTRATOR: whom a coordinator may let administer the platform, once nobody is left who does. */
  readonly administratorToRecover: string | undefined;
  /** TIME_ZONE: in which the days of appointments begin, and moments are told that are of no process. */
  readonly timeZone: TimeZone;
  /** TRUSTED_PROXIES: proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** DRAIN_SECONDS, in milliseconds: how long a process that is told to stop serves on, while its health says that it leaves. */
  readonly drainMs: number;
  readonly socketCaps: SocketCaps;
}

/**
 * Most sockets that may be open at once, counted apart for sockets that keep pages up to date and for sockets of
 * drafts.
 */
export interface SocketCaps {
  /** SOCKETS_PER_ADDRESS: a whole workshop may sit behind one address. */
  readonly perAddress: number;
  /** SOCKETS_PER_SESSION */
  readonly perSession: number;
}

export const usualSocketCaps: SocketCaps = { perAddress: 500, perSession: 20 };

/** A setting that can't be used. Its message is one sentence that names it. */
export class WrongSetting extends Error {}

/** Reads the settings, and stops the start at the first wrong one. What is secret may stand in a file that `…_FILE` names. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = (name: string) => environment[name]?.trim() || undefined;
  const secret = (name: string) => given(name) ?? readSecret(`${name}_FILE`, given(`${name}_FILE`));
  const cap = (name: string, usual: number) => readNumber(name, given(name) ?? String(usual), 1, 1_000_000);
  const port = readNumber('PORT', given('PORT') ?? '3000', 1, 65_535);
  return {
    port,
    host: readHost('HOST', given('HOST')),
    dataFolder: path.resolve(given('DATA_DIR') ?? 'data'),
    databaseUrl: readUrl('DATABASE_URL', secret('DATABASE_URL'), ['postgres:', 'postgresql:']),
    demo: readSwitch('DEMO', given('DEMO')),
    publicUrl: (readUrl('PUBLIC_URL', given('PUBLIC_URL'), ['http:', 'https:']) ?? `http://localhost:${port}`).replace(
      /\/+$/,
      '',
    ),
    smtpUrl: readUrl('SMTP_URL', secret('SMTP_URL'), ['smtp:', 'smtps:']),
    contactEmail: readEmail('CONTACT_EMAIL', given('CONTACT_EMAIL')),
    administratorToRecover: readEmail('RECOVER_ADMINISTRATOR', given('RECOVER_ADMINISTRATOR')),
    timeZone: readTimeZone('TIME_ZONE', given('TIME_ZONE')),
    trustedProxies: readProxies('TRUSTED_PROXIES', given('TRUSTED_PROXIES')),
    drainMs: 1_000 * readNumber('DRAIN_SECONDS', given('DRAIN_SECONDS') ?? '0', 0, 60),
    socketCaps: {
      perAddress: cap('SOCKETS_PER_ADDRESS', usualSocketCaps.perAddress),
      perSession: cap('SOCKETS_PER_SESSION', usualSocketCaps.perSession),
    },
  };
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new WrongSetting(`${name} must be a number from ${least} to ${most}, not "${text}".`);
  return number;
}

function readHost(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === 'localhost' || isIP(text) !== 0) return text;
  throw new WrongSetting(`${name} must be an IP address of this machine, such as 127.0.0.1 or 0.0.0.0, not "${text}".`);
}

function readEmail(name: string, text: string | undefined): string | undefined {
  if (text === undefined || !checkEmail(text)) return text;
  throw new WrongSetting(`${name} must be an e-mail address, such as contacto@example.org, not "${text}".`);
}

function readTimeZone(name: string, text: string | undefined): TimeZone {
  if (text === undefined) return usualTimeZone;
  if (isTimeZone(text)) return text;
  throw new WrongSetting(`${name} must be the name of a time zone, such as ${usualTimeZone}, not "${text}".`);
}

/** Names of networks that nobody in the world outside has (RFC 1122, RFC 3927, RFC 1918 and RFC 4193). */
const namedNetworks = ['loopback', 'linklocal', 'uniquelocal'];

function readProxies(name: string, text: string | undefined): readonly string[] {
  const proxies = (text ?? '').split(',').map((one) => one.trim());
  const wrong = proxies.find((one) => one !== '' && !namedNetworks.includes(one) && !isNetwork(one));
  if (wrong === undefined) return proxies.filter((one) => one !== '');
  const choices = `addresses, networks such as 10.0.0.0/8, ${namedNetworks.join(', ')}`;
  throw new WrongSetting(`${name} must be a list, with commas, of ${choices}; "${wrong}" is none.`);
}

/** An address, or one with the number of bits that count. All of the world is no network of proxies. */
function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return most > 0 && (bits === undefined || (Number(bits) >= 1 && Number(bits) <= most));
}

function readSecret(name: string, file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    return fs.readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new WrongSetting(`${name} must be a file that can be read; "${file}" can't be (${code}).`);
  }
}

/** Never repeats the value: it may hold a password. */
function readUrl(name: string, text: string | undefined, schemes: readonly string[]): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !schemes.includes(new URL(text).protocol)) {
    throw new WrongSetting(
      `${name} must be an address that starts with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}.`,
    );
  }
  return text;
}

function readSwitch(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  throw new WrongSetting(`${name} must be 1 (on) or 0 (off), not "${text}".`);
}
