import type { StepUp } from '@articulado/api';
import { translator } from '@articulado/messages';
import { type PersonRow, UnitOfWork } from '@articulado/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { APIError } from 'better-auth/api';
import { type Authentication, codeLifeMinutes } from './authentication.js';
import { authenticationToken } from './tokens.js';

/** A fresh code by e-mail, kept by the sign-in library under a purpose of its own: a sign-in code does not sign. */
@Injectable()
export class CodeStepUp implements StepUp {
  constructor(
    @Inject(authenticationToken) private readonly authentication: Authentication,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async send(person: Pick<PersonRow, 'email' | 'name'>, act: string): Promise<void> {
    const code = await this.authentication.api.createVerificationOTP({
      body: { email: person.email, type: 'email-verification' },
    });
    await this.unitOfWork.run(async (house) => {
      const t = translator('es');
      const body = t('accounts.mail.signing-code.body', { name: person.name, code, act, minutes: codeLifeMinutes });
      await house.mail.write(
        { recipient: person.email, subject: t('accounts.mail.signing-code.subject', { act }), body },
        house.now,
      );
      return {};
    });
  }

  async check(person: Pick<PersonRow, 'email'>, code: string): Promise<boolean> {
    try {
      await this.authentication.api.verifyEmailOTP({ body: { email: person.email, otp: code.replaceAll(/\s/g, '') } });
      return true;
    } catch (error) {
      if (error instanceof APIError) return false; // wrong, late, used or tried too often: all the same to whoever tries
      throw error;
    }
  }
}
