import { DraftsStore } from '@articulado/draft-log';
import { CurrentViewer, Needs, orRefusal, ProcessView, permissionContextOf, type Viewer } from '@articulado/api';
import { may } from '@articulado/permissions';
import { UnitOfWork, DraftImportsStore, ProcessesStore } from '@articulado/persistence';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DraftChangesView } from './draft-changes.view.js';
import { DraftView } from './drafting.view.js';
import { UndoImport } from './undo-import.js';
import { DraftImportView, ImportUndoingView, UndoImportInput, UndoImportOutcome } from './undo-import.view.js';

/** Takes imports into drafts back. */
@Resolver(() => DraftView)
export class UndoImportResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: UndoImport,
  ) {}

  @ResolveField(() => DraftImportView, {
    nullable: true,
    description: 'The newest import that was not undone; null for none, and without the permission DRAFT_IMPORT.',
  })
  @Needs('draft.import')
  async lastImport(@Parent() { id }: DraftView, @CurrentViewer() viewer: Viewer): Promise<DraftImportView | null> {
    const stores = this.unitOfWork.read();
    const draft = await stores.get(DraftsStore).byId(id);
    const [process] = draft ? await stores.get(ProcessesStore).byIds([draft.processId]) : [];
    if (!process || !may(viewer.actor, 'draft.import', await permissionContextOf(stores, process))) return null;
    const row = await stores.get(DraftImportsStore).latest(id);
    return row && DraftImportView.of(row);
  }

  @Mutation(() => UndoImportOutcome, {
    description: 'Undoes the newest import into a draft; what people wrote since remains.',
  })
  @Needs('draft.import')
  async undoImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => UndoImportInput, description: 'What it takes.' }) input: UndoImportInput,
  ) {
    const outcome = await this.imports.run(viewer, input.process, input.import);
    return orRefusal(outcome, ({ process, clauses }) => ({ clauses, process: ProcessView.of(process) }));
  }
}

@Resolver(() => DraftImportView)
export class ImportUndoingResolver {
  constructor(private readonly imports: UndoImport) {}

  @ResolveField(() => ImportUndoingView, { description: 'What undoing it would do.' })
  @Needs('draft.import')
  async undoing(@Parent() { row }: DraftImportView): Promise<ImportUndoingView> {
    const { changes, kept } = await this.imports.preview(row);
    return { changes: DraftChangesView.of(changes), remainingClauses: kept };
  }
}
