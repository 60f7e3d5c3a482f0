import { type ApiContext, CurrentContext, CurrentViewer, Needs, orRefusal, Public, type Viewer } from '@articulado/api';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  RequestAccountPasskeyInput,
  RequestAccountPasskeyOutcome,
  RequestSignInPasskeyOutcome,
  SignInByPasskeyInput,
  SignInByPasskeyOutcome,
} from './passkeys.view.js';
import { RequestAccountPasskey } from './request-account-passkey.js';
import { SignInByPasskey } from './sign-in-by-passkey.js';

const takes = { description: 'What it takes.' };
const asOptions = (options: string) => ({ options });

/** What passkeys open: a session, and acts of administrators. */
@Resolver()
export class PasskeySignInResolver {
  constructor(
    private readonly signIn: SignInByPasskey,
    private readonly accountPasskey: RequestAccountPasskey,
  ) {}

  @Mutation(() => RequestSignInPasskeyOutcome, { description: 'Asks for a signature of any passkey of this platform.' })
  @Public()
  async requestSignInPasskey(@CurrentContext() context: ApiContext) {
    return orRefusal(await this.signIn.challenge(context), asOptions);
  }

  @Mutation(() => SignInByPasskeyOutcome, {
    description: 'Opens a session by a passkey; the response sets its cookie.',
  })
  @Public()
  async signInByPasskey(
    @CurrentContext() context: ApiContext,
    @Args('input', { type: () => SignInByPasskeyInput, ...takes }) { credential }: SignInByPasskeyInput,
  ) {
    return orRefusal(await this.signIn.run(context.viewer, credential, context), ({ personId, name, cookies }) => {
      context.setCookies(cookies);
      return { personId, name };
    });
  }

  @Mutation(() => RequestAccountPasskeyOutcome, {
    description: 'Asks for a signature of a passkey of an administrator to an act on an account.',
  })
  @Needs('account.disable')
  async requestAccountPasskey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RequestAccountPasskeyInput, ...takes }) input: RequestAccountPasskeyInput,
  ) {
    const { act: name, person, confirmation } = input;
    return orRefusal(await this.accountPasskey.run(viewer, { name, person, confirmation }), asOptions);
  }
}
