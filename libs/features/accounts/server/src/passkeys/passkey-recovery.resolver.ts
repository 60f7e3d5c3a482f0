import { CurrentViewer, Needs, orRefusal, permit, type Viewer } from '@articulado/api';
import { isUuid } from '@articulado/base';
import { UnitOfWork } from '@articulado/persistence';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PersonView } from '../accounts.view.js';
import { ConfirmPasskeyRecovery, waitingRecoveries } from './confirm-passkey-recovery.js';
import { ConfirmPasskeyRecoveryInput, ConfirmPasskeyRecoveryOutcome, PasskeyRecoveryView } from './passkeys.view.js';

/** The way back for whoever has lost every passkey, as far as administrators go it. */
@Resolver()
export class PasskeyRecoveryResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly confirm: ConfirmPasskeyRecovery,
  ) {}

  @Query(() => [PasskeyRecoveryView], {
    nullable: true,
    description: 'Recoveries of somebody that wait to be confirmed; null without the permission ACCOUNT_DISABLE.',
  })
  @Needs('account.disable')
  async passkeyRecoveries(
    @CurrentViewer() viewer: Viewer,
    @Args('person', { type: () => ID, description: 'Id of the person.' }) person: string,
  ): Promise<PasskeyRecoveryView[] | null> {
    if (permit(viewer, 'account.disable')) return null;
    const waiting = isUuid(person) ? await waitingRecoveries(this.unitOfWork.read(), person) : [];
    return waiting.map((one) => PasskeyRecoveryView.of(one));
  }

  @Mutation(() => ConfirmPasskeyRecoveryOutcome, {
    description: 'Removes the passkeys that somebody has lost, once a coordinator has put that on record.',
  })
  @Needs('account.disable')
  async confirmPasskeyRecovery(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ConfirmPasskeyRecoveryInput, description: 'What it takes.' })
    input: ConfirmPasskeyRecoveryInput,
  ) {
    return orRefusal(await this.confirm.run(viewer, input), (row) => PersonView.of(row));
  }
}
