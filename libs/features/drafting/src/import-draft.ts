import { type Refusal, isRefusal, refuse } from '@articulado/base';
import { actingAs, Happenings, permit, settingOf, type Viewer } from '@articulado/api';
import { createDraft, newClauseId } from '@articulado/draft-document';
import { decodeText, importMarkdown } from '@articulado/formats';
import { checkLawful, type PolicyText } from '@articulado/policy-text';
import { processFactNow, type ProcessRow, recordAct, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { encodeStateAsUpdate } from 'yjs';

/** What became of an import. */
export interface Imported {
  readonly process: ProcessRow;
  readonly clauses: number;
}

/** Reads a file into clauses, as the import will: nothing is written. */
export function readImport(file: Uint8Array): PolicyText | Refusal {
  const source = decodeText(file);
  if (isRefusal(source)) return source;
  const clauses = importMarkdown(source, newClauseId);
  return isRefusal(clauses) ? clauses : (checkLawful(clauses) ?? clauses);
}

/** Fills an empty draft with the clauses of a file. Text, log and record are one act. */
@Injectable()
export class ImportDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly happenings: Happenings,
  ) {}

  async run(viewer: Viewer, slug: string, file: Uint8Array): Promise<Imported | Refusal> {
    const written: { draftId: string; bytes: Uint8Array }[] = [];
    const outcome = await this.unitOfWork.run<Imported>(async (house) => {
      const process = await house.processes.lock(slug);
      const [draft] = process ? await house.drafts.byProcess([process.id]) : [];
      if (!process || !draft) return refuse('not-found', { what: 'process' });
      const refused = permit(viewer, 'draft.import', await settingOf(house, process));
      if (refused) return refused;
      if (draft.sequence !== '0') return refuse('draft-not-empty', {});
      const clauses = readImport(file);
      if (isRefusal(clauses)) return clauses;
      const bytes = encodeStateAsUpdate(createDraft(clauses));
      await house.drafts.append(draft.id, viewer.person!.id, bytes, house.now);
      written.push({ draftId: draft.id, bytes });
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
    for (const happened of written) if (!isRefusal(outcome)) this.happenings.tell('draft-written', happened);
    return outcome;
  }
}
