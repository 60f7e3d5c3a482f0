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
      const t = translator(isTaken ? 'es' : locale, stores.timeZone); // we do not know the account owner's language
      const what = isTaken ? 'address-taken' : 'new-address-code';
      const address = `${this.platform.publicUrl}/sign-in`;
      const values = { code, minutes: codeLifeMinutes, address }; // no word of whoever asked: it may be a stranger's mailbox
      const [subject, body] = [t(`accounts.mail.${what}.subject`), t(`accounts.mail.${what}.body`, values)];
      const emptyAt = new Date(stores.now.getTime() + codeLifeMinutes * 60_000);
      await stores.get(MailStore).write({ id, recipient: email, subject, body, emptyAt }, stores.now);
    });
  }

  /** Tells both mailboxes of a recovery (see `tellChange`). */
  tellRecovery(stores: Stores, { by, before, changed }: Recovered): Promise<void> {
    return this.tellBoth(stores, 'address-recovery', { before, changed, by, address: '/sign-in' });
  }

  /** Tells both mailboxes, in the transaction of the change. The old one, which somebody else may read by now, is not told the new address. */
  tellChange(stores: Stores, before: PersonRow, changed: PersonRow): Promise<void> {
    return this.tellBoth(stores, 'address', { before, changed, by: '', address: '/account' });
  }

  private async tellBoth(
    stores: Stores,
    what: 'address' | 'address-recovery',
    { before, changed, by, address }: Recovered & { readonly address: string },
  ): Promise<void> {
    const t = translator('es', stores.timeZone); // nobody knows which language they read
    const at = t.dateTime(stores.now);
    const values = {
      name: changed.name,
      email: changed.email,
      at,
      by,
      address: `${this.platform.publicUrl}${address}`,
    };
    for (const [side, recipient] of [['left', before.email] as const, ['new', changed.email] as const]) {
      const subject = t(`accounts.mail.${what}-${side}.subject`);
      const body = t(`accounts.mail.${what}-${side}.body`, values);
      await stores.get(MailStore).write({ recipient, subject, body }, stores.now);
    }
  }
}

/** Whose address changed, and by whom. */
interface Recovered {
  readonly before: PersonRow;
  readonly changed: PersonRow;
  /** Name of whoever confirmed it. */
  readonly by: string;
}
