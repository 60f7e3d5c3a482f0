import { PasskeyStepUp, type Viewer } from '@articulado/api';
import { canonicalJson, checkText, isRefusal, normalEmail, type Refusal, refuse } from '@articulado/base';
import { PasskeysStore, type Stores } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { longestCredential } from './read-credential.js';

/** Acts of administrators that ask for their passkey. */
export type AccountActName =
  | 'disable-account'
  | 'appoint-administrator'
  | 'end-administrator'
  | 'confirm-passkey-recovery'
  | 'confirm-address-recovery';

/** What an administrator is about to do to whose account. */
export interface AccountAct {
  readonly act: AccountActName;
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
  async check(
    stores: Stores,
    { person }: Viewer,
    act: AccountAct,
    credential?: string | null,
  ): Promise<Refusal | undefined> {
    if (!(await stores.get(PasskeysStore).isHeldBy(person!.id))) return undefined;
    if (!credential) return refuse('passkey-required', {});
    const malformed = checkText('credential', credential, { max: longestCredential });
    if (malformed) return malformed;
    const signed = await this.passkeys.check(person!.id, credential, bindingOf(act));
    return isRefusal(signed) ? signed : undefined;
  }
}

/** Whoever gives somebody another address signs that address. */
const bindingOf = ({ act, person, confirmation }: AccountAct): string =>
  canonicalJson(
    act === 'confirm-address-recovery' ? { act, person, email: normalEmail(confirmation) } : { act, person },
  );
