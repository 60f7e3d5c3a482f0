import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  Needs,
  orRefusal,
  pageOf,
  Platform,
  ProcessView,
  Public,
  type Viewer,
  VersionView,
} from '@articulado/api';
import { UnitOfWork } from '@articulado/persistence';
import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  PublicationView,
  PublishVersionArguments,
  PublishVersionOutcome,
  RecordEntryView,
} from './publication.view.js';
import { PublishVersion } from './publish-version.js';
import { lineOf } from './record-line-of.js';

@Resolver(() => ProcessView)
export class PublicationResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly makePublic: PublishVersion,
    private readonly platform: Platform,
  ) {}

  @Mutation(() => PublishVersionOutcome, {
    description: 'Makes the latest version, signed by the institutions, the policy.',
  })
  @Needs('version.publish')
  async publishVersion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => PublishVersionArguments, description: 'What it takes.' })
    input: PublishVersionArguments,
  ) {
    return orRefusal(await this.makePublic.run(viewer, input), (row) => ProcessView.of(row));
  }

  @ResolveField(() => PublicationView, { nullable: true, description: 'Its publication; null before it.' })
  @Public()
  async publication(
    @Parent() { id }: ProcessView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<PublicationView | null> {
    const row = await loaders.load(
      'publication',
      id,
      async (stores, ids) => new Map((await stores.signoffs.publications(ids)).map((one) => [one.processId, one])),
    );
    if (!row) return null;
    const version = (await loaders.versionsOf(id)).find((one) => one.id === row.versionId)!;
    const publishedBy = (await loaders.person(row.publishedBy))!.name;
    return { version: VersionView.of(version), statement: row.statement, publishedBy, publishedAt: row.publishedAt };
  }

  @ResolveField(() => [RecordEntryView], { description: 'Its public record, the newest entry first.' })
  @Public()
  async record(
    @Parent() { id }: ProcessView,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most.' }) first: number,
    @Args('before', { type: () => Int, nullable: true, description: 'Only entries before this place.' })
    before?: number,
  ): Promise<RecordEntryView[]> {
    const { limit } = pageOf(first);
    const rows = await this.unitOfWork.read().record.latest(id, limit, before ?? undefined);
    return rows.map((row) => RecordEntryView.of(lineOf(row)));
  }

  @ResolveField(() => Int, { description: 'How many entries its record has.' })
  @Public()
  async recordLength(@Parent() { id }: ProcessView): Promise<number> {
    const [last] = await this.unitOfWork.read().record.latest(id, 1);
    return last?.sequence ?? 0;
  }

  @ResolveField(() => String, { description: 'Address of its page; what the verifying program is given.' })
  @Public()
  address(@Parent() { slug }: ProcessView): string {
    return `${this.platform.publicUrl}/processes/${slug}`;
  }
}
