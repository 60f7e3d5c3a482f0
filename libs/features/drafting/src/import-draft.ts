import { type Refusal, isRefusal, refuse } from '@articulado/base';
import { actingAs, actOn, Happenings, type Viewer } from '@articulado/api';
import { editDraft } from '@articulado/collab-sync';
import { importClauses, readDraft } from '@articulado/draft-document';
import type { Correction } from '@articulado/formats';
import { checkLawful, type PolicyText } from '@articulado/policy-text';
import { processFactNow, type ProcessRow, recordAct, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { FileConverter } from './file-converter.js';
import { refusalOfImport } from './import-right.js';
import { isWordless } from './read-stored-draft.js';

/** What became of an import. */
export interface Imported {
  readonly process: ProcessRow;
  readonly clauses: number;
}

/** Fills an empty draft with the clauses of a file. Text, log and record are one act. */
@Injectable()
export class ImportDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly happenings: Happenings,
    private readonly files: FileConverter,
  ) {}

  /** @param corrections - what a person said of single lines in the preview */
  async run(
    asked: Viewer,
    slug: string,
    file: Uint8Array,
    corrections: readonly Correction[] = [],
  ): Promise<Imported | Refusal> {
    // Whether they may is asked before the file is read, and again when the process is held: reading takes a while.
    const refused = await refusalOfImport(this.unitOfWork.read(), asked, slug);
    if (refused) return refused;
    const read = await this.files.read(file, corrections);
    if (isRefusal(read)) return read;
    const unlawful = checkLawful(read.text);
    if (unlawful) return unlawful;
    const outcome = await this.take(asked, slug, read.text);
    if (!isRefusal(outcome)) this.happenings.tell('process-changed', { slug });
    return outcome;
  }

  private take(asked: Viewer, slug: string, clauses: PolicyText): Promise<Imported | Refusal> {
    const request = { viewer: asked, process: slug, permission: 'draft.import' } as const;
    return actOn<Imported>(this.unitOfWork, request, async ({ house, viewer, process }) => {
      const [draft] = await house.drafts.byProcess([process.id]);
      if (!draft) return refuse('not-found', { what: 'process' });
      const edited = await editDraft(house, { draftId: draft.id, personId: viewer.person!.id }, (doc) =>
        isWordless(readDraft(doc)) ? importClauses(doc, clauses) : refuse('draft-not-empty', {}),
      );
      if (isRefusal(edited)) return edited;
      // The import changes the process's own fact: an act that changed none could be taken off the record's end unnoticed.
      const imported = await house.processes.markImported(process, house.now);
      await recordAct(house, imported, {
        type: 'draft.imported',
        acting: await actingAs(house, viewer, process, 'coordinator'),
        details: { clauses: clauses.length },
        facts: [await processFactNow(house, imported)],
      });
      return { process: imported, clauses: clauses.length };
    });
  }
}
