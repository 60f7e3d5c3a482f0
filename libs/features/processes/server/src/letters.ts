import { type MessageValues, translator } from '@articulado/messages';
import { MailStore, type Stores, type PersonRow } from '@articulado/persistence';

/** Writes a letter to a member, in the transaction that is open. In Spanish: nobody knows yet which language they read. */
export async function writeToMember(
  stores: Stores,
  to: Pick<PersonRow, 'name' | 'email'>,
  letter: 'appointed' | 'invited' | 'ended',
  values: MessageValues & { readonly role: string },
): Promise<void> {
  const t = translator('es');
  const filled = { ...values, name: to.name };
  const subject = t(`processes.mail.${letter}.subject`, filled);
  await stores
    .get(MailStore)
    .write({ recipient: to.email, subject, body: t(`processes.mail.${letter}.body`, filled) }, stores.now);
}
