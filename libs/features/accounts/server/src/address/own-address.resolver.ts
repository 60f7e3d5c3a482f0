import { CurrentViewer, orRefusal, Public, type Viewer } from '@articulado/api';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  ChangeAddressInputView,
  ChangeAddressOutcome,
  RequestAddressChangeInput,
  RequestAddressChangeOutcome,
} from './addresses.view.js';
import { ChangeAddress } from './change-address.js';
import { RequestAddressChange } from './request-address-change.js';

const takes = { description: 'What it takes.' };

/** The address of whoever is signed in: everyone for themselves. */
@Resolver()
export class OwnAddressResolver {
  constructor(
    private readonly request: RequestAddressChange,
    private readonly change: ChangeAddress,
  ) {}

  @Mutation(() => RequestAddressChangeOutcome, {
    description:
      'Sends a code to an address that is to become the viewer’s, and asks for the proof that the account is theirs: by a passkey, or by a code to their present address.',
  })
  @Public()
  requestAddressChange(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RequestAddressChangeInput, ...takes }) { email }: RequestAddressChangeInput,
  ) {
    return this.request.run(viewer, email);
  }

  @Mutation(() => ChangeAddressOutcome, { description: 'Gives the viewer another address, and tells both by e-mail.' })
  @Public()
  async changeAddress(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ChangeAddressInputView, ...takes }) input: ChangeAddressInputView,
  ) {
    return orRefusal(await this.change.run(viewer, input), ({ email }) => ({ email }));
  }
}
