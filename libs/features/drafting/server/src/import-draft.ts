import { DraftsStore } from '@articulado/draft-log';
import { type Refusal, isRefusal, refuse } from '@articulado/base';
import { actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { editDraft } from '@articulado/collab-sync';
import { threeWayMerge } from '@articulado/comparison';
import { importClauses, readDraft } from '@articulado/draft-document';
import type { LineChoice } from '@articulado/formats';
import { checkPolicyText, type OrdinalStyle, type PolicyText } from '@articulado/policy-text';
import {
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
import { randomUUID } from 'node:crypto';
import type * as Y from 'yjs';
import { FileConverter } from './file-converter.js';
import { draftToImport } from './import-right.js';
import { readInto } from './read-file.js';
import { isWordless, readDraftAt, readStoredDraft } from './read-stored-draft.js';
import { replaceDraft } from './replace-draft.js';
import { type ChangeCounts, countsOf } from './text-changes.js';

/** What became of an import. */
export interface Imported {
  readonly process: ProcessRow;
  /** How many the draft has after it. */
  readonly clauses: number;
}

/** What a person said with a file. */
export interface ImportOptions {
  /** Of single lines in the preview. */
  readonly corrections?: readonly LineChoice[];
  /** Number in the draft's log of the text that the preview compared the file with; absent for a draft without words. */
  readonly basis?: number;
}

/** What the import makes of the text that the file was compared with. */
interface Plan {
  readonly from: PolicyText;
  readonly to: PolicyText;
}

/** What came of it in the draft. */
interface Taken {
  /** How many it has now. */
  readonly clauses: number;
  /** What became of those of a text that was there. */
  readonly counts?: ChangeCounts;
}

/**
 * Brings the clauses of a file into a draft: into an empty one, or in the place of the text that the file was compared with. What
 * others wrote since stays, unless it is in a clause that the file changes as well: then the differences are to be looked at again.
 * Text, log and record are one act.
 */
@Injectable()
export class ImportDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
    private readonly files: FileConverter,
  ) {}

  async run(
    requestViewer: Viewer,
    slug: string,
    file: Uint8Array,
    { corrections = [], basis }: ImportOptions = {},
  ): Promise<Imported | Refusal> {
    // Whether they may is asked before the file is read, and again when the process is held: reading takes a while.
    const stores = this.unitOfWork.read();
    const found = await draftToImport(stores, requestViewer, slug);
    if (isRefusal(found)) return found;
    const from = await textComparedWith(stores, found.draft.id, basis);
    if (isRefusal(from)) return from;
    const outcomeOfRead = await this.files.read(file, corrections, from);
    if (isRefusal(outcomeOfRead)) return outcomeOfRead;
    const read = readInto(ordinalsOf(found.process), outcomeOfRead);
    const invalid = checkPolicyText(read.text);
    if (invalid) return invalid;
    const outcome = await this.take(requestViewer, slug, from ? { from, to: read.planned! } : read.text);
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug });
    return outcome;
  }

  private take(requestViewer: Viewer, slug: string, wanted: PolicyText | Plan): Promise<Imported | Refusal> {
    const request = { viewer: requestViewer, process: slug, permission: 'draft.import' } as const;
    return actOn<Imported>(this.unitOfWork, request, async ({ stores, viewer, process }) => {
      const [draft] = await stores.get(DraftsStore).byProcess([process.id]);
      if (!draft) return refuse('not-found', { what: 'process' });
      const edit = { draftId: draft.id, personId: viewer.person!.id };
      let taken: Taken | undefined;
      const sequence = await editDraft(stores, edit, (doc) => {
        const outcome = 'from' in wanted ? takePlan(doc, wanted, ordinalsOf(process)) : fill(doc, wanted);
        if (isRefusal(outcome)) return outcome;
        taken = outcome;
        return undefined;
      });
      if (isRefusal(sequence)) return sequence;
      const { clauses, counts } = taken!;
      await stores.get(DraftImportsStore).add({
        id: randomUUID(),
        ...edit,
        sequence: String(sequence),
        clauses,
        importedAt: stores.now,
      });
      // The import changes the process's own fact: an act that changed none could be taken off the record's end unnoticed.
      const imported = await stores.get(ProcessesStore).markImported(process, stores.now);
      await recordAct(stores, imported, {
        type: 'draft.imported',
        acting: await actingAs(stores, viewer, process, 'coordinator'),
        details: { clauses, ...counts },
        facts: [await processFactNow(stores, imported)],
      });
      return { process: imported, clauses };
    });
  }
}

/** The text that a file was compared with; `undefined` for none. */
async function textComparedWith(
  stores: Stores,
  draftId: string,
  basis: number | undefined,
): Promise<PolicyText | Refusal | undefined> {
  if (basis === undefined) return undefined;
  const { clauses, sequence } = await readStoredDraft(stores.get(DraftsStore), draftId);
  if (basis > sequence || basis < 1) return refuse('invalid-input', { field: 'basis', problem: 'unknown-value' });
  if (basis === sequence) return clauses;
  const [text] = await readDraftAt(stores.get(DraftsStore), draftId, [basis]);
  return text!;
}

function fill(doc: Y.Doc, clauses: PolicyText): Taken | Refusal {
  if (!isWordless(readDraft(doc))) return refuse('draft-not-empty', {});
  return importClauses(doc, clauses) ?? { clauses: readDraft(doc).length };
}

function takePlan(doc: Y.Doc, { from, to }: Plan, ordinals: OrdinalStyle): Taken | Refusal {
  const { text, inConflict } = threeWayMerge(from, to, readDraft(doc));
  if (inConflict.size > 0) return refuse('draft-changed', { clauses: inConflict.size });
  const changes = replaceDraft(doc, text, ordinals);
  return isRefusal(changes) ? changes : { clauses: changes.after.length, counts: countsOf(changes) };
}
