import {
  type ApiContext,
  ClauseView,
  CurrentContext,
  CurrentViewer,
  loadPermissionContext,
  membershipsOf,
  Needs,
  OrganizationView,
  type Viewer,
} from '@articulado/api';
import { isRefusal } from '@articulado/base';
import { DraftLog, DraftsStore } from '@articulado/draft-log';
import { may, type Permission } from '@articulado/permissions';
import {
  type MembershipRow,
  ordinalsOf,
  type SuggestionRow,
  type SuggestionStatus,
  SuggestionsStore,
  UnitOfWork,
} from '@articulado/persistence';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DraftChangesView } from '../draft-changes.view.js';
import { draftDocument, draftText } from '../draft-text.js';
import { readDraftAt } from '../read-stored-draft.js';
import { textChanges } from '../text-changes.js';
import { applySuggestion } from './apply-suggestion.js';
import { clashesOf } from './suggestion-clashes.js';
import {
  SuggestionClashView,
  SuggestionDecisionView,
  SuggestionPreviewView,
  SuggestionView,
} from './suggestion.view.js';

/** Says of a suggestion whose it is, what it would do, and what the viewer may do with it. */
@Resolver(() => SuggestionView)
export class SuggestionFieldsResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly draftLog: DraftLog,
  ) {}

  @ResolveField(() => String, { nullable: true, description: 'Name of its author.' })
  @Needs('draft.read')
  async person(@Parent() { row }: SuggestionView, @CurrentContext() { loaders }: ApiContext): Promise<string | null> {
    const { personId } = await membershipOf(loaders, row);
    return (await loaders.person(personId))?.name ?? null;
  }

  @ResolveField(() => OrganizationView, { description: 'The organization for which its author takes part.' })
  @Needs('draft.read')
  async organization(@Parent() { row }: SuggestionView, @CurrentContext() { loaders }: ApiContext) {
    const { organizationId } = await membershipOf(loaders, row);
    return OrganizationView.of((await loaders.organization(organizationId))!); // a foreign key promises it
  }

  @ResolveField(() => ClauseView, {
    nullable: true,
    description: 'The clause that it is about, as the draft has it now; null where it is gone.',
  })
  @Needs('draft.read')
  async clause(
    @Parent() { row }: SuggestionView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<ClauseView | null> {
    return (await draftText(loaders, this.draftLog, row.processId)).get(row.clauseId)?.clause ?? null;
  }

  @ResolveField(() => [ClauseView], {
    description: 'The clauses that hold the one that it is about, the outermost first; none where it is gone.',
  })
  @Needs('draft.read')
  async ancestors(@Parent() { row }: SuggestionView, @CurrentContext() { loaders }: ApiContext): Promise<ClauseView[]> {
    const found = (await draftText(loaders, this.draftLog, row.processId)).get(row.clauseId);
    return [...(found?.ancestors ?? [])];
  }

  @ResolveField(() => SuggestionDecisionView, {
    nullable: true,
    description: 'How it was decided; null while it is open.',
  })
  @Needs('draft.read')
  async decision(
    @Parent() { row }: SuggestionView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<SuggestionDecisionView | null> {
    const { decidedAt, decidedBy, decisionReason } = row;
    if (!decidedAt || !decidedBy) return null;
    const person = await loaders.person(decidedBy);
    return { decidedAt, reason: decisionReason, person: person?.name ?? null };
  }

  @ResolveField(() => SuggestionPreviewView, {
    nullable: true,
    description:
      'What accepting it would do now; null once it is accepted or erased, and where its words can no longer come in.',
  })
  @Needs('draft.read')
  async preview(
    @Parent() { row }: SuggestionView,
    @Args('restoring', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Whether clauses that are gone are put back for it.',
    })
    restoring: boolean,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<SuggestionPreviewView | null> {
    if (row.status === 'accepted' || row.branch.length === 0) return null;
    const process = (await loaders.process(row.processId))!; // a foreign key promises it, and each process has a draft
    const doc = await draftDocument(loaders, this.draftLog, row.processId);
    const accepted = await suggestionsIn(loaders, row.processId, 'accepted');
    const applied = applySuggestion(doc!, row, { ordinals: ordinalsOf(process), restoring, accepted });
    if (isRefusal(applied)) return null;
    return { seen: applied.hash, changes: DraftChangesView.of(applied.changes), unmetClauses: [...applied.unmet] };
  }

  @ResolveField(() => DraftChangesView, {
    nullable: true,
    description: 'What it changed in the draft when it was accepted; null unless it was.',
  })
  @Needs('draft.read')
  async changes(
    @Parent() { row }: SuggestionView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<DraftChangesView | null> {
    if (row.logSequence === null) return null;
    const drafts = this.unitOfWork.read().get(DraftsStore);
    const [draft] = await drafts.byProcess([row.processId]);
    const process = await loaders.process(row.processId); // foreign keys promise both
    const sequence = Number(row.logSequence);
    const [before, after] = await readDraftAt(drafts, draft!.id, [sequence - 1, sequence]);
    return DraftChangesView.of(textChanges(before!, after!, ordinalsOf(process!)));
  }

  @ResolveField(() => [SuggestionClashView], {
    description: 'The other open suggestions that clash with it, by their numbers; none unless it is open.',
  })
  @Needs('draft.read')
  async clashes(
    @Parent() { row }: SuggestionView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<SuggestionClashView[]> {
    if (row.status !== 'open') return [];
    const open = await suggestionsIn(loaders, row.processId, 'open');
    const doc = await draftDocument(loaders, this.draftLog, row.processId);
    return clashesOf(doc!, row, open).map(({ number, clash }) => ({ number, kind: clash }));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may accept or reject it now.' })
  @Needs('draft.read')
  mayDecide(
    @Parent() { row }: SuggestionView,
    @CurrentViewer() viewer: Viewer,
    @CurrentContext() { loaders }: ApiContext,
  ) {
    return this.mayNow(row, viewer, loaders, 'suggestion.decide');
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may withdraw it now.' })
  @Needs('draft.read')
  mayWithdraw(
    @Parent() { row }: SuggestionView,
    @CurrentViewer() viewer: Viewer,
    @CurrentContext() { loaders }: ApiContext,
  ) {
    return this.mayNow(row, viewer, loaders, 'suggestion.withdraw');
  }

  private async mayNow(row: SuggestionRow, viewer: Viewer, loaders: ApiContext['loaders'], permission: Permission) {
    if (row.status !== 'open') return false;
    const process = (await loaders.process(row.processId))!; // a foreign key promises it
    const own = (await membershipOf(loaders, row)).personId === viewer.person?.id;
    const context = await loadPermissionContext(loaders, process, this.unitOfWork.read().now);
    return may(viewer.actor, permission, { ...context, own, ofAnother: !own });
  }
}

/** All of a process in a status, read once for a request. */
const suggestionsIn = async (
  loaders: ApiContext['loaders'],
  processId: string,
  status: SuggestionStatus,
): Promise<SuggestionRow[]> =>
  (await loaders.load(`${status} suggestions`, processId, async (stores, ids) =>
    Map.groupBy(await stores.get(SuggestionsStore).allIn(ids, status), (row) => row.processId),
  )) ?? [];

/** As whose member it was made. */
async function membershipOf(
  loaders: ApiContext['loaders'],
  { processId, membershipId }: SuggestionRow,
): Promise<MembershipRow> {
  const memberships = await membershipsOf(loaders, processId);
  return memberships.find(({ id }) => id === membershipId)!; // a foreign key promises it
}
