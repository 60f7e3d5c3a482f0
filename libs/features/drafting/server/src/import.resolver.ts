import { CurrentViewer, Needs, orRefusal, ProcessView, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { type LineChoice, isLineChoice } from '@articulado/formats';
import { maxClauses } from '@articulado/policy-text';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  ImportDraftInput,
  PreviewImportInput,
  ImportDraftOutcome,
  ImportPreviewView,
  type LineCorrection,
  PreviewImportOutcome,
} from './import.view.js';
import { ImportDraft } from './import-draft.js';
import { PreviewImport } from './preview-import.js';

/** Brings files into drafts. */
@Resolver()
export class ImportResolver {
  constructor(
    private readonly previews: PreviewImport,
    private readonly imports: ImportDraft,
  ) {}

  @Mutation(() => PreviewImportOutcome, { description: 'Shows what importing a file would do; writes nothing.' })
  @Needs('draft.import')
  async previewImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => PreviewImportInput, description: 'What it takes.' }) {
      process,
      file,
      corrections,
    }: PreviewImportInput,
  ) {
    const corrected = correctionsOf(corrections);
    if (isRefusal(corrected)) return corrected;
    const outcome = await this.previews.run(viewer, process, bytesOf(file), corrected);
    return orRefusal(outcome, (imported) => ImportPreviewView.of(imported));
  }

  @Mutation(() => ImportDraftOutcome, {
    description: 'Imports a file into a draft: into an empty one, or in place of the text it was compared with.',
  })
  @Needs('draft.import')
  async importDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ImportDraftInput, description: 'What it takes.' }) {
      process,
      file,
      corrections,
      basis,
    }: ImportDraftInput,
  ) {
    const corrected = correctionsOf(corrections);
    if (isRefusal(corrected)) return corrected;
    const compared = basisOf(basis);
    if (isRefusal(compared)) return compared;
    const options = { corrections: corrected, basis: compared };
    const outcome = await this.imports.run(viewer, process, bytesOf(file), options);
    return orRefusal(outcome, ({ process, clauses }) => ({ clauses, process: ProcessView.of(process) }));
  }
}

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

/** The number of the text that a file was compared with, once it is looked at. */
function basisOf(sent: string | null | undefined): number | Refusal | undefined {
  if (sent === null || sent === undefined) return undefined;
  return /^\d{1,15}$/.test(sent) ? Number(sent) : refuse('invalid-input', { field: 'basis', problem: 'unknown-value' });
}

/** What came as corrections, once it is looked at. */
function correctionsOf(sent: readonly LineCorrection[] | null | undefined): LineChoice[] | Refusal {
  const corrections = (sent ?? []).map(({ place, as }) => ({ place, as }));
  if (corrections.length > maxClauses)
    return refuse('invalid-input', { field: 'corrections', problem: 'too-long', limit: maxClauses });
  if (!corrections.every(isLineChoice))
    return refuse('invalid-input', { field: 'corrections', problem: 'unknown-value' });
  return corrections;
}
