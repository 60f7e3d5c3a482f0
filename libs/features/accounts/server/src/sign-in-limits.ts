import { type Client, type Limit, networkOf, RateLimits } from '@articulado/api';
import { isRefusal, type Refusal } from '@articulado/base';
import { UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { KnownDevices } from './known-devices.js';

const seconds = 15 * 60;

/** How many e-mails with codes are written in a quarter of an hour. Links in them live longer than that (`linkLifeMinutes`). */
const requests = {
  /** Few enough that a mailbox can't be flooded from one place, many enough for somebody who mistypes. */
  mailboxFromNetwork: { times: 5, seconds },
  /** Many, since a whole workshop may sit behind one network; few enough that nobody writes to all the world. */
  network: { times: 100, seconds },
  /** For one mailbox, from all networks together. Its owner has a link that works by then. */
  mailbox: { times: 10, seconds },
  /** What a mail server of ours may be made to send to strangers. */
  platform: { times: 2_000, seconds },
} satisfies Record<string, Limit>;

/**
 * How many wrong codes. Right ones do not count. Those for one mailbox from all networks together have no limit here: they are counted in a row,
 * over any length of time (`inARow` in `one-time-codes.ts`).
 */
const guesses = {
  mailboxFromNetwork: { times: 10, seconds, grows: true },
  /** A workshop mistypes now and then; somebody who tries the codes of many mailboxes waits longer and longer. */
  network: { times: 50, seconds, grows: true },
  /** Of many networks together. */
  platform: { times: 500, seconds },
} satisfies Record<string, Limit>;

/**
 * Passkeys can't be guessed: what is limited is the work that a network makes. There is no limit of the platform, by which strangers could
 * close this way for everybody.
 */
const passkeys = {
  /** Many, since a whole workshop may sit behind one network. */
  challenges: { times: 300, seconds },
  /** That were not right. */
  attempts: { times: 100, seconds },
} satisfies Record<string, Limit>;

/** Counts are kept under the names of acts: renaming one starts its count anew. In them, `address` is the network that somebody comes from. */
type Counted = readonly (readonly [act: string, who: string, limit: Limit])[];

/** Somebody who tries a code. */
export interface Attempt {
  /** From a browser by which they signed in before: what strangers do is not counted against it. */
  readonly isFromKnownDevice: boolean;
  /** The code was right. */
  succeed(): Promise<void>;
}

/**
 * How often codes are asked for and tried: from a network, for a mailbox from a network, for a mailbox, on the
 * whole platform. A browser in which the person signed in before is counted by itself, for that person, so that no
 * stranger can use up its attempts (ADR 47).
 */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly limits: RateLimits,
    private readonly devices: KnownDevices,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Whether another e-mail may be written. */
  async request(email: string, client: Client): Promise<Refusal | undefined> {
    const device = await this.devices.find(this.unitOfWork.read(), client, email);
    if (device !== undefined) {
      // A known device may do for a mailbox as much as a network.
      return this.countAll([['requestSignInCode, known device', `${device} ${email}`, requests.mailboxFromNetwork]]);
    }
    const network = networkOf(client.address);
    return this.countAll([
      ['requestSignInCode, address', network, requests.network],
      ['requestSignInCode, pair', `${network} ${email}`, requests.mailboxFromNetwork],
      ['requestSignInCode, mailbox', email, requests.mailbox],
      ['requestSignInCode, platform', '', requests.platform],
    ]);
  }

  /** Whether another code may be tried. Counted before it is compared, so that all who try at once are counted. */
  async attempt(email: string, client: Client): Promise<Attempt | Refusal> {
    if (await this.devices.attempt(this.unitOfWork.read(), client, email)) {
      return { isFromKnownDevice: true, succeed: async () => undefined };
    }
    const network = networkOf(client.address);
    const counted: Counted = [
      ['signIn, address', network, guesses.network],
      ['signIn, pair', `${network} ${email}`, guesses.mailboxFromNetwork],
      ['signIn, platform', '', guesses.platform],
    ];
    const refused = await this.countAll(counted);
    if (isRefusal(refused)) return refused;
    return {
      isFromKnownDevice: false,
      succeed: async () => {
        for (const [act, who, limit] of counted) await this.limits.uncount(act, who, limit);
      },
    };
  }

  /** Whether another challenge for a passkey may be made. */
  requestPasskey(client: Client): Promise<Refusal | undefined> {
    return this.countAll([['requestSignInPasskey, address', networkOf(client.address), passkeys.challenges]]);
  }

  /** Whether another passkey may be tried. Right ones do not count. */
  async attemptByPasskey(client: Client): Promise<Pick<Attempt, 'succeed'> | Refusal> {
    const counted = ['signInByPasskey, address', networkOf(client.address), passkeys.attempts] as const;
    const refused = await this.countAll([counted]);
    return refused ?? { succeed: () => this.limits.uncount(...counted) };
  }

  /**
   * Counts in turn and stops at the first limit that refuses; those before it have counted. That of the network comes first: a flood costs one
   * statement, and whatever a network sends beyond its limit counts towards no mailbox.
   */
  private async countAll(counted: Counted): Promise<Refusal | undefined> {
    for (const [act, who, limit] of counted) {
      const refused = await this.limits.count(act, who, limit);
      if (refused) return refused;
    }
    return undefined;
  }
}
