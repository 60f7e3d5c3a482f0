import { type MessageValues, translator } from '@articulado/messages';
import { MailStore, type Stores, type PersonRow } from '@articulado/persistence';

/** Writes an e-mail to a member, in the transaction that is open. In Spanish: nobody knows yet which language they read. */
export async function writeToMember(
  stores: Stores,
  to: Pick<PersonRow, 'name' | 'email'>,
  mail: 'appointed' | 'invited' | 'ended',
  values: MessageValues & { readonly role: string },
): Promise<void> {
  const t = translator('es');
  const filled = { ...values, name: to.name };
  const subject = t(`processes.mail.${mail}.subject`, filled);
  await stores
    .get(MailStore)
    .write({ recipient: to.email, subject, body: t(`processes.mail.${mail}.body`, filled) }, stores.now);
}
