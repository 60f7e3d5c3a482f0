import { DraftsStore } from '@articulado/draft-log';
import { type Refusal, isRefusal, refuse } from '@articulado/base';
import { actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { editDraft } from '@articulado/collab-sync';
import { threeWayMerge, type MergedText } from '@articulado/comparison';
import { readDraft } from '@articulado/draft-document';
import type { PolicyText } from '@articulado/policy-text';
import {
  type DraftImportRow,
  type Stores,
  ordinalsOf,
  processFactNow,
  type ProcessRow,
  recordAct,
  UnitOfWork,
  DraftImportsStore,
  ProcessesStore,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { draftToImport } from './import-right.js';
import { readDraftAt, readStoredDraft } from './read-stored-draft.js';
import { replaceDraft } from './replace-draft.js';
import { type TextChanges, textChanges } from './text-changes.js';

/** What undoing an import would do. */
export interface UndoPreview {
  readonly changes: TextChanges;
  /** How many clauses stay as they are, since others wrote in them after the import. */
  readonly kept: number;
}

/** What became of the undoing of an import. */
export interface ImportUndone {
  readonly process: ProcessRow;
  /** How many the draft has after it. */
  readonly clauses: number;
}

/**
 * Takes the newest import into a draft back, as a whole: the text is what it was before, and what people wrote since stays, with
 * the clauses that they wrote it in.
 */
@Injectable()
export class UndoImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** What it would do; nothing is written. */
  async preview(imported: DraftImportRow): Promise<UndoPreview> {
    const stores = this.unitOfWork.read();
    const texts = await textsAround(stores, imported);
    const { clauses } = await readStoredDraft(stores.get(DraftsStore), imported.draftId);
    const { text, inConflict } = takenBack(texts, clauses);
    const ordinals = ordinalsOf(await processWith(stores, imported.draftId));
    return { changes: textChanges(clauses, text, ordinals), kept: inConflict.size };
  }

  /** @param importId - of the newest import that stands, as the person saw it */
  async run(requestViewer: Viewer, slug: string, importId: string): Promise<ImportUndone | Refusal> {
    const outcome = await this.takeBack(requestViewer, slug, importId);
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug });
    return outcome;
  }

  private async takeBack(requestViewer: Viewer, slug: string, importId: string): Promise<ImportUndone | Refusal> {
    // The past is read before the process is held: it stays as it is, and a long one takes a while.
    const stores = this.unitOfWork.read();
    const held = await draftToImport(stores, requestViewer, slug);
    if (isRefusal(held)) return held;
    const found = await stores.get(DraftImportsStore).latest(held.draft.id);
    const texts = found?.id === importId ? await textsAround(stores, found) : undefined;
    const request = { viewer: requestViewer, process: slug, permission: 'draft.import' } as const;
    return actOn<ImportUndone>(this.unitOfWork, request, async ({ stores, viewer, process }) => {
      const imported = await newestImport(stores, process.id);
      if (imported?.id !== importId || !texts) return refuse('not-found', { what: 'import' });
      let clauses = 0;
      const edit = { draftId: imported.draftId, personId: viewer.person!.id };
      const sequence = await editDraft(stores, edit, (doc) => {
        const taken = replaceDraft(doc, takenBack(texts, readDraft(doc)).text, ordinalsOf(process));
        if (isRefusal(taken)) return taken;
        clauses = taken.after.length;
        return undefined;
      });
      if (isRefusal(sequence)) return sequence;
      await stores.get(DraftImportsStore).markUndone(imported, String(sequence), stores.now);
      const stands = await newestImport(stores, process.id);
      const undone = await stores.get(ProcessesStore).markImported(process, stands?.importedAt ?? null);
      await recordAct(stores, undone, {
        type: 'import.undone',
        acting: await actingAs(stores, viewer, process, 'coordinator'),
        details: { clauses, importedAt: imported.importedAt.toISOString() },
        facts: [await processFactNow(stores, undone)],
      });
      return { process: undone, clauses };
    });
  }
}

/** Foreign keys promise both. */
async function processWith(stores: Stores, draftId: string): Promise<ProcessRow> {
  const draft = await stores.get(DraftsStore).byId(draftId);
  const [process] = await stores.get(ProcessesStore).byIds([draft!.processId]);
  return process!;
}

async function newestImport(stores: Stores, processId: string): Promise<DraftImportRow | null> {
  const [draft] = await stores.get(DraftsStore).byProcess([processId]);
  return draft ? stores.get(DraftImportsStore).latest(draft.id) : null;
}

interface TextsAround {
  readonly before: PolicyText;
  readonly after: PolicyText;
}

/** A draft's text right before an import and right after it. */
async function textsAround(stores: Stores, { draftId, sequence }: DraftImportRow): Promise<TextsAround> {
  const [before, after] = await readDraftAt(stores.get(DraftsStore), draftId, [Number(sequence) - 1, Number(sequence)]);
  return { before: before!, after: after! };
}

const takenBack = ({ before, after }: TextsAround, now: PolicyText): MergedText => threeWayMerge(after, before, now);
