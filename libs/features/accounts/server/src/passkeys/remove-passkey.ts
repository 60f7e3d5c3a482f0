import { PasskeyStepUp, type Viewer } from '@articulado/api';
import { checkText, isRefusal, isUuid, type Refusal, refuse } from '@articulado/base';
import { PasskeysStore, PeopleStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { bindingOf } from './change-acts.js';
import { PasskeyMails } from './passkey-mails.js';
import { longestCredential } from './read-credential.js';

/** Takes a passkey away, which another one of its owner, or the same, has confirmed. An e-mail tells. */
@Injectable()
export class RemovePasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passkeys: PasskeyStepUp,
    private readonly mails: PasskeyMails,
  ) {}

  async run({ person }: Viewer, id: string, credential: string): Promise<{ id: string } | Refusal> {
    if (!person || !isUuid(id)) return refuse('not-found', { what: 'passkey' });
    const malformed = checkText('credential', credential, { min: 1, max: longestCredential });
    if (malformed) return malformed;
    const signed = await this.passkeys.check(person.id, credential, bindingOf({ act: 'passkey.remove', passkey: id }));
    if (isRefusal(signed)) return signed;
    return this.unitOfWork.run<{ id: string }>(async (stores) => {
      const passkey = await stores.get(PasskeysStore).oneOf(person.id, id);
      const owner = await stores.get(PeopleStore).byId(person.id);
      if (!passkey || !owner) return refuse('not-found', { what: 'passkey' });
      await stores.get(PasskeysStore).remove(passkey);
      await this.mails.write(stores, 'removed', owner, passkey);
      return { id };
    });
  }
}
