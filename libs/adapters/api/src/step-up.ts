import type { PersonRow } from '@articulado/persistence';

/**
 * Proves once more, at the moment of an act that binds, that the person is the person: a fresh code by e-mail.
 * Passkeys and certificates will stand beside it; what was used is written down as the sign-off's assurance.
 */
export abstract class StepUp {
  /** Sends a fresh code; earlier ones are void. @param act - what it will be used for, said in the letter */
  abstract send(person: Pick<PersonRow, 'email' | 'name'>, act: string): Promise<void>;
  /** Uses a code up. @returns whether it was the right one, in time and not used before */
  abstract check(person: Pick<PersonRow, 'email'>, code: string): Promise<boolean>;
}
