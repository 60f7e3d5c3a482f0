import {
  type ApiContext,
  correctionsShown,
  CurrentContext,
  CurrentViewer,
  Needs,
  orRefusal,
  type PageArguments,
  PagedList,
  Platform,
  ProcessView,
  Public,
  type Viewer,
  VersionView,
} from '@articulado/api';
import { type RecordEntryRow, type Slice, UnitOfWork, SignoffsStore, RecordStore } from '@articulado/persistence';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CompletePublication } from './complete-publication.js';
import { CorrectPublication } from './correct-publication.js';
import {
  CompletePublicationInput,
  CompletePublicationOutcome,
  CorrectPublicationInput,
  CorrectPublicationOutcome,
  PublicationView,
  PublishVersionArguments,
  PublishVersionOutcome,
  RecordEntryConnection,
  RecordEntryView,
} from './publication.view.js';
import { PublishVersion } from './publish-version.js';
import { lineOf } from './record-line-of.js';

const recordList = new PagedList<RecordEntryRow>({
  name: 'record',
  key: ['number'],
  keyOf: ({ sequence }) => [sequence],
});

@Resolver(() => ProcessView)
export class PublicationResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly makePublic: PublishVersion,
    private readonly completing: CompletePublication,
    private readonly correcting: CorrectPublication,
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

  @Mutation(() => CompletePublicationOutcome, {
    description: 'Says what a publication lacks of the act that approves the policy, each once.',
  })
  @Needs('publication.complete')
  async completePublication(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CompletePublicationInput, description: 'What it takes.' })
    input: CompletePublicationInput,
  ) {
    return orRefusal(await this.completing.run(viewer, input), (row) => ProcessView.of(row));
  }

  @Mutation(() => CorrectPublicationOutcome, {
    description: 'Corrects what a publication says of its act. What stood there before stays beside it.',
  })
  @Needs('publication.correct')
  async correctPublication(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CorrectPublicationInput, description: 'What it takes.' })
    input: CorrectPublicationInput,
  ) {
    return orRefusal(await this.correcting.run(viewer, input), (row) => ProcessView.of(row));
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
      async (stores, ids) =>
        new Map((await stores.get(SignoffsStore).publications(ids)).map((one) => [one.processId, one])),
    );
    if (!row) return null;
    const version = (await loaders.versionsOf(id)).find((one) => one.id === row.versionId)!;
    const publishedBy = (await loaders.person(row.publishedBy))!.name;
    const { statement, publishedAt, actNumber, actDate, gazette } = row;
    const corrections = await correctionsShown(loaders, id, 'publication', id);
    const said = { statement, publishedBy, publishedAt, actNumber, actDate, gazette, corrections };
    return { version: VersionView.of(version), ...said };
  }

  @ResolveField(() => RecordEntryConnection, { description: 'Its public record, the newest entry first.' })
  @Public()
  record(
    @Parent() { id }: ProcessView,
    @CurrentContext() { loaders }: ApiContext,
    @Args({ type: () => recordList.Arguments }) pageArguments: PageArguments,
  ) {
    const source = {
      rows: (slice: Slice) => this.unitOfWork.read().get(RecordStore).latest(id, slice),
      count: async () =>
        (await loaders.load('recordLength', id, (stores, ids) => stores.get(RecordStore).lengths(ids))) ?? 0,
    };
    return recordList.page(pageArguments, source, (row) => RecordEntryView.of(lineOf(row)));
  }

  @ResolveField(() => String, { description: 'Address of its page; what the verifying program is given.' })
  @Public()
  address(@Parent() { slug }: ProcessView): string {
    return `${this.platform.publicUrl}/processes/${slug}`;
  }
}
