import { type Refusal, isRefusal, refuse } from '@articulado/base';
import { actingAs, actOn, Happenings, type Viewer } from '@articulado/api';
import { editDraft } from '@articulado/collab-sync';
import { importClauses, newClauseId, readDraft } from '@articulado/draft-document';
import { decodeText, importText } from '@articulado/formats';
import { checkLawful, type PolicyText } from '@articulado/policy-text';
import { processFactNow, type ProcessRow, recordAct, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { isWordless } from './read-stored-draft.js';

/** What became of an import. */
export interface Imported {
  readonly process: ProcessRow;
  readonly clauses: number;
}

/** Reads a file into clauses, as the import will: nothing is written. */
export function readImport(file: Uint8Array): PolicyText | Refusal {
  const source = decodeText(file);
  if (isRefusal(source)) return source;
  const recognised = importText(source, newClauseId);
  return isRefusal(recognised) ? recognised : (checkLawful(recognised.text) ?? recognised.text);
}

/** Fills an empty draft with the clauses of a file. Text, log and record are one act. */
@Injectable()
export class ImportDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly happenings: Happenings,
  ) {}

  async run(asked: Viewer, slug: string, file: Uint8Array): Promise<Imported | Refusal> {
    const request = { viewer: asked, process: slug, permission: 'draft.import' } as const;
    const outcome = await actOn<Imported>(this.unitOfWork, request, async ({ house, viewer, process }) => {
      const [draft] = await house.drafts.byProcess([process.id]);
      if (!draft) return refuse('not-found', { what: 'process' });
      const clauses = readImport(file);
      if (isRefusal(clauses)) return clauses;
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
    if (isRefusal(outcome)) return outcome;
    this.happenings.tell('process-changed', { slug });
    return outcome;
  }
}
