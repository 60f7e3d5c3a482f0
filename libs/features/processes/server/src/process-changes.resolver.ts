import { type DomainEventDetails, DomainEvents, ProcessView, Public } from '@articulado/api';
import { UnitOfWork, ProcessesStore } from '@articulado/persistence';
import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';

type Changed = DomainEventDetails['process-changed'];

/** Tells whoever watches a process that something its public pages show has changed. */
@Resolver(() => ProcessView)
export class ProcessChangesResolver {
  constructor(
    private readonly domainEvents: DomainEvents,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Who asks is read anew at every delivery, so a change of rights needs no watch here. */
  @Subscription(() => ProcessView, {
    description: 'The process, each time that something its public pages show has changed.',
    filter: (changed: Changed, { slug }: { slug: string }) => changed.slug === undefined || changed.slug === slug,
    resolve(this: ProcessChangesResolver, _changed: Changed, { slug }: { slug: string }) {
      return this.processOf(slug);
    },
  })
  @Public()
  processChanged(
    @Args('slug', { type: () => String, description: 'Slug of the process.' }) _slug: string,
  ): AsyncIterableIterator<Changed> {
    return this.domainEvents.stream('process-changed');
  }

  private async processOf(slug: string): Promise<ProcessView> {
    const process = await this.unitOfWork.read().get(ProcessesStore).bySlug(slug);
    if (!process) throw new GraphQLError(`There is no process ${slug}.`); // asked for one that never was, and news were missed
    return ProcessView.of(process);
  }
}
