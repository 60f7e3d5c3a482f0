import { DraftsStore } from '@articulado/draft-log';
import { isRefusal, type Refusal } from '@articulado/base';
import type { Viewer } from '@articulado/api';
import type { LineChoice } from '@articulado/formats';
import { ordinalsOf, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { FileConverter } from './file-converter.js';
import { draftToImport } from './import-right.js';
import { type ReadFile, readInto } from './read-file.js';
import { isWordless, readStoredDraft } from './read-stored-draft.js';
import { type TextChanges, textChanges } from './text-changes.js';

/** What an import would make of a file. */
export interface ImportPreview extends ReadFile {
  /** What it would change in a draft that has text; absent for one that has none. */
  readonly changes?: TextChanges;
  /** Number in the draft's log of the update up to which it was compared. */
  readonly basis?: number;
}

/** Shows what an import would make of a file, what became of every word of it, and what it would change, before anything is written. */
@Injectable()
export class PreviewImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileConverter,
  ) {}

  async run(
    viewer: Viewer,
    slug: string,
    file: Uint8Array,
    corrections: readonly LineChoice[] = [],
  ): Promise<ImportPreview | Refusal> {
    const stores = this.unitOfWork.read();
    const found = await draftToImport(stores, viewer, slug);
    if (isRefusal(found)) return found;
    const { draft } = found;
    const ordinals = ordinalsOf(found.process);
    const { clauses, sequence } = await readStoredDraft(stores.get(DraftsStore), draft.id);
    const outcome = await this.files.read(file, corrections, isWordless(clauses) ? undefined : clauses);
    if (isRefusal(outcome)) return outcome;
    const read = readInto(ordinals, outcome);
    if (!read.planned) return read;
    return { ...read, changes: textChanges(clauses, read.planned, ordinals), basis: sequence };
  }
}
