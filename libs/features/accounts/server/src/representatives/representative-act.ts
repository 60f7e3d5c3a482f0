import {
  type AppointmentInput,
  checkConfirmedByPasskey,
  type InstitutionAct,
  PasskeyStepUp,
  Platform,
  termsOf,
  type Viewer,
} from '@articulado/api';
import { canonicalJson, normalEmail, type Refusal } from '@articulado/base';
import { Injectable } from '@nestjs/common';
import type { ActingSide } from './acting-as.js';
import type { TermOfOfficeInput } from './term-of-office.js';

/** What is done against somebody who represents an institution. */
export type RepresentativeActName = 'end-representative' | 'suspend-representative';

export interface ReasonedAct {
  /** Id. */
  readonly representative: string;
  /** Why, in public. */
  readonly reason: string;
}

/** Whom an appointment names, and for what. */
export interface AppointingAct extends AppointmentInput, TermOfOfficeInput {
  /** Id of the institution, of a new one. */
  readonly organization?: string | null;
  /** Id of the one in whose place it is. */
  readonly representative?: string | null;
}

/** What of an act is to be signed, and what a passkey signed. */
interface Confirmation {
  readonly as: ActingSide;
  /** From `RepresentativeActProof.ending` or `.appointing`. */
  readonly binding: string;
  readonly credential?: string | null;
}

/** Asks an administrator who has a passkey for it, at each act by which an institution gets or loses its word. */
@Injectable()
export class RepresentativeActProof {
  constructor(
    private readonly passkeys: PasskeyStepUp,
    private readonly platform: Platform,
  ) {}

  /** All that is signed when one is ended or suspended. */
  ending(act: RepresentativeActName, { representative, reason }: ReasonedAct): string {
    return canonicalJson({ act, representative, reason: reason.trim() });
  }

  /** All that is signed when somebody is appointed; of their identity document the hash. */
  appointing(input: AppointingAct): string {
    const { organization = null, representative = null } = input;
    const act = representative === null ? 'appoint-representative' : 'substitute-representative';
    const of = representative ?? organization;
    const person = { name: input.name.trim(), email: normalEmail(input.email) };
    const days = { startsOn: input.startsOn?.trim() || null, endsOn: input.endsOn?.trim() || null };
    return canonicalJson({ act, of, ...person, ...termsOf(this.platform, input), ...days });
  }

  /** @returns the options for the browser, as JSON */
  challenge({ person }: Viewer, binding: string): Promise<string | Refusal> {
    return this.passkeys.challenge(person!.id, binding); // who may do such an act is signed in
  }

  /** Asked last, since what was signed is good once. The institution itself is not asked. */
  async check({ stores, viewer }: InstitutionAct, { as, ...signed }: Confirmation): Promise<Refusal | undefined> {
    return as === 'administrator' ? checkConfirmedByPasskey(this.passkeys, stores, viewer, signed) : undefined;
  }
}
