import { translatorOfProcess } from '@articulado/api';
import type { MessageValues } from '@articulado/messages';
import { MailStore, type PersonRow, type ProcessRow, type Stores } from '@articulado/persistence';

/** Writes an e-mail to a member, in the transaction that is open. */
export async function writeToMember(
  { stores, process }: { readonly stores: Stores; readonly process: ProcessRow },
  to: Pick<PersonRow, 'name' | 'email'>,
  mail: 'appointed' | 'invited' | 'ended',
  values: MessageValues & { readonly role: string },
): Promise<void> {
  const t = translatorOfProcess(process);
  const filled = { ...values, name: to.name };
  const subject = t(`processes.mail.${mail}.subject`, filled);
  await stores
    .get(MailStore)
    .write({ recipient: to.email, subject, body: t(`processes.mail.${mail}.body`, filled) }, stores.now);
}
