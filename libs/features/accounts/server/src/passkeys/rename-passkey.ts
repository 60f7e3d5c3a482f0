import type { Viewer } from '@articulado/api';
import { isUuid, type Refusal, refuse } from '@articulado/base';
import { type PasskeyRow, PasskeysStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { checkPasskeyName } from './add-passkey.js';

/** Gives a passkey another name, for its owner's eyes alone. */
@Injectable()
export class RenamePasskey {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run({ person }: Viewer, id: string, name: string): Promise<PasskeyRow | Refusal> {
    const refused = checkPasskeyName(name);
    if (refused) return refused;
    if (!person || !isUuid(id)) return refuse('not-found', { what: 'passkey' });
    return this.unitOfWork.run<PasskeyRow>(async (stores) => {
      const passkey = await stores.get(PasskeysStore).oneOf(person.id, id);
      if (!passkey) return refuse('not-found', { what: 'passkey' });
      return stores.get(PasskeysStore).rename(passkey, name.trim());
    });
  }
}
