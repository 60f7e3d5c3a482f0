import { Happenings, ProcessView, Public } from '@articulado/api';
import { UnitOfWork } from '@articulado/persistence';
import { Args, Resolver, Subscription } from '@nestjs/graphql';

/** Tells whoever watches a process that something its public pages show has changed. */
@Resolver(() => ProcessView)
export class ProcessChangesResolver {
  constructor(
    private readonly happenings: Happenings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Subscription(() => ProcessView, {
    description: 'The process, each time that something its public pages show has changed.',
  })
  @Public()
  processChanged(@Args('slug', { type: () => String }) slug: string): AsyncGenerator<{ processChanged: ProcessView }> {
    return this.changesOf(slug);
  }

  /** Rights are read anew at every field, so a change of theirs needs no further watch here. */
  private async *changesOf(slug: string): AsyncGenerator<{ processChanged: ProcessView }> {
    for await (const changed of this.happenings.follow('process-changed')) {
      const process = changed.slug === slug ? await this.unitOfWork.read().processes.bySlug(slug) : null;
      if (process) yield { processChanged: ProcessView.of(process) };
    }
  }
}
