import type { PersonRow } from '@articulado/persistence';

/** What somebody is about to do, as exactly as it will be checked. */
export interface BoundAct {
  /** In the words of the e-mail. */
  readonly description: string;
  /** All that makes it this act and no other. The same act always gives the same binding. */
  readonly binding: string;
  /** Which e-mail carries its code; default: that of a signature. */
  readonly mail?: 'signing-code' | 'passkey-code' | 'address-code';
}

/**
 * Proves once more, at the moment of an act that binds, that the person is the person: a fresh code by e-mail.
 * Passkeys stand beside it (`PasskeyStepUp`), certificates will; what was used is written down as the sign-off's assurance.
 */
export abstract class StepUp {
  /** Sends a fresh code that is good for one act only; earlier ones are void. */
  abstract send(person: Pick<PersonRow, 'email' | 'name'>, act: BoundAct): Promise<void>;
  /** Uses a code up. @returns whether it was the right one, for this very act, in time and not used before */
  abstract check(person: Pick<PersonRow, 'email'>, code: string, binding: string): Promise<boolean>;
}
