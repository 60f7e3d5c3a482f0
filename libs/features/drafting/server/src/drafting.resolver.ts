import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  loadPermissionContext,
  Needs,
  orRefusal,
  type PageArguments,
  PagedList,
  Platform,
  ProcessView,
  Public,
  VersionView,
  type Viewer,
} from '@articulado/api';
import { may } from '@articulado/permissions';
import { readDraft } from '@articulado/draft-document';
import { DraftLog, DraftsStore } from '@articulado/draft-log';
import { UnitOfWork, type VersionHeading } from '@articulado/persistence';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DraftView, FreezeVersionInput, FreezeVersionOutcome, VersionConnection } from './drafting.view.js';
import { FreezeVersion } from './freeze-version.js';
import { presenceKey } from './presence-key.js';
import { draftDocument } from './draft-text.js';
import { isWordless } from './read-stored-draft.js';

/** Many at once: their headings are short. */
const versionList = new PagedList<VersionHeading>({
  name: 'versions',
  key: ['number'],
  keyOf: ({ number }) => [number],
  defaultSize: 100,
  maxSize: 1_000,
});

@Resolver(() => ProcessView)
export class DraftingResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly draftLog: DraftLog,
    private readonly freeze: FreezeVersion,
    private readonly platform: Platform,
  ) {}

  @ResolveField(() => DraftView, { nullable: true, description: 'The draft; null without the permission DRAFT_READ.' })
  @Needs('draft.read')
  async draft(
    @Parent() { row }: ProcessView,
    @CurrentViewer() viewer: Viewer,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<DraftView | null> {
    const stores = this.unitOfWork.read();
    const context = await loadPermissionContext(loaders, row, stores.now);
    const [draft] = await stores.get(DraftsStore).byProcess([row.id]);
    if (!draft || !may(viewer.actor, 'draft.read', context)) return null;
    const doc = await draftDocument(loaders, this.draftLog, row.id);
    return {
      id: draft.id,
      format: draft.format,
      processId: row.id,
      isEmpty: isWordless(readDraft(doc!)),
      mayWrite: may(viewer.actor, 'draft.write', context),
      viewerKey: viewer.person ? presenceKey(this.platform.secret, draft.id, viewer.person.id) : null,
    };
  }

  @Mutation(() => FreezeVersionOutcome, { description: 'Makes an immutable, numbered version of the draft.' })
  @Needs('version.freeze')
  async freezeVersion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => FreezeVersionInput, description: 'What it takes.' }) input: FreezeVersionInput,
  ) {
    const { process, note, acceptedLostReferences, acceptedUnfinished } = input;
    const accepted = { lostReferences: acceptedLostReferences ?? [], unfinished: acceptedUnfinished ?? [] };
    return orRefusal(await this.freeze.run(viewer, process, note, accepted), (row) => VersionView.of(row));
  }

  @ResolveField(() => VersionConnection, { description: 'Frozen versions, the first one first.' })
  @Public()
  async versions(
    @Parent() { id }: ProcessView,
    @CurrentContext() { loaders }: ApiContext,
    @Args({ type: () => versionList.Arguments }) pageArguments: PageArguments,
  ) {
    return versionList.pageOfAll(pageArguments, await loaders.versionsOf(id), (row) => VersionView.of(row));
  }
}
