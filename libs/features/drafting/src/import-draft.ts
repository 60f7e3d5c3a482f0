import { type Refusal, isRefusal, refuse } from '@articulado/base';
import { actingAs, actOn, Happenings, type Viewer } from '@articulado/api';
import { importClauses, newClauseId, readDraft } from '@articulado/draft-document';
import { decodeText, importText } from '@articulado/formats';
import { checkLawful, type PolicyText } from '@articulado/policy-text';
import { DraftLog, processFactNow, type ProcessRow, recordAct, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { isWordless, loadDocument } from './read-stored-draft.js';

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
    private readonly draftLog: DraftLog,
    private readonly happenings: Happenings,
  ) {}

  async run(asked: Viewer, slug: string, file: Uint8Array): Promise<Imported | Refusal> {
    const request = { viewer: asked, process: slug, permission: 'draft.import' } as const;
    const outcome = await actOn<Imported>(this.unitOfWork, request, async ({ house, viewer, process }) => {
      const [draft] = await house.drafts.byProcess([process.id]);
      if (!draft) return refuse('not-found', { what: 'process' });
      const clauses = readImport(file);
      if (isRefusal(clauses)) return clauses;
      const bytes = await this.writeInto(draft.id, clauses);
      if (isRefusal(bytes)) return bytes;
      await house.drafts.append(draft.id, viewer.person!.id, bytes, house.now);
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
  /** The update that puts the clauses in the place of the empty one. */
  private async writeInto(draftId: string, clauses: PolicyText): Promise<Uint8Array | Refusal> {
    const { doc } = await loadDocument(this.draftLog, draftId);
    if (!isWordless(readDraft(doc))) return refuse('draft-not-empty', {});
    const before = encodeStateVector(doc);
    const refused = importClauses(doc, clauses);
    const bytes = encodeStateAsUpdate(doc, before);
    doc.destroy();
    return refused ?? bytes;
  }
}
