import { CurrentViewer, Needs, orRefusal, ProcessView, type Viewer } from '@articulado/api';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AdvanceStage } from './advance-stage.js';
import {
  AdvanceStageArguments,
  AdvanceStageOutcome,
  RequestSigningCodeArguments,
  RequestSigningCodeOutcome,
  RequestSigningPasskeyArguments,
  RequestSigningPasskeyOutcome,
  ReturnStageArguments,
  ReturnStageOutcome,
  SignoffView,
  SignVersionArguments,
  SignVersionOutcome,
} from './approval.view.js';
import { RequestSigningCode } from './request-signing-code.js';
import { RequestSigningPasskey } from './request-signing-passkey.js';
import { ReturnStage } from './return-stage.js';
import { SignVersion } from './sign-version.js';

@Resolver()
export class ApprovalResolver {
  constructor(
    private readonly goOn: AdvanceStage,
    private readonly goBack: ReturnStage,
    private readonly sendCode: RequestSigningCode,
    private readonly passkey: RequestSigningPasskey,
    private readonly sign: SignVersion,
  ) {}

  @Mutation(() => AdvanceStageOutcome, {
    description: 'Takes a process to its next stage, if every gate of this one is open.',
  })
  @Needs('stage.advance')
  async advanceStage(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AdvanceStageArguments, description: 'What it takes.' }) input: AdvanceStageArguments,
  ) {
    return orRefusal(await this.goOn.run(viewer, input), (row) => ProcessView.of(row));
  }

  @Mutation(() => ReturnStageOutcome, {
    description: 'Sends a process back to an earlier stage; voids what was signed there and after it.',
  })
  @Needs('stage.return')
  async returnStage(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ReturnStageArguments, description: 'What it takes.' }) input: ReturnStageArguments,
  ) {
    return orRefusal(await this.goBack.run(viewer, input), (row) => ProcessView.of(row));
  }

  @Mutation(() => RequestSigningCodeOutcome, { description: 'Sends a fresh code to somebody who may sign now.' })
  @Needs('version.sign')
  async requestSigningCode(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RequestSigningCodeArguments, description: 'What it takes.' })
    input: RequestSigningCodeArguments,
  ) {
    return orRefusal(await this.sendCode.run(viewer, input), (sent) => sent);
  }

  @Mutation(() => RequestSigningPasskeyOutcome, {
    description: 'Asks for a signature of a passkey of somebody who may sign now.',
  })
  @Needs('version.sign')
  async requestSigningPasskey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RequestSigningPasskeyArguments, description: 'What it takes.' })
    input: RequestSigningPasskeyArguments,
  ) {
    return orRefusal(await this.passkey.run(viewer, input), (options) => ({ options }));
  }

  @Mutation(() => SignVersionOutcome, {
    description: 'Signs the latest version for the institution of the viewer, by its hash.',
  })
  @Needs('version.sign')
  async signVersion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SignVersionArguments, description: 'What it takes.' }) input: SignVersionArguments,
  ) {
    return orRefusal(await this.sign.run(viewer, input), (row) => SignoffView.of(row));
  }
}
