import { CurrentViewer, Needs, orRefusal, ProcessView, type Viewer } from '@articulado/api';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { NameSigners } from './name-signers.js';
import { NameSignersArguments, NameSignersOutcome } from './signers.view.js';

@Resolver()
export class NameSignersResolver {
  constructor(private readonly nameThem: NameSigners) {}

  @Mutation(() => NameSignersOutcome, {
    description: 'Names who signs a stage, before the process comes to it. Nobody else signs it then.',
  })
  @Needs('signers.name')
  async nameSigners(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => NameSignersArguments, description: 'What it takes.' }) input: NameSignersArguments,
  ) {
    return orRefusal(await this.nameThem.run(viewer, input), (row) => ProcessView.of(row));
  }
}
