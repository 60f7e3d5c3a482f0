import { type ApiContext, CurrentContext, CurrentViewer, orRefusal, Public, type Viewer } from '@articulado/api';
import { PasskeysStore, UnitOfWork } from '@articulado/persistence';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerView } from '../accounts.view.js';
import { AddPasskey } from './add-passkey.js';
import {
  AddPasskeyInputView,
  AddPasskeyOutcome,
  PasskeyView,
  RemovePasskeyInput,
  RemovePasskeyOutcome,
  RenamePasskeyInput,
  RenamePasskeyOutcome,
  RequestPasskeyChallengeInput,
  RequestPasskeyChallengeOutcome,
  RequestPasskeyCodeOutcome,
  StartPasskeyRegistrationInput,
  StartPasskeyRegistrationOutcome,
} from './passkeys.view.js';
import { RemovePasskey } from './remove-passkey.js';
import { RenamePasskey } from './rename-passkey.js';
import { RequestPasskeyChallenge } from './request-passkey-challenge.js';
import { RequestPasskeyCode } from './request-passkey-code.js';
import { StartPasskeyRegistration } from './start-passkey-registration.js';

const takes = { description: 'What it takes.' };
const asOptions = (options: string) => ({ options });

/** The passkeys of whoever is signed in: everyone for themselves. */
@Resolver(() => ViewerView)
export class OwnPasskeysResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sendCode: RequestPasskeyCode,
    private readonly challenge: RequestPasskeyChallenge,
    private readonly start: StartPasskeyRegistration,
    private readonly add: AddPasskey,
    private readonly rename: RenamePasskey,
    private readonly remove: RemovePasskey,
  ) {}

  @ResolveField(() => [PasskeyView], { description: 'Their passkeys, the oldest first.' })
  async passkeys(@CurrentContext() { viewer }: ApiContext, @Parent() _viewer: ViewerView): Promise<PasskeyView[]> {
    const held = await this.unitOfWork.read().get(PasskeysStore).of(viewer.person!.id); // a visitor is no Viewer
    return held.map((row) => PasskeyView.of(row));
  }

  @Mutation(() => RequestPasskeyCodeOutcome, { description: 'Sends the viewer a code to add a first passkey.' })
  @Public()
  requestPasskeyCode(@CurrentViewer() viewer: Viewer) {
    return this.sendCode.run(viewer);
  }

  @Mutation(() => RequestPasskeyChallengeOutcome, {
    description: 'Asks for a signature of a passkey of the viewer to add another one, or to remove one.',
  })
  @Public()
  async requestPasskeyChallenge(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RequestPasskeyChallengeInput, ...takes }) input: RequestPasskeyChallengeInput,
  ) {
    return orRefusal(await this.challenge.run(viewer, input.removes ?? undefined), asOptions);
  }

  @Mutation(() => StartPasskeyRegistrationOutcome, {
    description: 'Lets the browser make a new passkey of the viewer, who proves by a code or a passkey who they are.',
  })
  @Public()
  async startPasskeyRegistration(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => StartPasskeyRegistrationInput, ...takes }) input: StartPasskeyRegistrationInput,
  ) {
    return orRefusal(await this.start.run(viewer, input), asOptions);
  }

  @Mutation(() => AddPasskeyOutcome, { description: 'Keeps a new passkey of the viewer, and tells them by e-mail.' })
  @Public()
  async addPasskey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AddPasskeyInputView, ...takes }) input: AddPasskeyInputView,
  ) {
    return orRefusal(await this.add.run(viewer, input), (row) => PasskeyView.of(row));
  }

  @Mutation(() => RenamePasskeyOutcome, { description: 'Gives a passkey of the viewer another name.' })
  @Public()
  async renamePasskey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RenamePasskeyInput, ...takes }) { passkey, name }: RenamePasskeyInput,
  ) {
    return orRefusal(await this.rename.run(viewer, passkey, name), (row) => PasskeyView.of(row));
  }

  @Mutation(() => RemovePasskeyOutcome, { description: 'Removes a passkey of the viewer, and tells them by e-mail.' })
  @Public()
  removePasskey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RemovePasskeyInput, ...takes }) { passkey, credential }: RemovePasskeyInput,
  ) {
    return this.remove.run(viewer, passkey, credential);
  }
}
