import { type ApiContext, CurrentContext, orRefusal, Public } from '@articulado/api';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CreateFirstAdministratorInput,
  CreateFirstAdministratorOutcome,
  PersonView,
  RequestSignInCodeInput,
  RequestSignInCodeOutcome,
  SignInByLinkInputView,
  SignInByLinkOutcome,
  SignInInputView,
  SignInLinkView,
  SignInOutcome,
  SignOutOutcome,
} from './accounts.view.js';
import { FirstAdministrator } from './first-administrator.js';
import { RequestSignInCode } from './request-sign-in-code.js';
import { SignIn } from './sign-in.js';
import { SignInByLink } from './sign-in-by-link.js';
import { SignInAsFirstAdministrator } from './sign-in-as-first-administrator.js';
import { SignOut } from './sign-out.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly sendCode: RequestSignInCode,
    private readonly signInWithCode: SignIn,
    private readonly byLink: SignInByLink,
    private readonly signOutEverywhere: SignOut,
    private readonly firstAdministrator: FirstAdministrator,
    private readonly signInAsFirstAdministrator: SignInAsFirstAdministrator,
  ) {}

  @Mutation(() => RequestSignInCodeOutcome, { description: 'Sends a one-time code to an address.' })
  @Public()
  requestSignInCode(
    @CurrentContext() context: ApiContext,
    @Args('input', { type: () => RequestSignInCodeInput, description: 'What it takes.' })
    input: RequestSignInCodeInput,
  ) {
    return this.sendCode.run(context.viewer, input, context);
  }

  @Mutation(() => SignInOutcome, { description: 'Opens a session by a code; the response sets its cookie.' })
  @Public()
  async signIn(
    @CurrentContext() context: ApiContext,
    @Args('input', { type: () => SignInInputView, description: 'What it takes.' }) input: SignInInputView,
  ) {
    return orRefusal(await this.signInWithCode.run(context.viewer, input, context), ({ personId, name, cookies }) => {
      context.setCookies(cookies);
      return { personId, name };
    });
  }

  @Query(() => SignInLinkView, {
    nullable: true,
    description: 'Whose link it is; null once it was used or is over.',
  })
  @Public()
  signInLink(@Args('token', { type: () => String, description: 'The last part of the link.' }) token: string) {
    return this.byLink.holder(token);
  }

  @Mutation(() => SignInByLinkOutcome, { description: 'Opens a session by a link; the response sets its cookie.' })
  @Public()
  async signInByLink(
    @CurrentContext() context: ApiContext,
    @Args('input', { type: () => SignInByLinkInputView, description: 'What it takes.' }) input: SignInByLinkInputView,
  ) {
    return orRefusal(await this.byLink.run(context.viewer, input, context), ({ personId, name, cookies }) => {
      context.setCookies(cookies);
      return { personId, name };
    });
  }

  @Mutation(() => SignOutOutcome, {
    description: 'Ends all sessions of the viewer, on every device, and their sockets.',
  })
  @Public()
  async signOut(@CurrentContext() context: ApiContext) {
    return orRefusal(await this.signOutEverywhere.run(context.viewer), ({ cookies }) => {
      context.setCookies(cookies);
      return { signedOut: true };
    });
  }

  @Query(() => Boolean, { description: 'Whether a key for createFirstAdministrator can still be used.' })
  @Public()
  firstAdministratorKeyIsValid(@Args('key', { type: () => String, description: 'The key of the link.' }) key: string) {
    return this.firstAdministrator.accepts(key);
  }

  @Mutation(() => CreateFirstAdministratorOutcome, {
    description: 'Makes the first administrator of a new platform and opens their session; the answer sets its cookie.',
  })
  @Public()
  async createFirstAdministrator(
    @CurrentContext() context: ApiContext,
    @Args('input', { type: () => CreateFirstAdministratorInput, description: 'What it takes.' })
    input: CreateFirstAdministratorInput,
  ) {
    return orRefusal(await this.signInAsFirstAdministrator.run(input, context.userAgent), ({ person, cookies }) => {
      context.setCookies(cookies);
      return { ...PersonView.of(person), personId: person.id };
    });
  }
}
