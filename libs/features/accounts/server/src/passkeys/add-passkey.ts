import { randomUUID } from 'node:crypto';
import type { Viewer } from '@articulado/api';
import { checkLine, checkText, firstRefusal, type Refusal, refuse } from '@articulado/base';
import { type PasskeyRow, PasskeysStore, PeopleStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { CheckAttestation } from './check-attestation.js';
import { PasskeyMails } from './passkey-mails.js';
import { longestCredential } from './read-credential.js';
import { mostPasskeys } from './start-passkey-registration.js';

export interface AddPasskeyInput {
  readonly name: string;
  /** What the browser says of the new passkey, as JSON. */
  readonly credential: string;
}

/** How long a name is at most. */
const longestName = 60;
export const checkPasskeyName = (name: string) => checkLine('name', name, { min: 1, max: longestName });

/** Keeps a new passkey, and tells its owner by e-mail. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checkAttestation: CheckAttestation,
    private readonly mails: PasskeyMails,
  ) {}

  async run({ person }: Viewer, { name, credential }: AddPasskeyInput): Promise<PasskeyRow | Refusal> {
    const refused = firstRefusal(
      checkPasskeyName(name),
      checkText('credential', credential, { min: 1, max: longestCredential }),
    );
    if (refused) return refused;
    if (!person) return refuse('not-found', { what: 'person' });
    const made = await this.checkAttestation.run(credential, person.id);
    if (!made) return refuse('passkey-not-accepted', {});
    return this.unitOfWork.run<PasskeyRow>(async (stores) => {
      const owner = await stores.get(PeopleStore).byId(person.id);
      if (!owner || owner.disabledAt) return refuse('account-disabled', {});
      const passkeys = stores.get(PasskeysStore);
      if ((await passkeys.of(owner.id)).length >= mostPasskeys)
        return refuse('too-many-passkeys', { most: mostPasskeys });
      if (await passkeys.isKnown(made.credentialId)) return refuse('already-exists', { what: 'passkey' });
      const [id, createdAt] = [randomUUID(), stores.now];
      const row = { id, personId: owner.id, name: name.trim(), ...made, createdAt, lastUsedAt: null };
      await this.mails.write(stores, 'added', owner, row);
      return passkeys.add(row);
    });
  }
}
