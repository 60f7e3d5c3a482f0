import { Platform } from '@articulado/api';
import { translator } from '@articulado/messages';
import { MailStore, type PasskeyRow, type PersonRow, type Stores } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

/** Tells somebody that a way into their account came or went, in the transaction in which it did. */
@Injectable()
export class PasskeyMails {
  constructor(private readonly platform: Platform) {}

  async write(
    stores: Stores,
    what: 'added' | 'removed',
    { name, email }: Pick<PersonRow, 'name' | 'email'>,
    passkey: PasskeyRow,
  ): Promise<void> {
    const t = translator('es', stores.timeZone); // nobody knows which language they read
    const values = {
      name,
      passkey: passkey.name,
      at: t.dateTime(stores.now),
      address: `${this.platform.publicUrl}/account`,
    };
    const subject = t(`accounts.mail.passkey-${what}.subject`);
    const body = t(`accounts.mail.passkey-${what}.body`, values);
    await stores.get(MailStore).write({ recipient: email, subject, body }, stores.now);
  }
}
