import { type Refusal, isRefusal, refuse } from '@articulado/base';
import { actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { editDraft } from '@articulado/collab-sync';
import { carryChanges } from '@articulado/comparison';
import { importClauses, readDraft } from '@articulado/draft-document';
import type { Correction } from '@articulado/formats';
import { checkLawful, type PolicyText } from '@articulado/policy-text';
import { type Stores, processFactNow, type ProcessRow, recordAct, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type * as Y from 'yjs';
import { FileConverter } from './file-converter.js';
import { refusalOfImport } from './import-right.js';
import { isWordless, readDraftAt, readStoredDraft } from './read-stored-draft.js';
import { takeWhole } from './take-whole.js';
import { countsOf, type TextChanges, textChanges } from './text-changes.js';

/** What became of an import. */
export interface Imported {
  readonly process: ProcessRow;
  /** How many the draft has after it. */
  readonly clauses: number;
}

/** What a person said with a file. */
export interface ImportOptions {
  /** Of single lines in the preview. */
  readonly corrections?: readonly Correction[];
  /** Number in the draft's log of the text that the preview compared the file with; absent for a draft without words. */
  readonly basis?: number;
}

/** What the import makes of the text that the file was compared with. */
interface Plan {
  readonly from: PolicyText;
  readonly to: PolicyText;
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
    asked: Viewer,
    slug: string,
    file: Uint8Array,
    { corrections = [], basis }: ImportOptions = {},
  ): Promise<Imported | Refusal> {
    // Whether they may is asked before the file is read, and again when the process is held: reading takes a while.
    const stores = this.unitOfWork.read();
    const refused = await refusalOfImport(stores, asked, slug);
    if (refused) return refused;
    const from = await textComparedWith(stores, slug, basis);
    if (isRefusal(from)) return from;
    const read = await this.files.read(file, corrections, from);
    if (isRefusal(read)) return read;
    const unlawful = checkLawful(read.text);
    if (unlawful) return unlawful;
    const outcome = await this.take(asked, slug, from ? { from, to: read.planned! } : read.text);
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug });
    return outcome;
  }

  private take(asked: Viewer, slug: string, wanted: PolicyText | Plan): Promise<Imported | Refusal> {
    const request = { viewer: asked, process: slug, permission: 'draft.import' } as const;
    return actOn<Imported>(this.unitOfWork, request, async ({ stores, viewer, process }) => {
      const [draft] = await stores.drafts.byProcess([process.id]);
      if (!draft) return refuse('not-found', { what: 'process' });
      const edit = { draftId: draft.id, personId: viewer.person!.id };
      let changes: TextChanges | undefined;
      const sequence = await editDraft(stores, edit, (doc) => {
        const taken = 'from' in wanted ? takePlan(doc, wanted) : fill(doc, wanted);
        if (isRefusal(taken)) return taken;
        changes = taken;
        return undefined;
      });
      if (isRefusal(sequence)) return sequence;
      const clauses = changes!.after.length;
      await stores.draftImports.add({
        id: randomUUID(),
        ...edit,
        sequence: String(sequence),
        clauses,
        importedAt: stores.now,
      });
      // The import changes the process's own fact: an act that changed none could be taken off the record's end unnoticed.
      const imported = await stores.processes.markImported(process, stores.now);
      await recordAct(stores, imported, {
        type: 'draft.imported',
        acting: await actingAs(stores, viewer, process, 'coordinator'),
        details: { clauses, ...('from' in wanted && countsOf(changes!)) },
        facts: [await processFactNow(stores, imported)],
      });
      return { process: imported, clauses };
    });
  }
}

/** The text that a file was compared with; `undefined` for none. */
async function textComparedWith(
  stores: Stores,
  slug: string,
  basis: number | undefined,
): Promise<PolicyText | Refusal | undefined> {
  if (basis === undefined) return undefined;
  const [draft] = await stores.drafts.byProcess([(await stores.processes.bySlug(slug))!.id]);
  if (!draft) return refuse('not-found', { what: 'process' });
  const { clauses, sequence } = await readStoredDraft(stores.drafts, draft.id);
  if (basis > sequence || basis < 1) return refuse('invalid-input', { field: 'basis', problem: 'unknown-value' });
  if (basis === sequence) return clauses;
  const [text] = await readDraftAt(stores.drafts, draft.id, [basis]);
  return text!;
}

function fill(doc: Y.Doc, clauses: PolicyText): TextChanges | Refusal {
  const before = readDraft(doc);
  if (!isWordless(before)) return refuse('draft-not-empty', {});
  return importClauses(doc, clauses) ?? textChanges(before, readDraft(doc));
}

function takePlan(doc: Y.Doc, { from, to }: Plan): TextChanges | Refusal {
  const { text, inConflict } = carryChanges(from, to, readDraft(doc));
  return inConflict.size > 0 ? refuse('draft-changed', { clauses: inConflict.size }) : takeWhole(doc, text);
}
