import { CurrentViewer, Needs, orRefusal, type Viewer } from '@articulado/api';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ContributionView } from './contribution.view.js';
import {
  RedactContributionInput,
  RedactContributionOutcome,
  RequestRedactionPasskeyInput,
  RequestRedactionPasskeyOutcome,
} from './contribution-inputs.view.js';
import { RedactContribution } from './redact-contribution.js';
import { RequestRedactionPasskey } from './request-redaction-passkey.js';

/** Orders of the law, carried out by administrators. */
@Resolver()
export class RedactionResolver {
  constructor(
    private readonly passkey: RequestRedactionPasskey,
    private readonly redaction: RedactContribution,
  ) {}

  @Mutation(() => RequestRedactionPasskeyOutcome, {
    description: 'Asks for a signature of a passkey of an administrator to the very order that is carried out.',
  })
  @Needs('contribution.redact')
  async requestRedactionPasskey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RequestRedactionPasskeyInput, description: 'What it takes.' })
    input: RequestRedactionPasskeyInput,
  ) {
    return orRefusal(await this.passkey.run(viewer, input), (options) => ({ options }));
  }

  @Mutation(() => RedactContributionOutcome, {
    description:
      'Erases, by an order of the law, the words of a contribution and the name of its author. The record says by whose order, and still verifies.',
  })
  @Needs('contribution.redact')
  async redactContribution(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RedactContributionInput, description: 'What it takes.' })
    input: RedactContributionInput,
  ) {
    return orRefusal(await this.redaction.run(viewer, input), (row) => ContributionView.of(row));
  }
}
