import { CurrentViewer, Needs, orRefusal, Platform, type Viewer } from '@articulado/api';
import { may } from '@articulado/permissions';
import { isUuid } from '@articulado/base';
import { UnitOfWork } from '@articulado/persistence';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PersonView } from '../accounts.view.js';
import { ConfirmAddressRecovery } from './confirm-address-recovery.js';
import { ConfirmPasskeyRecovery, ofPasskeys } from './confirm-passkey-recovery.js';
import { type RecoveryKind, type WaitingRecovery, waitingRecoveries } from './confirm-recovery.js';
import { confirmableFrom, ofAddress } from './lost-address.js';
import {
  AddressRecoveryView,
  ConfirmAddressRecoveryInput,
  ConfirmAddressRecoveryOutcome,
  ConfirmPasskeyRecoveryInput,
  ConfirmPasskeyRecoveryOutcome,
  PasskeyRecoveryView,
} from './recoveries.view.js';

const takes = { description: 'What it takes.' };
const whose = { type: () => ID, description: 'Id of the person.' };

/** The ways back of whoever has lost a way in, as far as administrators go them. */
@Resolver()
export class AccountRecoveriesResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
    private readonly confirmOfPasskeys: ConfirmPasskeyRecovery,
    private readonly confirmOfAddress: ConfirmAddressRecovery,
  ) {}

  @Query(() => [PasskeyRecoveryView], {
    nullable: true,
    description: 'Recoveries of somebody that wait to be confirmed; null without the permission ACCOUNT_DISABLE.',
  })
  @Needs('account.disable')
  async passkeyRecoveries(
    @CurrentViewer() viewer: Viewer,
    @Args('person', whose) person: string,
  ): Promise<PasskeyRecoveryView[] | null> {
    if (!may(viewer.actor, 'account.disable')) return null;
    return (await this.waiting(person, ofPasskeys)).map((one) => PasskeyRecoveryView.of(one));
  }

  @Query(() => [AddressRecoveryView], {
    nullable: true,
    description:
      'Recoveries of the address of somebody that wait to be confirmed; null without the permission ACCOUNT_DISABLE.',
  })
  @Needs('account.disable')
  async addressRecoveries(
    @CurrentViewer() viewer: Viewer,
    @Args('person', whose) person: string,
  ): Promise<AddressRecoveryView[] | null> {
    if (!may(viewer.actor, 'account.disable')) return null;
    const from = (one: WaitingRecovery) => ({ confirmableFrom: confirmableFrom(one, this.platform) });
    return (await this.waiting(person, ofAddress)).map((one) => ({ ...PasskeyRecoveryView.of(one), ...from(one) }));
  }

  @Mutation(() => ConfirmPasskeyRecoveryOutcome, {
    description: 'Removes the passkeys that somebody has lost, once a coordinator has put that on record.',
  })
  @Needs('account.disable')
  async confirmPasskeyRecovery(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ConfirmPasskeyRecoveryInput, ...takes }) input: ConfirmPasskeyRecoveryInput,
  ) {
    return orRefusal(await this.confirmOfPasskeys.run(viewer, input), (row) => PersonView.of(row));
  }

  @Mutation(() => ConfirmAddressRecoveryOutcome, {
    description:
      'Gives somebody who has lost their mailbox another address, once a coordinator has put that on record with the same address.',
  })
  @Needs('account.disable')
  async confirmAddressRecovery(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ConfirmAddressRecoveryInput, ...takes }) input: ConfirmAddressRecoveryInput,
  ) {
    return orRefusal(await this.confirmOfAddress.run(viewer, input), (row) => PersonView.of(row));
  }

  private waiting(person: string, kind: RecoveryKind): Promise<WaitingRecovery[]> {
    return isUuid(person) ? waitingRecoveries(this.unitOfWork.read(), person, kind) : Promise.resolve([]);
  }
}
