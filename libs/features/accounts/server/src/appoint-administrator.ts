import { type Refusal, refuse } from '@articulado/base';
import { Platform, type Viewer } from '@articulado/api';
import { translator } from '@articulado/messages';
import { MailStore, PeopleStore, type PersonRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { type AccountInput, actOnAccount } from './act-on-account.js';
import { AccountActProof } from './passkeys/account-act.js';

/** Makes somebody an administrator who is known to the platform, and tells them by e-mail. */
@Injectable()
export class AppointAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: AccountActProof,
    private readonly platform: Platform,
  ) {}

  run(viewer: Viewer, input: AccountInput): Promise<PersonRow | Refusal> {
    const request = {
      viewer,
      permission: 'administrator.appoint',
      input,
      proof: { actName: 'appoint-administrator', by: this.proof },
    } as const;
    return actOnAccount(this.unitOfWork, request, async (stores, person) => {
      if (person.disabledAt) return refuse('account-disabled', {});
      if (person.isAdministrator) return refuse('already-exists', { what: 'appointed' });
      const t = translator('es', stores.timeZone); // nobody knows which language they read
      const values = { name: person.name, by: viewer.person!.name, address: `${this.platform.publicUrl}/admin` };
      const [subject, body] = [t('accounts.mail.appointed.subject'), t('accounts.mail.appointed.body', values)];
      await stores.get(MailStore).write({ recipient: person.email, subject, body }, stores.now);
      return stores.get(PeopleStore).setAdministrator(person, true, stores.now);
    });
  }
}
