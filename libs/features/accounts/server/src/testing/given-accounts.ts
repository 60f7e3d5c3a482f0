import { type Client, type Platform, RateLimits } from '@articulado/api';
import type { Given } from '@articulado/api/testing';
import { isRefusal } from '@articulado/base';
import { MailStore, OneTimeCodesStore } from '@articulado/persistence';
import pg from 'pg';
import { AdmitPerson } from '../admit-person.js';
import { DeviceCookie } from '../device-cookie.js';
import { KnownDevices } from '../known-devices.js';
import { OneTimeCodes } from '../one-time-codes.js';
import { OpenSession } from '../open-session.js';
import { RequestSignInCode } from '../request-sign-in-code.js';
import { SessionCookie } from '../session-cookie.js';
import { SignIn, type SignInInput } from '../sign-in.js';
import { SignInByLink } from '../sign-in-by-link.js';
import { SignInLimits } from '../sign-in-limits.js';

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
  readonly admitPerson: AdmitPerson;
  readonly signIn: SignIn;
  readonly signInByLink: SignInByLink;
  readonly requestSignInCode: RequestSignInCode;
  private readonly pool: pg.Pool;

  /** @param rateLimits - counts of their own in memory, unless they are shared with others */
  constructor(
    private readonly given: Given,
    rateLimits = new RateLimits(),
  ) {
    const { unitOfWork } = given;
    this.pool = new pg.Pool({ connectionString: given.database.url });
    this.codes = this.codesUnder(somePlatform.secret);
    const devices = new KnownDevices(new DeviceCookie(somePlatform));
    const limits = new SignInLimits(rateLimits, devices, unitOfWork);
    this.admitPerson = new AdmitPerson(unitOfWork, this.openSession, devices, this.codes, somePlatform);
    this.signIn = new SignIn(this.codes, limits, this.admitPerson, unitOfWork);
    this.signInByLink = new SignInByLink(this.codes, this.admitPerson, unitOfWork);
    this.requestSignInCode = new RequestSignInCode(this.codes, unitOfWork, limits, somePlatform);
  }

  /** Codes in the same table, under another platform's key. */
  codesUnder(secret: string): OneTimeCodes {
    return new OneTimeCodes(new OneTimeCodesStore(this.pool), { ...somePlatform, secret });
  }

  /** A browser, from an address of its own unless one is given. */
  browser(address = `2001:db8:${(++this.browsers).toString(16)}::1`): GivenBrowser {
    return new GivenBrowser(this, this.given, address);
  }
  private browsers = 0;

  end(): Promise<void> {
    return this.pool.end();
  }
}

/** Asks and signs in as a browser does: it keeps its cookies. */
class GivenBrowser {
  /** By name. */
  private readonly kept = new Map<string, string>();

  constructor(
    private readonly accounts: GivenAccounts,
    private readonly given: Given,
    private readonly address: string,
  ) {}

  get client(): Client {
    const cookies = [...this.kept].map(([name, value]) => `${name}=${value}`).join('; ');
    return { address: this.address, userAgent: 'Firefox/140.0 (Windows)', cookies };
  }

  /** @throws where it is refused */
  async requestCode(email: string): Promise<{ requestId: string; code: string; link: string }> {
    const mails = () => this.given.unitOfWork.read().get(MailStore).list({ limit: 1_000 });
    const before = new Set((await mails()).map(({ id }) => id)); // they may all be of one moment
    const asked = await this.tryToRequest(email);
    if (isRefusal(asked)) throw new Error(asked.refused);
    const { body } = (await mails()).find(({ id }) => !before.has(id))!;
    return {
      requestId: asked.requestId,
      code: /^ +(\d{6})$/m.exec(body)![1]!,
      link: /\/sign-in\/link\/(\w+)/.exec(body)![1]!,
    };
  }

  tryToRequest(email: string) {
    return this.accounts.requestSignInCode.run({ locale: 'es' }, { email }, this.client);
  }

  async signIn(input: SignInInput) {
    return this.keep(await this.accounts.signIn.run({ locale: 'es' }, input, this.client));
  }

  async signInByLink(token: string, name?: string) {
    return this.keep(await this.accounts.signInByLink.run({ locale: 'es' }, { token, name }, this.client));
  }

  /** What a sign-in says: the refusal's code, or the name of whoever is in. */
  async enter(email: string, name?: string) {
    const { requestId, code } = await this.requestCode(email);
    const outcome = await this.signIn({ email, requestId, code, name });
    return isRefusal(outcome) ? outcome.refused : outcome.name;
  }

  private keep<Outcome extends object>(outcome: Outcome): Outcome {
    for (const cookie of ('cookies' in outcome ? outcome.cookies : []) as readonly string[]) {
      const [name, value] = cookie.split(';')[0]!.split('=');
      this.kept.set(name!, value!);
    }
    return outcome;
  }
}
