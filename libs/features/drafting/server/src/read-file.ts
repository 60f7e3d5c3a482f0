import { isRefusal, type Refusal } from '@articulado/base';
import { withKnownIds } from '@articulado/comparison';
import { newClauseId } from '@articulado/draft-document';
import { type Correction, type ImportedFile, importFile } from '@articulado/formats';
import { type PolicyText, unprintReferences } from '@articulado/policy-text';

/** What a file says, and what a text becomes when the file's comes in its place. */
export interface ReadFile extends ImportedFile {
  /** As drafts hold texts, what is in both under the ids of the current one; absent where the file comes in the place of none. */
  readonly planned?: PolicyText;
}

/** Reads a file as clauses, and finds in it those of a current text. Costs seconds for the longest ones: work for a thread. */
export function readFile(
  file: Uint8Array,
  corrections: readonly Correction[],
  current: PolicyText | undefined,
): ReadFile | Refusal {
  const imported = importFile(file, newClauseId, corrections);
  if (isRefusal(imported) || !current) return imported;
  return { ...imported, planned: unprintReferences(withKnownIds(current, imported.text)) };
}
