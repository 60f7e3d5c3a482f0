import { checkConfirmedByPasskey, PasskeyStepUp, type Viewer } from '@articulado/api';
import { canonicalJson, normalEmail, type Refusal } from '@articulado/base';
import type { Stores } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

/** Acts of administrators that ask for their passkey. */
export type AccountActName =
  | 'disable-account'
  | 'appoint-administrator'
  | 'end-administrator'
  | 'confirm-passkey-recovery'
  | 'confirm-address-recovery';

/** What an administrator is about to do to whose account. */
export interface AccountAct {
  readonly name: AccountActName;
  /** Id. */
  readonly person: string;
  /** The address that was written to confirm it. */
  readonly confirmation: string;
}

/** Asks an administrator who has a passkey for it, at each act on an account that asks for a confirmation. */
@Injectable()
export class AccountActProof {
  constructor(private readonly passkeys: PasskeyStepUp) {}

  /** @returns the options for the browser, as JSON */
  challenge({ person }: Viewer, act: AccountAct): Promise<string | Refusal> {
    return this.passkeys.challenge(person!.id, bindingOf(act)); // who administers is signed in
  }

  /** @param credential - what a passkey of theirs signed; needed by whoever has one */
  check(stores: Stores, viewer: Viewer, act: AccountAct, credential?: string | null): Promise<Refusal | undefined> {
    return checkConfirmedByPasskey(this.passkeys, stores, viewer, { binding: bindingOf(act), credential });
  }
}

/** Canonical JSON: all that makes it this act and no other. Whoever gives somebody another address signs that address. */
const bindingOf = ({ name, person, confirmation }: AccountAct): string =>
  canonicalJson(
    name === 'confirm-address-recovery'
      ? { act: name, person, email: normalEmail(confirmation) }
      : { act: name, person },
  );
