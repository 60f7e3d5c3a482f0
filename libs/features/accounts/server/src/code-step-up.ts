import type { BoundAct, StepUp } from '@articulado/api';
import { translator } from '@articulado/messages';
import { type PersonRow, sha256, UnitOfWork } from '@articulado/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { APIError } from 'better-auth/api';
import { type Authentication, codeLifeMinutes } from './authentication.js';
import { bindingHeader, boundCode } from './bound-code.js';
import { authenticationToken } from './tokens.js';

/**
 * A fresh code by e-mail, kept by the sign-in library under a purpose of its own: a sign-in code does not sign. What the
 * library keeps, as a hash, is the code together with the act it was asked for, so that it fits no other.
 */
@Injectable()
export class CodeStepUp implements StepUp {
  constructor(
    @Inject(authenticationToken) private readonly authentication: Authentication,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async send(person: Pick<PersonRow, 'email' | 'name'>, { said: act, binding }: BoundAct): Promise<void> {
    const kept = await this.authentication.api.createVerificationOTP({
      body: { email: person.email, type: 'email-verification' },
      headers: { [bindingHeader]: sha256(binding) },
    });
    const [code] = kept.split('.');
    await this.unitOfWork.run(async (stores) => {
      const t = translator('es');
      const body = t('accounts.mail.signing-code.body', {
        name: person.name,
        code: code!,
        act,
        minutes: codeLifeMinutes,
      });
      await stores.mail.write(
        { recipient: person.email, subject: t('accounts.mail.signing-code.subject', { act }), body },
        stores.now,
      );
      return {};
    });
  }

  async check(person: Pick<PersonRow, 'email'>, code: string, binding: string): Promise<boolean> {
    const otp = boundCode(code.replaceAll(/\s/g, ''), sha256(binding));
    try {
      await this.authentication.api.verifyEmailOTP({ body: { email: person.email, otp } });
      return true;
    } catch (error) {
      if (error instanceof APIError) return false; // wrong, late, used or tried too often: all the same to whoever tries
      throw error;
    }
  }
}
