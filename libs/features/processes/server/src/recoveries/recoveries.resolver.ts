import { CurrentViewer, Needs, orRefusal, Public, type Viewer } from '@articulado/api';
import { isAddressRecoveryOpen, isRecoveryOpen, UnitOfWork } from '@articulado/persistence';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MembershipView } from '../processes.view.js';
import { OpenAddressRecovery } from './open-address-recovery.js';
import { OpenPasskeyRecovery } from './open-passkey-recovery.js';
import {
  OpenAddressRecoveryInput,
  OpenAddressRecoveryOutcome,
  OpenPasskeyRecoveryInput,
  OpenPasskeyRecoveryOutcome,
} from './recoveries.view.js';

const takes = { description: 'What it takes.' };

/** The ways back of members who have lost a way in, as far as coordinators go them. */
@Resolver(() => MembershipView)
export class RecoveriesResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openOfPasskeys: OpenPasskeyRecovery,
    private readonly openOfAddress: OpenAddressRecovery,
  ) {}

  @Mutation(() => OpenPasskeyRecoveryOutcome, {
    description: 'Puts on record that a member has lost every passkey; an administrator confirms it.',
  })
  @Needs('passkey-recovery.open')
  async openPasskeyRecovery(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => OpenPasskeyRecoveryInput, ...takes }) input: OpenPasskeyRecoveryInput,
  ) {
    return orRefusal(await this.openOfPasskeys.run(viewer, input), (row) => MembershipView.of(row));
  }

  @Mutation(() => OpenAddressRecoveryOutcome, {
    description:
      'Puts on record that a member has lost their mailbox, and names their new address, which stays private; an administrator confirms it.',
  })
  @Needs('address-recovery.open')
  async openAddressRecovery(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => OpenAddressRecoveryInput, ...takes }) input: OpenAddressRecoveryInput,
  ) {
    return orRefusal(await this.openOfAddress.run(viewer, input), (row) => MembershipView.of(row));
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'When it was put on record that its holder has lost every passkey; null where nothing waits.',
  })
  @Public()
  passkeyRecoveryOpenedAt(@Parent() { row }: MembershipView): Date | undefined {
    return isRecoveryOpen(row, this.unitOfWork.read().now) ? new Date(row.passkeyRecovery!.openedAt) : undefined;
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'When it was put on record that its holder has lost their mailbox; null where nothing waits.',
  })
  @Public()
  addressRecoveryOpenedAt(@Parent() { row }: MembershipView): Date | undefined {
    return isAddressRecoveryOpen(row, this.unitOfWork.read().now) ? new Date(row.addressRecovery!.openedAt) : undefined;
  }
}
