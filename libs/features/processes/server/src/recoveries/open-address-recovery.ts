import { actOn, DomainEvents, Platform, type Viewer } from '@articulado/api';
import { checkEmail, isRefusal, normalEmail, type Refusal, refuse } from '@articulado/base';
import {
  isAddressRecoveryOpen,
  type MembershipRow,
  MembershipsStore,
  PasskeysStore,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { type LostWayIn, openRecovery, type RecoveryKind } from './open-recovery.js';

export interface LostMailbox extends LostWayIn {
  /** Their new address, as they gave it to whoever opens this: told to nobody. */
  readonly email: string;
}

/**
 * Puts on record that a member has lost their mailbox (`confirmAddressRecovery`). Whoever has a passkey signs in by it. That somebody has the
 * new address is not said here: the administrator hears of it.
 */
@Injectable()
export class OpenAddressRecovery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
    private readonly platform: Platform,
  ) {}

  async run(viewer: Viewer, input: LostMailbox): Promise<MembershipRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'address-recovery.open' } as const;
    const kind = this.ofAddress(input.email);
    const outcome = await actOn<MembershipRow>(this.unitOfWork, request, (act) => openRecovery(act, input, kind));
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }

  private ofAddress(given: string): RecoveryKind {
    return {
      name: 'address-recovery',
      address: `${this.platform.publicUrl}/sign-in`,
      isOpen: isAddressRecoveryOpen,
      refusalOf: async (stores, { id, email, emailVerified }) => {
        const malformed = checkEmail(given);
        if (malformed) return malformed;
        if (normalEmail(given) === email) return refuse('same-as-before', {});
        // Whoever never signed in is invited anew, at the right address: nobody has shown yet whose this account is.
        if (!emailVerified) return refuse('not-found', { what: 'person' });
        return (await stores.get(PasskeysStore).isHeldBy(id)) ? refuse('has-passkey', {}) : undefined;
      },
      save: (stores, membership, recovery) =>
        stores.get(MembershipsStore).recoverAddress(membership, recovery, normalEmail(given)),
    };
  }
}
