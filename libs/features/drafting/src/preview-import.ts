import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { permit, settingOf, type Viewer } from '@articulado/api';
import { decodeText, recognition, type RecognizedKind } from '@articulado/formats';
import type { PolicyText } from '@articulado/policy-text';
import { UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { readImport } from './import-draft.js';

export interface ImportPreview {
  readonly kinds: readonly RecognizedKind[];
  readonly text: PolicyText;
  readonly source: string;
}

/** Shows what an import would make of a file, before anything is committed. */
@Injectable()
export class PreviewImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(viewer: Viewer, slug: string, file: Uint8Array): Promise<ImportPreview | Refusal> {
    const house = this.unitOfWork.read();
    const process = await house.processes.bySlug(slug);
    if (!process) return refuse('not-found', { what: 'process' });
    const refused = permit(viewer, 'draft.import', await settingOf(house, process));
    if (refused) return refused;
    const source = decodeText(file);
    if (isRefusal(source)) return source;
    const text = readImport(file);
    return isRefusal(text) ? text : { kinds: recognition(text), text, source };
  }
}
