import { checkText, firstRefusal, type Refusal, refuse } from '@articulado/base';
import { RateLimits } from '@articulado/api';
import { UnitOfWork } from '@articulado/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { APIError } from 'better-auth/api';
import type { Authentication } from './authentication.js';
import { checkEmail } from './request-sign-in-code.js';
import { authenticationToken } from './tokens.js';

const perMailbox = { times: 10, seconds: 15 * 60 };

export interface SignInInput {
  readonly email: string;
  readonly code: string;
  /** For somebody who signs in for the first time and was not invited. */
  readonly name?: string;
}

/** Opens a session for whoever holds the code that was sent to an address. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(authenticationToken) private readonly authentication: Authentication,
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
  ) {}

  /** @returns the cookies that carry the session */
  async run(input: SignInInput): Promise<{ name: string; cookies: readonly string[] } | Refusal> {
    const email = input.email.trim().toLowerCase();
    const otp = input.code.replaceAll(/\s/g, '');
    const refused = firstRefusal(
      checkEmail(email),
      checkText('code', otp, { min: 1, max: 20 }),
      checkText('name', input.name, { min: input.name?.trim() ? 2 : 0, max: 120 }),
      await this.limits.count('signIn', email, perMailbox),
    );
    if (refused) return refused;
    const name = input.name?.trim() || undefined;
    if (!name && !(await this.unitOfWork.read().people.byEmail(email))) return this.askForName(email, otp);
    try {
      const { headers, response } = await this.authentication.api.signInEmailOTP({
        body: { email, otp, name },
        returnHeaders: true,
      });
      return { name: response.user.name, cookies: headers.getSetCookie() };
    } catch (error) {
      if (error instanceof APIError) return refuse('code-wrong-or-expired', {}); // the library's way to refuse a code
      throw error;
    }
  }

  /**
   * Whoever signs in for the first time says who they are: nobody is named by their address. They hear of it only with the
   * right code, which stays good, so that nobody else learns who is known here.
   */
  private async askForName(email: string, otp: string): Promise<Refusal> {
    try {
      await this.authentication.api.checkVerificationOTP({ body: { email, otp, type: 'sign-in' } });
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      if (error.body?.code !== 'USER_NOT_FOUND') return refuse('code-wrong-or-expired', {}); // said after the code was found right
    }
    return refuse('invalid-input', { field: 'name', problem: 'required' });
  }
}
