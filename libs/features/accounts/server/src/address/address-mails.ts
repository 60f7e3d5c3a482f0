import { Platform, type Viewer } from '@articulado/api';
import { translator } from '@articulado/messages';
import { MailStore, PeopleStore, type PersonRow, type Stores, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { codeLifeMinutes, type MadeCode } from '../one-time-codes.js';

/** What is written to the mailboxes that somebody leaves, and comes to. */
@Injectable()
export class AddressMails {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
  ) {}

  /** Carries the code to the new mailbox; to one that has an account it says that, and the code that was made goes nowhere. */
  async sendCode({ locale }: Viewer, email: string, { code, mailId: id }: MadeCode): Promise<void> {
    await this.unitOfWork.run(async (stores) => {
      const isTaken = (await stores.get(PeopleStore).byEmail(email)) !== null;
      const t = translator(isTaken ? 'es' : locale); // whoever has the account reads who knows which language
      const what = isTaken ? 'address-taken' : 'new-address-code';
      const address = `${this.platform.publicUrl}/sign-in`;
      const values = { code, minutes: codeLifeMinutes, address }; // no word of whoever asked: it may be a stranger's mailbox
      const [subject, body] = [t(`accounts.mail.${what}.subject`), t(`accounts.mail.${what}.body`, values)];
      const emptyAt = new Date(stores.now.getTime() + codeLifeMinutes * 60_000);
      await stores.get(MailStore).write({ id, recipient: email, subject, body, emptyAt }, stores.now);
      return {};
    });
  }

  /** Tells both mailboxes, in the transaction of the change. The old one, which somebody else may read by now, is not told the new address. */
  async tellChange(stores: Stores, { name, email: before }: PersonRow, { email }: PersonRow): Promise<void> {
    const t = translator('es'); // nobody knows which language they read
    const values = { name, email, at: t.time(stores.now), address: `${this.platform.publicUrl}/account` };
    for (const [what, recipient] of [['left', before] as const, ['new', email] as const]) {
      const subject = t(`accounts.mail.address-${what}.subject`);
      const body = t(`accounts.mail.address-${what}.body`, values);
      await stores.get(MailStore).write({ recipient, subject, body }, stores.now);
    }
  }
}
