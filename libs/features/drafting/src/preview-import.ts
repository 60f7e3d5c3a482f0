import type { Refusal } from '@articulado/base';
import type { Viewer } from '@articulado/api';
import type { Correction, ImportedFile } from '@articulado/formats';
import { UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { FileConverter } from './file-converter.js';
import { refusalOfImport } from './import-right.js';

/** Shows what an import would make of a file, and what became of every word of it, before anything is written. */
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
    corrections: readonly Correction[] = [],
  ): Promise<ImportedFile | Refusal> {
    const refused = await refusalOfImport(this.unitOfWork.read(), viewer, slug);
    return refused ?? this.files.read(file, corrections);
  }
}
