import type { BoundAct, StepUp } from '@articulado/api';
import { translator } from '@articulado/messages';
import { type PersonRow, UnitOfWork, MailStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { codeLifeMinutes, OneTimeCodes } from './one-time-codes.js';

/** A fresh code by e-mail, of a purpose of its own and bound to the act it was asked for: a sign-in code does not sign. */
@Injectable()
export class CodeStepUp implements StepUp {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async send({ email, name }: Pick<PersonRow, 'email' | 'name'>, { said: act, binding }: BoundAct): Promise<void> {
    const code = await this.codes.make({ purpose: 'step-up', email, binding });
    await this.unitOfWork.run(async (stores) => {
      const t = translator('es');
      const body = t('accounts.mail.signing-code.body', { name, code, act, minutes: codeLifeMinutes });
      const subject = t('accounts.mail.signing-code.subject', { act });
      await stores.get(MailStore).write({ recipient: email, subject, body }, stores.now);
      return {};
    });
  }

  check({ email }: Pick<PersonRow, 'email'>, code: string, binding: string): Promise<boolean> {
    return this.codes.use({ purpose: 'step-up', email, binding }, code.replaceAll(/\s/g, ''));
  }
}
