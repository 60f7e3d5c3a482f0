import { actOn, DomainEvents, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  isRecoveryOpen,
  type MembershipRow,
  MembershipsStore,
  PasskeysStore,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { type LostWayIn, openRecovery, type RecoveryKind } from './open-recovery.js';

/** Puts on record that a member has lost every passkey (`confirmPasskeyRecovery`). */
@Injectable()
export class OpenPasskeyRecovery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: LostWayIn): Promise<MembershipRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'passkey-recovery.open' } as const;
    const outcome = await actOn<MembershipRow>(this.unitOfWork, request, (act) => openRecovery(act, input, ofPasskeys));
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }
}

const ofPasskeys: RecoveryKind = {
  name: 'passkey-recovery',
  isOpen: isRecoveryOpen,
  refusalOf: async (stores, { id }) =>
    (await stores.get(PasskeysStore).isHeldBy(id)) ? undefined : refuse('not-found', { what: 'passkey' }),
  save: (stores, membership, recovery) => stores.get(MembershipsStore).recoverPasskeys(membership, recovery),
};
