import {
  type ApiContext,
  ClauseView,
  CurrentContext,
  CurrentViewer,
  mostRows,
  Needs,
  orRefusal,
  partOf,
  permit,
  Platform,
  ProcessView,
  Public,
  settingOf,
  VersionView,
  type Viewer,
} from '@articulado/api';
import { DraftLog, UnitOfWork } from '@articulado/persistence';
import { printReferences } from '@articulado/policy-text';
import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  DraftFileInput,
  DraftView,
  FreezeVersionInput,
  FreezeVersionOutcome,
  ImportDraftOutcome,
  PreviewImportOutcome,
} from './drafting.view.js';
import { FreezeVersion } from './freeze-version.js';
import { ImportDraft } from './import-draft.js';
import { PreviewImport } from './preview-import.js';
import { presenceKey } from './presence-key.js';
import { isWordless, readStoredDraft } from './read-stored-draft.js';

/** Most versions of a process at once: their headings are short. */
const mostVersions = 1_000;

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

@Resolver(() => ProcessView)
export class DraftingResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly draftLog: DraftLog,
    private readonly previewOf: PreviewImport,
    private readonly imports: ImportDraft,
    private readonly freeze: FreezeVersion,
    private readonly platform: Platform,
  ) {}

  @ResolveField(() => DraftView, { nullable: true, description: 'The live text; null for whoever may not read it.' })
  @Needs('draft.read')
  async draft(@Parent() { row }: ProcessView, @CurrentViewer() viewer: Viewer): Promise<DraftView | null> {
    const house = this.unitOfWork.read();
    const setting = await settingOf(house, row);
    const [draft] = await house.drafts.byProcess([row.id]);
    if (!draft || permit(viewer, 'draft.read', setting)) return null;
    const { clauses } = await readStoredDraft(this.draftLog, draft.id);
    return {
      id: draft.id,
      format: draft.format,
      isEmpty: isWordless(clauses),
      mayWrite: !permit(viewer, 'draft.write', setting),
      viewerKey: viewer.person ? presenceKey(this.platform.secret, draft.id, viewer.person.id) : null,
    };
  }

  @Mutation(() => PreviewImportOutcome, { description: 'Says what an import would make of a file; writes nothing.' })
  @Needs('draft.import')
  async previewImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DraftFileInput }) input: DraftFileInput,
  ) {
    const outcome = await this.previewOf.run(viewer, input.process, bytesOf(input.file));
    return orRefusal(outcome, ({ kinds, text, source }) => ({
      kinds,
      clauses: ClauseView.list(printReferences(text)),
      source,
    }));
  }

  @Mutation(() => ImportDraftOutcome, { description: 'Fills the empty draft with the clauses of a Markdown file.' })
  @Needs('draft.import')
  async importDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DraftFileInput }) input: DraftFileInput,
  ) {
    const outcome = await this.imports.run(viewer, input.process, bytesOf(input.file));
    return orRefusal(outcome, ({ process, clauses }) => ({ clauses, process: ProcessView.of(process) }));
  }

  @Mutation(() => FreezeVersionOutcome, { description: 'Makes an immutable, numbered version of the draft.' })
  @Needs('version.freeze')
  async freezeVersion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => FreezeVersionInput }) input: FreezeVersionInput,
  ) {
    const { process, note, acceptedLost } = input;
    return orRefusal(await this.freeze.run(viewer, process, note, acceptedLost ?? []), (row) => VersionView.of(row));
  }

  @ResolveField(() => [VersionView], { description: 'Frozen versions, the first one first, at most 1,000 at once.' })
  @Public()
  async versions(
    @Parent() { id }: ProcessView,
    @CurrentContext() { loaders }: ApiContext,
    @Args('first', { type: () => Int, defaultValue: mostRows }) first: number,
    @Args('after', { type: () => Int, defaultValue: 0, description: 'How many to pass over.' }) after: number,
  ) {
    return partOf(await loaders.versionsOf(id), first, after, mostVersions).map((row) => VersionView.of(row));
  }
}
