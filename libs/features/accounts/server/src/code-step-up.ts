import type { BoundAct, StepUp } from '@articulado/api';
import { translator } from '@articulado/messages';
import { type PersonRow, UnitOfWork, MailStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { codeLifeMinutes, OneTimeCodes } from './one-time-codes.js';

/** The session identifies who asks, so no request id is needed: nobody else can ask for such a code, or void it. */
const ofSession = { purpose: 'step-up', requestId: '' } as const;

/** A fresh code by e-mail, of a purpose of its own and bound to the act it was asked for: a sign-in code does not sign. */
@Injectable()
export class CodeStepUp implements StepUp {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async send({ email, name }: Pick<PersonRow, 'email' | 'name'>, act: BoundAct): Promise<void> {
    const { description, binding, mail = 'signing-code' } = act;
    const { code, mailId } = await this.codes.make({ ...ofSession, email, binding });
    await this.unitOfWork.run(async (stores) => {
      const t = translator('es', stores.timeZone);
      const body = t(`accounts.mail.${mail}.body`, { name, code, act: description, minutes: codeLifeMinutes });
      const subject = t(`accounts.mail.${mail}.subject`, { act: description });
      const emptyAt = new Date(stores.now.getTime() + codeLifeMinutes * 60_000);
      await stores.get(MailStore).write({ id: mailId, recipient: email, subject, body, emptyAt }, stores.now);
    });
  }

  check({ email }: Pick<PersonRow, 'email'>, code: string, binding: string): Promise<boolean> {
    return this.codes.use({ ...ofSession, email, binding }, code.replaceAll(/\s/g, ''));
  }
}
